"""What is worth computing: an expression with an operation in it, no range, date or lone `e`."""

import re

from flashmind.verify.tokens import Token


def is_literal(part: list[Token]) -> bool:
    """Whether PART is nothing but a number, perhaps with a sign or a per cent behind it."""
    texts = [token.text for token in part if token.kind != "number"]
    plain = texts in ([], ["-"], ["%"], ["-", "%"])
    return plain and sum(token.kind == "number" for token in part) == 1


def is_claimable(part: list[Token]) -> bool:
    """Whether PART computes something, and is no range, date or lone variable `e`."""
    texts = [token.text for token in part]
    names = [token for token in part if token.kind == "name"]
    if not names and not any(t.kind == "op" and n and t.text != "%" for n, t in enumerate(part)):
        return False
    if texts == ["e"] or (len(part) > 1 and names == part):
        return False
    return not _is_date(part)


def is_range(part: list[Token]) -> bool:
    """Whether PART may be meant as a range: `10-100`, `1/4-1/3`, `1939 - 1945`, lower end first."""
    written = _joined(part)
    power = r"[0-9.]+(?:(?:/|\*\*-?)[0-9]+)?"
    found = re.fullmatch(rf"({power})%?( ?)- ?({power})%?", written)
    return found is not None and _size(found[1]) < _size(found[3])


def _joined(part: list[Token]) -> str:
    return "".join((" " if token.spaced and n else "") + token.text for n, token in enumerate(part))


def _size(text: str) -> float:
    _, _, exponent = text.partition("**")
    if exponent:
        return float(exponent)
    top, _, below = text.partition("/")
    return float(top.strip(".") or 0) / (float(below or 1) or 1)


def _is_date(part: list[Token]) -> bool:
    """`26/05/2019`, `2020-01-21`: three numbers joined by the same sign without spaces."""
    return re.fullmatch(r"[0-9]+([-/])[0-9]+\1[0-9]+", _joined(part)) is not None
