"""How a computed value stands to a stated one: the one rule, as cuts of the number line.

Between two neighbouring cuts the outcome is the same; an interval that holds no cut decides.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import assert_never

from flashmind.model.verdict import Outcome
from flashmind.verify.answers import Bound, Magnitude, Numeral, Range, Ratio, Stated, Truth
from flashmind.verify.refusal import UndecidedError, UnsupportedError

FLOAT_DIGITS = 16
_FLOAT_ERROR = Fraction(4, 2**53)
_HALF = Fraction(1, 2)


def outcome(stated: Stated, low: Fraction, high: Fraction) -> Outcome:
    """Return how a value from LOW to HIGH (equal: exactly that) stands to STATED.

    Raises UndecidedError where the interval holds a cut, UnsupportedError for a truth value.
    """
    if isinstance(stated, Truth):
        raise UnsupportedError("a truth value is stated of a number")
    if low == high:
        return _at(stated, low, exact=True)
    if any(low <= cut <= high for cut in _cuts(stated)):
        raise UndecidedError("the value can't be told from a limit of what is stated")
    return _at(stated, (low + high) / 2, exact=False)


def _cuts(stated: Numeral | Ratio | Magnitude | Range | Bound) -> tuple[Fraction, ...]:
    """Return where the outcome can change."""
    match stated:
        case Numeral():
            return tuple(_numeral_cuts(stated))
        case Ratio(value, slack, marked):
            return (value - slack, value + slack) if marked else (value,)
        case Magnitude(low, high) | Range(low, high):
            return low, high
        case Bound(_, value):
            return (value,)
        case _:
            assert_never(stated)


def _numeral_cuts(stated: Numeral) -> Iterator[Fraction]:
    value, unit = stated.value, stated.unit
    steps = [unit / 2]
    if stated.marked:
        steps.append(stated.rough)
    if stated.digits >= FLOAT_DIGITS:
        steps.append(abs(value) * _FLOAT_ERROR)
    for step in steps:
        yield from (value - step, value + step)
    if value >= 0:
        yield value + unit
    if value <= 0:
        yield value - unit
    if stated.cut:
        yield value


def _at(
    stated: Numeral | Ratio | Magnitude | Range | Bound, value: Fraction, *, exact: bool
) -> Outcome:
    match stated:
        case Numeral():
            return _numeral(stated, value, exact=exact)
        case Ratio(claimed, slack, marked):
            if exact and value == claimed:
                return Outcome.EXACT
            near = marked and abs(value - claimed) <= slack
            return Outcome.APPROXIMATE if near else Outcome.WRONG
        case Magnitude(low, high):
            return Outcome.APPROXIMATE if low <= value <= high else Outcome.WRONG
        case Range(low, high):
            return Outcome.IN_RANGE if low <= value <= high else Outcome.WRONG
        case Bound(sign, limit):
            return Outcome.IN_RANGE if _stands(value, sign, limit) else Outcome.WRONG
        case _:
            assert_never(stated)


def _stands(value: Fraction, sign: str, limit: Fraction) -> bool:
    below, above, equal = value < limit, value > limit, value == limit
    return {"<": below, "<=": below or equal, ">": above, ">=": above or equal}[sign]


def _numeral(stated: Numeral, value: Fraction, *, exact: bool) -> Outcome:
    """Return the first that holds of exact, rounded, truncated, approximate; else wrong."""
    if stated.cut:
        return _prefix(stated, value)
    if exact and value == stated.value:
        return Outcome.EXACT
    if is_rounded(stated, value):
        return Outcome.ROUNDED
    if _is_truncated(stated, value):
        return Outcome.TRUNCATED
    off = abs(value - stated.value)
    whole = exact and value.denominator == 1
    printed = stated.digits >= FLOAT_DIGITS and not whole
    if (stated.marked and off < stated.rough) or (
        printed and off <= abs(stated.value) * _FLOAT_ERROR
    ):
        return Outcome.APPROXIMATE
    return Outcome.WRONG


def _prefix(stated: Numeral, value: Fraction) -> Outcome:
    """An ellipsis claims that more digits follow: what is written must be the true beginning."""
    return Outcome.TRUNCATED if _is_truncated(stated, value) else Outcome.WRONG


def is_rounded(stated: Numeral, value: Fraction) -> bool:
    """Whether STATED is VALUE rounded to its last place, a tie half up or half to even."""
    off, half = abs(value - stated.value), stated.unit / 2
    if off != half:
        return off < half
    away = abs(stated.value) > abs(value)
    even = (stated.value / stated.unit) % 2 == 0
    return away or even


def _is_truncated(stated: Numeral, value: Fraction) -> bool:
    """Whether STATED is VALUE with the digits after its last place cut off."""
    if stated.value * value < 0:
        return False
    return abs(stated.value) <= abs(value) < abs(stated.value) + stated.unit
