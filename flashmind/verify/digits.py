"""Values as text: as many digits as are certain and useful, cut with an ellipsis, never rounded."""

from fractions import Fraction

from flashmind.verify.exact import log2

EXACT_DIGITS = 20
"""A fraction with at most so many digits is shown whole."""


def shown(low: Fraction, high: Fraction, places: int = 0, least: int = 7) -> str:
    """Return the value between LOW and HIGH: whole if short, else its certain digits and `…`.

    At least LEAST significant digits are given where they are known, and PLACES decimals.
    """
    if low == high and (whole := _whole(low)):
        return whole
    if low <= 0 <= high:
        return "≈0" if high - low < Fraction(1, 10**12) else ""
    sign, size = ("-", -high) if high < 0 else ("", low)
    first = _exponent(size)
    decimals = max(least - 1 - first, places)
    cut = _cut(size, abs(low) if sign else high, decimals, first)
    certain = len(cut.partition("…")[0].replace(".", "").lstrip("0"))
    near = _near_whole((low + high) / 2) if certain < least - 1 else ""
    return near or sign + cut


def _near_whole(value: Fraction) -> str:
    """Return `≈2` where VALUE can't be told from a short decimal, else an empty text."""
    step = Fraction(10) ** (_exponent(abs(value)) - 12)
    text = _whole(round(value / step) * step)
    return f"≈{text}" if text and len(text) < 24 else ""


def _whole(value: Fraction) -> str:
    """Return VALUE in full where it is a short decimal, else an empty text."""
    places = 0
    denominator = value.denominator
    while denominator % 10 == 0:
        denominator //= 10
        places += 1
    twos, fives = _valuation(denominator, 2), _valuation(denominator, 5)
    if denominator != 2**twos * 5**fives:
        return ""
    places += max(twos, fives)
    scaled = abs(value.numerator) * 10**places // value.denominator
    text = str(scaled) if scaled.bit_length() < 400 else ""
    if not text or len(text.strip("0")) > EXACT_DIGITS + 20 or places > EXACT_DIGITS + 20:
        return ""
    return ("-" if value < 0 else "") + _pointed(text, places)


def _valuation(number: int, prime: int) -> int:
    count = 0
    while number % prime == 0 and count < 4000:
        number //= prime
        count += 1
    return count


def _pointed(text: str, places: int) -> str:
    if not places:
        return text
    text = text.rjust(places + 1, "0")
    return f"{text[:-places]}.{text[-places:]}"


def _exponent(size: Fraction) -> int:
    """Return the power of ten of the first digit of SIZE > 0."""
    guess = int(log2(size) * 0.30102999566398120) - 1
    while Fraction(10) ** (guess + 1) <= size:
        guess += 1
    while Fraction(10) ** guess > size:
        guess -= 1
    return guess


def _cut(low: Fraction, high: Fraction, decimals: int, first: int) -> str:
    """Return the digits that LOW and HIGH share, down to DECIMALS places."""
    if first > 20 or first < -8:
        mantissa = _cut(low / Fraction(10) ** first, high / Fraction(10) ** first, 8, 0)
        return f"{mantissa.removesuffix('…')}…e{first}"
    while decimals > 0 and _floor(low, decimals) != _floor(high, decimals):
        decimals -= 1
    return _pointed(str(_floor(low, max(decimals, 0))), max(decimals, 0)) + "…"


def _floor(value: Fraction, decimals: int) -> int:
    return int(value * 10**decimals)


def rounded(value: Fraction, unit: Fraction, scale: Fraction) -> str:
    """Return VALUE rounded (half up) to a multiple of UNIT, written in units of SCALE."""
    steps = value / unit
    whole = int(abs(steps) + Fraction(1, 2)) * (-1 if steps < 0 else 1)
    text = _whole(whole * unit / scale)
    places = max(0, -_exponent(unit / scale))
    head, _, tail = text.partition(".")
    return head + ("." + tail.ljust(places, "0") if places else "")
