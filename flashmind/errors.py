"""What we or the machine failed at. An author's mistakes are `Problem` values instead.

FlashmindError
├── StoreError      the review log can't be opened, read or written
├── MissingExtra    an optional package (torch) is needed and not installed
└── OutputError     a file can't be written
"""

REASONS: dict[type[OSError], str] = {
    FileNotFoundError: "no such file: check the name",
    IsADirectoryError: "is a folder: name a file",
    NotADirectoryError: "a file stands where its folder should be",
    FileExistsError: "a file stands where its folder should be",
    PermissionError: "no permission: check who may read and write it",
}
"""What the system says, in words that say what to do."""


def reason(error: OSError) -> str:
    """Return why a file can't be used, to be read after its name."""
    return REASONS.get(type(error)) or (error.strerror or str(error)).lower()


class FlashmindError(Exception):
    """A failure with a message that says what to do; the command line prints it and exits 1."""


class StoreError(FlashmindError):
    """The review log can't be opened, read or written."""


class MissingExtra(FlashmindError):  # noqa: N818 - reads as what it is
    """An optional package is needed and not installed."""


class OutputError(FlashmindError):
    """A file can't be written."""
