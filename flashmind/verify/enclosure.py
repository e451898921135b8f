"""Certified intervals: the true value lies between the two ends, whatever the precision.

A thin layer over the interval functions of mpmath, which round outwards. `precision` is in bits.
"""

from collections.abc import Callable
from fractions import Fraction

from mpmath import libmp

from flashmind.verify.exact import MAX_BITS, too_large
from flashmind.verify.interval import Binary, Interval
from flashmind.verify.refusal import UndecidedError, UndefinedError


def _checked(ends: tuple[Binary, Binary]) -> Interval:
    """Return ENDS as an interval; raises where they are infinite, or beyond the bound on size."""
    for _, mantissa, exponent, size in ends:
        if mantissa == 0 and exponent != 0:
            raise UndecidedError("an enclosure without end")
        if abs(exponent + size) > MAX_BITS * 2:
            raise too_large()
    return Interval(*ends)


def enclose(value: Fraction | Interval, precision: int) -> Interval:
    """Return VALUE as an interval."""
    if isinstance(value, Interval):
        return value
    top, below = (
        (libmp.from_int(n, precision, libmp.round_floor), libmp.from_int(n, precision, "c"))
        for n in (value.numerator, value.denominator)
    )
    return _checked(libmp.mpi_div(top, below, precision))


def add(left: Interval, right: Interval, precision: int) -> Interval:
    """Return LEFT + RIGHT."""
    return _checked(libmp.mpi_add(left.ends, right.ends, precision))


def subtract(left: Interval, right: Interval, precision: int) -> Interval:
    """Return LEFT - RIGHT."""
    return _checked(libmp.mpi_sub(left.ends, right.ends, precision))


def multiply(left: Interval, right: Interval, precision: int) -> Interval:
    """Return LEFT · RIGHT."""
    return _checked(libmp.mpi_mul(left.ends, right.ends, precision))


def divide(left: Interval, right: Interval, precision: int) -> Interval:
    """Return LEFT / RIGHT; raises UndecidedError where RIGHT may be zero."""
    if right.sign == 0:
        raise UndecidedError("a divisor that can't be told from zero")
    return _checked(libmp.mpi_div(left.ends, right.ends, precision))


def magnitude(value: Interval) -> Interval:
    """Return the absolute value."""
    if value.sign == 0:
        return Interval(*libmp.mpi_abs(value.ends, 0))
    return value if value.sign > 0 else value.negated()


def largest(values: list[Interval]) -> Interval:
    """Return the enclosure of the maximum of VALUES."""
    best = values[0]
    for value in values[1:]:
        low = value.low if libmp.mpf_gt(value.low, best.low) else best.low
        high = value.high if libmp.mpf_gt(value.high, best.high) else best.high
        best = Interval(low, high)
    return best


def power(base: Interval, exponent: int, precision: int) -> Interval:
    """Return BASE to a whole EXPONENT; the size is estimated before any work."""
    if exponent < 0:
        one = enclose(Fraction(1), precision)
        return divide(one, power(base, -exponent, precision), precision)
    sizes = [abs(end[2] + end[3]) for end in base.ends if end[1]]
    near_one = max(sizes, default=0) <= 1
    if max(sizes, default=0) * exponent > 4 * MAX_BITS and not near_one:
        raise too_large()
    if near_one and exponent > MAX_BITS:
        return exp(
            multiply(enclose(Fraction(exponent), precision), log(base, precision), precision),
            precision,
        )
    return _checked(libmp.mpi_pow_int(base.ends, exponent, precision))


def exp(value: Interval, precision: int) -> Interval:
    """Return e to VALUE; raises UnsupportedError beyond 12,000 digits."""
    if any(end[1] and end[2] + end[3] > 20 for end in value.ends) or any(
        abs(bound) > MAX_BITS for bound in value.bounds()
    ):
        raise too_large()
    return _checked(libmp.mpi_exp(value.ends, precision))


def log(value: Interval, precision: int) -> Interval:
    """Return the natural logarithm; raises UndefinedError at or below zero."""
    _positive(value, "the logarithm")
    return _checked(libmp.mpi_log(value.ends, precision))


def sqrt(value: Interval, precision: int) -> Interval:
    """Return the square root; raises UndefinedError below zero."""
    _positive(value, "the square root")
    return _checked(libmp.mpi_sqrt(value.ends, precision))


def _positive(value: Interval, name: str) -> None:
    if value.sign < 0:
        raise UndefinedError(f"{name} of a negative number is not real")
    if value.sign == 0:
        raise UndecidedError(f"{name} of a number that can't be told from zero")


def _function(apply: Callable[..., tuple[Binary, Binary]]) -> Callable[[Interval, int], Interval]:
    return lambda value, precision: _checked(apply(value.ends, precision))


sin = _function(libmp.mpi_sin)
cos = _function(libmp.mpi_cos)
tan = _function(libmp.mpi_tan)
atan = _function(libmp.mpi_atan)


def pi(precision: int) -> Interval:
    """Return the enclosure of π."""
    return Interval(libmp.mpf_pi(precision, "f"), libmp.mpf_pi(precision, "c"))


ARITHMETIC: dict[str, Callable[[Interval, Interval, int], Interval]] = {
    "+": add,
    "-": subtract,
    "*": multiply,
    "/": divide,
}
