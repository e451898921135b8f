"""What we or the machine failed at. An author's mistakes are `Problem` values instead.

FlashmindError
├── StoreError      the review log can't be opened, read or written
├── MissingExtra    an optional package (torch) is needed and not installed
└── OutputError     a file can't be written
"""


class FlashmindError(Exception):
    """A failure with a message that says what to do; the command line prints it and exits 1."""


class StoreError(FlashmindError):
    """The review log can't be opened, read or written."""


class MissingExtra(FlashmindError):  # noqa: N818 - reads as what it is
    """An optional package is needed and not installed."""


class OutputError(FlashmindError):
    """A file can't be written."""
