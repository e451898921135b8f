"""Why an expression has no value: it is not in the language, or mathematics has none."""


class UnsupportedError(ValueError):
    """The text is not in the language, or beyond its limits; the message says which."""


class UndefinedError(ValueError):
    """The expression has no real value: a division by zero, the logarithm of 0, a complex root."""


class UndecidedError(ValueError):
    """This precision can't tell; a higher one may."""
