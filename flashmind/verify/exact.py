"""Exact rational arithmetic with a bound on size, so that no claim can hang us."""

import math
from fractions import Fraction

from flashmind.verify.refusal import UndefinedError, UnsupportedError

MAX_BITS = 40_000
"""Numerators, denominators and magnitudes end here: about 12,000 digits."""
MAX_FACTORIAL = 2_000


def bits(value: Fraction) -> int:
    """Return the size of the larger of numerator and denominator, in bits."""
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def too_large() -> UnsupportedError:
    """Return the refusal of a value beyond the bound on size."""
    return UnsupportedError("too large: a value of more than 12,000 digits")


def whole(value: Fraction, name: str) -> int:
    """Return VALUE as an int; raises UndefinedError where it is no whole number."""
    if value.denominator != 1:
        raise UndefinedError(f"{name} of a number that is not whole")
    return value.numerator


def divide(left: Fraction, right: Fraction) -> Fraction:
    """Return LEFT / RIGHT; raises UndefinedError at RIGHT = 0."""
    if right == 0:
        raise UndefinedError("division by zero")
    return left / right


def power(base: Fraction, exponent: int) -> Fraction | None:
    """Return BASE to a whole EXPONENT, or None where only its size is too much for a fraction.

    Sizes are estimated before any work. Raises UnsupportedError beyond 12,000 digits.
    """
    if base == 0 and exponent < 0:
        raise UndefinedError("division by zero: 0 to a negative power")
    if base in {0, 1, -1} or exponent == 0:
        return base ** min(exponent, 1) if base == 0 else base ** (exponent % 2)
    if exponent.bit_length() > 64 or abs(log2(abs(base)) * exponent) > MAX_BITS:
        raise too_large()
    return base**exponent if bits(base) * abs(exponent) <= MAX_BITS else None


def root(value: Fraction, degree: int) -> Fraction | None:
    """Return the DEGREE-th root of VALUE ≥ 0 where it is rational, else None."""
    top, below = (_whole_root(n, degree) for n in (value.numerator, value.denominator))
    return None if top is None or below is None else Fraction(top, below)


def _whole_root(value: int, degree: int) -> int | None:
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    if degree == 2:
        low = high = math.isqrt(value)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if middle**degree <= value else (low, middle - 1)
    return low if low**degree == value else None


def logarithm(value: Fraction, base: Fraction) -> Fraction | None:
    """Return the logarithm of VALUE to BASE where it is a fraction n/1 to n/4, else None."""
    if value <= 0 or base <= 0 or base == 1:
        raise UndefinedError("a logarithm needs a positive number and a positive base other than 1")
    guess = log2(value) / (log2(base) or 1e-300)
    for denominator in (1, 2, 3, 4):
        if abs(guess * denominator) > MAX_BITS:
            return None
        numerator = round(guess * denominator)
        small = bits(base) * abs(numerator) <= MAX_BITS and bits(value) * denominator <= MAX_BITS
        if small and base**numerator == value**denominator:
            return Fraction(numerator, denominator)
    return None


def log2(value: Fraction) -> float:
    """Return the binary logarithm of VALUE > 0, however large it is; near 1 it is crude."""
    return math.log2(value.numerator) - math.log2(value.denominator)


def factorial(value: Fraction) -> Fraction:
    """Return n!; raises UndefinedError off the whole numbers ≥ 0, UnsupportedError above 2000."""
    n = whole(value, "factorial")
    if n < 0:
        raise UndefinedError("factorial of a negative number")
    if n > MAX_FACTORIAL:
        raise UnsupportedError(f"too large: factorial beyond {MAX_FACTORIAL}")
    return Fraction(math.factorial(n))


def comb(total: Fraction, chosen: Fraction) -> Fraction:
    """Return how many ways there are to choose; raises as `factorial` does."""
    n, k = _counts(total, chosen, "comb")
    steps = min(k, n - k)
    if k <= n and steps * n.bit_length() > MAX_BITS:
        raise too_large()
    return Fraction(math.comb(n, k))


def perm(total: Fraction, chosen: Fraction) -> Fraction:
    """Return how many arrangements there are; raises as `factorial` does."""
    n, k = _counts(total, chosen, "perm")
    if k <= n and k * n.bit_length() > MAX_BITS:
        raise too_large()
    return Fraction(math.perm(n, k))


def _counts(total: Fraction, chosen: Fraction, name: str) -> tuple[int, int]:
    n, k = whole(total, name), whole(chosen, name)
    if n < 0 or k < 0:
        raise UndefinedError(f"{name} of a negative number")
    return n, k
