"""Intervals with binary ends; what enclosure computes and everyone else compares."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

Binary: TypeAlias = tuple[int, int, int, int]
"""A binary number of mpmath: sign, mantissa, exponent, size of the mantissa."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included."""

    low: Binary
    high: Binary

    @property
    def ends(self) -> tuple[Binary, Binary]:
        """Both ends as mpmath takes them."""
        return self.low, self.high

    def bounds(self) -> tuple[Fraction, Fraction]:
        """Return both ends as fractions."""
        return _fraction(self.low), _fraction(self.high)

    @property
    def sign(self) -> int:
        """1 or -1 where all of it lies on one side of zero, else 0."""
        low, high = _sign(self.low), _sign(self.high)
        return low if low == high else 0

    def negated(self) -> "Interval":
        """Return the interval mirrored at zero."""
        return Interval(_negated(self.high), _negated(self.low))


def _sign(end: Binary) -> int:
    return (-1 if end[0] else 1) if end[1] else 0


def _negated(end: Binary) -> Binary:
    sign, mantissa, exponent, size = end
    return (1 - sign if mantissa else sign), mantissa, exponent, size


def _fraction(end: Binary) -> Fraction:
    sign, mantissa, exponent, _ = end
    scaled = Fraction(mantissa << exponent) if exponent >= 0 else Fraction(mantissa, 1 << -exponent)
    return -scaled if sign else scaled
