"""A tree to its value: an exact fraction wherever there is one, else a certified interval."""

import operator
from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias, assert_never

from flashmind.verify import exact
from flashmind.verify.interval import Interval
from flashmind.verify.refusal import UndecidedError, UndefinedError, UnsupportedError
from flashmind.verify.tree import (
    Call,
    Constant,
    Entry,
    Negation,
    Node,
    Number,
    Operation,
    Sequence,
)

Scalar: TypeAlias = Fraction | Interval
Value: TypeAlias = Scalar | bool | tuple[Scalar, ...]

_COMPARE: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "==": operator.eq, "!=": operator.ne,
}  # fmt: skip
_EXACT: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": exact.divide,
}  # fmt: skip


FLOAT_WHOLE = 2**53
"""Up to here every whole number is a float64."""


def evaluate(node: Node, precision: int, *, inexact: bool = False) -> Value:
    """Return the value of NODE, working with PRECISION bits where it is no fraction.

    INEXACT makes an interval of every step but small whole numbers, so that its width tells what
    arithmetic with so few bits loses. Raises UndefinedError, UnsupportedError, or UndecidedError
    where this precision can't tell.
    """
    value = _evaluated(node, precision, inexact=inexact)
    if not inexact or not isinstance(value, Fraction):
        return value
    if value.denominator == 1 and abs(value) <= FLOAT_WHOLE:
        return value
    from flashmind.verify import enclosure

    return enclosure.enclose(value, precision)


def _evaluated(node: Node, precision: int, *, inexact: bool) -> Value:
    def inner(part: Node) -> Value:
        return evaluate(part, precision, inexact=inexact)

    match node:
        case Number(value):
            return value
        case Constant(name):
            from flashmind.verify import enclosure

            one = enclosure.enclose(Fraction(1), precision)
            return enclosure.pi(precision) if name == "pi" else enclosure.exp(one, precision)
        case Negation(operand):
            return negate(scalar(inner(operand)))
        case Operation(sign, left, right):
            return operate(sign, scalar(inner(left)), scalar(inner(right)), precision)
        case Call(function, arguments):
            from flashmind.verify.apply import apply

            return apply(function, [inner(a) for a in arguments], precision)
        case Sequence(entries):
            return tuple(scalar(inner(entry)) for entry in entries)
        case Entry(sequence, index):
            return _entry(inner(sequence), index)
        case _:
            assert_never(node)


def _entry(values: Value, index: int) -> Scalar:
    if not isinstance(values, tuple):
        raise UnsupportedError("an index needs a list")
    if index >= len(values):
        raise UndefinedError(f"no entry {index} in a list of {len(values)}")
    return values[index]


def scalar(value: Value) -> Scalar:
    """Return VALUE, which must be one number; raises UnsupportedError for anything else."""
    if isinstance(value, tuple | bool):
        found = "a list" if isinstance(value, tuple) else "a comparison"
        raise UnsupportedError(f"{found} where a number is needed")
    return value


def negate(value: Scalar) -> Scalar:
    """Return -VALUE."""
    return -value if isinstance(value, Fraction) else value.negated()


def bounds(value: Scalar) -> tuple[Fraction, Fraction]:
    """Return the least and the greatest that VALUE can be."""
    return (value, value) if isinstance(value, Fraction) else value.bounds()


def operate(sign: str, left: Scalar, right: Scalar, precision: int) -> Scalar | bool:
    """Return LEFT and RIGHT joined by the operator SIGN."""
    if sign in _COMPARE:
        return compare(sign, left, right)
    if sign == "**":
        return power(left, right, precision)
    if sign in {"//", "%"}:
        return _floored(sign, left, right, precision)
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        found = _EXACT[sign](left, right)
        if exact.bits(found) <= exact.MAX_BITS:
            return found
        if found and abs(exact.log2(abs(found))) > exact.MAX_BITS:
            raise exact.too_large()
    if sign == "/" and right == 0:
        raise UndefinedError("division by zero")
    if sign == "*" and 0 in (left, right):
        return Fraction(0)
    from flashmind.verify import enclosure

    ends = enclosure.enclose(left, precision), enclosure.enclose(right, precision)
    return enclosure.ARITHMETIC[sign](*ends, precision)


def compare(sign: str, left: Scalar, right: Scalar) -> bool:
    """Return whether LEFT stands to RIGHT as SIGN says; raises UndecidedError on an overlap."""
    (low, high), (least, most) = bounds(left), bounds(right)
    if (low, least) != (high, most) and low <= most and least <= high:
        raise UndecidedError("two values that can't be told apart")
    return _COMPARE[sign](low, least)


def _floored(sign: str, left: Scalar, right: Scalar, precision: int) -> Scalar:
    """Return the quotient rounded down, or the remainder that goes with it."""
    quotient = floor(scalar(operate("/", left, right, precision)))
    if sign == "//":
        return quotient
    product = scalar(operate("*", quotient, right, precision))
    return scalar(operate("-", left, product, precision))


def floor(value: Scalar) -> Fraction:
    """Return the greatest whole number ≤ VALUE; raises UndecidedError where it can't tell."""
    low, high = bounds(value)
    if low // 1 != high // 1:
        raise UndecidedError("a value that can't be told from a whole number")
    return Fraction(low // 1)


def power(base: Scalar, exponent: Scalar, precision: int) -> Scalar:
    """Return BASE to EXPONENT; a negative base to a broken power is complex and so undefined."""
    whole = isinstance(exponent, Fraction) and exponent.denominator == 1
    if isinstance(base, Fraction) and isinstance(exponent, Fraction) and whole:
        found = exact.power(base, exponent.numerator)
        if found is not None:
            return found
    from flashmind.verify import enclosure

    if isinstance(exponent, Fraction) and whole:
        return enclosure.power(enclosure.enclose(base, precision), exponent.numerator, precision)
    if base in {0, 1}:
        if base == 0 and bounds(exponent)[1] < 0:
            raise UndefinedError("division by zero: 0 to a negative power")
        return base
    if bounds(base)[1] < 0:
        raise UndefinedError("a negative number to a broken power is not real")
    logarithm = enclosure.log(enclosure.enclose(base, precision), precision)
    scaled = enclosure.multiply(logarithm, enclosure.enclose(exponent, precision), precision)
    return enclosure.exp(scaled, precision)
