"""Texts to YAML scalars on one line that every YAML reader reads back as the same text."""

import re

_WORDS = frozenset(
    {"", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<"}
)
"""What YAML 1.1 or 1.2 takes for something else than text, in any case of letters."""
_NUMBER = re.compile(
    r"""[-+]?[0-9_.,:]+(?:[eE][-+]?[0-9]+)?   # 10  .5  1e3  1_000  12:30:00
      | [-+]?0[xXoObB][0-9a-fA-F_]+
      | [-+]?\.(?:inf|nan)
      | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*      # 2026-11-20 and with a time behind it""",
    re.VERBOSE | re.IGNORECASE,
)
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_INDICATOR = re.compile(r"[\[\]{},#&*!|>'\"%@`?:]|-(?:\s|$)|---|\.\.\.")
_BREAKS_PLAIN = re.compile(r":(?:\s|$)|\s#|\s$")
_BREAKS_FLOW = re.compile(r"[\[\]{},?]|:(?!\w)")

# no reader, editor or terminal shows these as they are, or a reader of files changes them
_HIDDEN = re.compile("[\x00-\x1f\x7f-\xa0\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_ESCAPED = re.compile(_HIDDEN.pattern[:-1] + r'\\"]')
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
_SURROGATE = re.compile("[\ud800-\udfff]")


def scalar(text: str, *, flow: bool = False) -> str:
    """Return TEXT as one line of YAML: plain where no reader takes it for something else.

    FLOW: it stands between brackets. Raises ValueError where TEXT holds half a surrogate pair.
    """
    if _SURROGATE.search(text):
        raise ValueError("half a surrogate pair can't be written")
    if _is_plain(text) and not (flow and _BREAKS_FLOW.search(text)):
        return text
    return f'"{_ESCAPED.sub(_escape, text)}"'


def number(text: str, *, flow: bool = False) -> str:
    """Return TEXT plain where it is a decimal number, for keys whose values are numbers."""
    return text if _DECIMAL.fullmatch(text) else scalar(text, flow=flow)


def literal(text: str, indent: int) -> list[str] | None:
    """Return TEXT of several lines as a `|` block: its header, then lines indented by INDENT.

    The header counts 2 from the key where it has to say so. None where a block can't hold TEXT.
    """
    if "\n" not in text or text != text.rstrip() or _HIDDEN.search(re.sub(r"[\n\t]", "", text)):
        return None
    if _SURROGATE.search(text):
        raise ValueError("half a surrogate pair can't be written")
    header = "|2" if text[0] in " \t\n" else "|"
    return [header, *(" " * indent + line if line else "" for line in text.split("\n"))]


def _is_plain(text: str) -> bool:
    return not (
        text.lower() in _WORDS
        or text[0].isspace()
        or _INDICATOR.match(text)
        or _BREAKS_PLAIN.search(text)
        or _HIDDEN.search(text)
        or _NUMBER.fullmatch(text)
    )


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return _SHORT.get(found[0]) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
