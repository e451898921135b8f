"""Numbers in a text as ranges: `10-100`, `128 or 256`, `32 or smaller`, `.1/.2`, `30 %`."""

import re
from dataclasses import dataclass
from math import inf

_UNIT = r"(?:\s?(?:%|[kKM]\b|(?:ms|s|min|h|kg|g|mm|cm|km|m|x|°C?|px|pt)\b))"
_NUMBER = rf"(?:\d++(?:[.,]\d++)*+(?:e[+-]?\d{{1,2}})?+|\.\d++){_UNIT}?+(?![\w^*(]|-[a-z])"
QUANTITY = (
    rf"(?>{_NUMBER}(?:\s*+(?:[-–—/]|,\s(?:or\s|and\s)?|…|\.\.\.|to\s|or\s|and\s)\s*+{_NUMBER})*+"
    r"(?:\s+or\s+(?:smaller|less|fewer|lower|below|larger|more|greater|higher|above)\b)?+)"
)
"""A number, or several that span a range; every part is possessive, so that nothing backtracks."""

FOUND = re.compile(rf"(?<![\w.,^*+-]){QUANTITY}|(?<![\w.,^*+-])\.\d+", re.IGNORECASE)
_ONE = re.compile(r"(?:\d+(?:[.,]\d+)*(?:e[+-]?\d{1,2})?|\.\d+)(?:\s?[kKM]\b)?")
_SCALE = {"k": 1e3, "K": 1e3, "M": 1e6}
_DOWN = re.compile(r"(?i)or\s+(?:smaller|less|fewer|lower|below)$")
_UP = re.compile(r"(?i)or\s+(?:larger|more|greater|higher|above)$")


@dataclass(frozen=True, slots=True)
class Range:
    """All numbers from `low` to `high`, both included; a single number is a range too."""

    low: float
    high: float

    def meets(self, other: "Range") -> bool:
        """Whether a number lies in both."""
        return self.low <= other.high and other.low <= self.high


def quantities(text: str) -> tuple[Range, ...]:
    """Return the numbers of TEXT as ranges, in order; formulas and names such as `x2` have none."""
    if not any(map(str.isdigit, text)):
        return ()
    return tuple(range_of(found[0]) for found in FOUND.finditer(text))


def range_of(text: str) -> Range:
    """Return the range that a piece of text matched by QUANTITY names; percents are fractions."""
    values = [_value(found) for found in _ONE.findall(text)] or [0.0]
    scale = 0.01 if "%" in text else 1.0
    low, high = min(values) * scale, max(values) * scale
    return Range(-inf if _DOWN.search(text) else low, inf if _UP.search(text) else high)


def _value(text: str) -> float:
    scale = _SCALE.get(text[-1:], 1.0)
    digits = text.rstrip("kKM").strip()
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", digits):
        digits = digits.replace(",", "")
    try:
        return float(digits.replace(",", ".")) * scale
    except ValueError:  # `1.2.3`: a version, not a number
        return float("".join(re.findall(r"\d", digits))) * scale
