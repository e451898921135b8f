"""The kinds of answer that an author can state, as values: a closed union."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Numeral:
    """A written number: `value`, and `unit`, one in its last written place.

    `rough` is one in its last significant place (zeros at the end of a whole number are not),
    `digits` counts the written digits; `marked` = said to be about; `cut` = ends in an ellipsis.
    """

    value: Fraction
    unit: Fraction
    rough: Fraction
    digits: int
    scale: Fraction = Fraction(1)
    marked: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Ratio:
    """A written fraction, mixed number or power: it claims equality, unless it is `marked`.

    `slack` is what a mark allows: half of one over the denominator.
    """

    value: Fraction
    slack: Fraction
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Magnitude:
    """A marked power of ten, `≈10^3`: the same order of magnitude, a factor √10 either way."""

    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Range:
    """`10-100` or `2.3 ± 0.1`: the value lies from `low` to `high`, both included."""

    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Bound:
    """`<0.05`: the value stands so to `value`."""

    sign: str
    value: Fraction


@dataclass(frozen=True, slots=True)
class Truth:
    """`true` or `false`, stated of a comparison."""

    value: bool


Stated: TypeAlias = Numeral | Ratio | Magnitude | Range | Bound | Truth
