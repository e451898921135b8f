"""The answer to a numeric question for other numbers than the note's own."""

import re
from collections.abc import Mapping
from decimal import Decimal

from flashmind.model.verdict import Outcome
from flashmind.verify.verdict import judge

_PLAIN = re.compile(r"\s*[≈~]?\s*[-−]?\d[\d,]*(?:\.(\d+))?\s*")
"""A stated answer that a computed value can stand in for: a number without unit or per cent."""

_SOUND = frozenset({Outcome.EXACT, Outcome.ROUNDED, Outcome.TRUNCATED, Outcome.APPROXIMATE})
_WHOLE = 8
"""An exact value of up to so many digits is printed whole."""
_LEAST = 3


def fresh_answer(
    expression: str, stated: str, own: Mapping[str, str], values: Mapping[str, str]
) -> str:
    """Return what EXPRESSION gives for VALUES, as exact as STATED is for the OWN ones.

    A cut value starts with `≈`. Empty where the engine does not confirm STATED, or has no number.
    """
    if not _PLAIN.fullmatch(stated) or judge(expression, stated, own).outcome not in _SOUND:
        return ""
    found = judge(expression, "", values)
    text = found.value.removesuffix("…")
    if found.outcome not in _SOUND or not re.fullmatch(r"-?\d+(\.\d+)?", text):
        return ""
    if text == found.value and sum(map(str.isdigit, text)) <= _WHOLE:
        return text
    return f"≈ {_rounded(Decimal(text), _digits(stated))}"


def _digits(stated: str) -> int:
    """The significant digits of STATED, at least three."""
    digits = re.sub(r"\D", "", stated).lstrip("0")
    return max(_LEAST, len(digits))


def _rounded(value: Decimal, digits: int) -> str:
    """VALUE with DIGITS significant digits, never with an exponent."""
    return f"{Decimal(f'{value:.{digits - 1}e}'):f}"
