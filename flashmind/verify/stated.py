"""What an author states: `2.302`, `≈ 22/7`, `6.1×10^23`, `37.5%`, `10-100`, `2.3 ± 0.1`, `<0.05`.

Every digit counts: a number carries the unit of its last written place, since that is what it
claims. A comma groups digits in English; `language` with a decimal comma swaps comma and point.
"""

import re
from fractions import Fraction

from flashmind.verify.answers import Bound, Magnitude, Numeral, Range, Ratio, Stated, Truth
from flashmind.verify.expression import literal
from flashmind.verify.refusal import UnsupportedError
from flashmind.verify.tokens import FRACTIONS, RAISED

MAX_LENGTH = 120
DECIMAL_COMMA = frozenset({"de", "fr", "es", "it", "nl", "pl", "pt", "ru", "sv", "da", "fi", "cs"})


MARKERS = (
    "≈", "~", "∼", "≃", "≅", "ca.", "ca", "circa", "c.", "about", "around", "approximately",
    "approx.", "approx", "roughly", "nearly", "almost", "etwa", "rund",
    "ungefähr", "약", "environ", "около",
)  # fmt: skip
SCALES = {"%": Fraction(1, 100), "‰": Fraction(1, 1000), "bps": Fraction(1, 10_000)}
_SQRT10 = Fraction(3162277660168379331998893544432718533720, 10**39)
_TRANSLATED = str.maketrans(
    {
        **dict(zip("０１２３４５６７８９", "0123456789", strict=True)),
        **dict.fromkeys("−﹣－", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f", " "),
        "’": "'",
        "．": ".",
        "，": ",",
        "％": "%",
    }
)
_GROUPED = (
    r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:'[0-9]{3})+|[0-9]{1,3}(?:\ [0-9]{3})+"
    r"|[0-9]{1,3}(?:_[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}|[0-9]+"
)
NUMBER = rf"[-+]?(?:(?:{_GROUPED})(?:\.[0-9]+)?|\.[0-9]+)"
_WHOLE = r"[-+]?[0-9]+"
_POWER = (
    rf"(?:\^|\*\*)\ ?(?:\(\ ?{_WHOLE}\ ?\)|\{{\ ?{_WHOLE}\ ?\}}|{_WHOLE})"
    r"|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+"
)
SCIENTIFIC = rf"(?:[eE][-+]?[0-9]+|\ ?[×x·⋅*]\ ?10(?:{_POWER}))"
_NUMERAL = re.compile(
    rf"(?P<number>{NUMBER})(?P<power>{SCIENTIFIC})?(?P<cut>\.\.\.|…)?\ ?(?P<scale>%|‰|bps)?"
)
_BARE_POWER = re.compile(rf"(?P<base>[-+]?[0-9]+)(?P<power>{_POWER})")
_RATIO = re.compile(r"(?:(?P<whole>[-+]?[0-9]+)\ )?(?P<top>[-+]?[0-9]+)\ ?/\ ?(?P<below>[0-9]+)")
_VULGAR = re.compile(rf"(?P<whole>[-+]?[0-9]*)\ ?(?P<part>[{''.join(FRACTIONS)}])")
_END = rf"(?:[0-9]+/[0-9]+|{NUMBER}(?:{SCIENTIFIC})?)"
_RANGE = re.compile(rf"(?P<low>{_END})\ ?(?:-|–|—|to|\.\.)\ ?(?P<high>{_END})(?P<scale>%|‰|bps)?")
_AROUND = re.compile(rf"(?P<middle>{_END})\ ?(?:±|\+/-|\+-)\ ?(?P<error>{_END})(?P<scale>%|‰|bps)?")
_BOUND = re.compile(rf"(?P<sign><=|>=|<|>|≤|≥)\ ?(?P<limit>{_END})\ ?(?P<scale>%|‰|bps)?")


def read(text: str, language: str = "en") -> Stated:
    """Return what TEXT states; raises UnsupportedError where it is no number we can read."""
    if len(text) > MAX_LENGTH:
        raise UnsupportedError(f"the answer is longer than {MAX_LENGTH} characters")
    marked, body = _unmarked(text.translate(_TRANSLATED).strip())
    if language in DECIMAL_COMMA:
        body = body.translate(str.maketrans(",.", ".,"))
    if body.endswith(".") and not body.endswith(".."):
        body = body[:-1]
    for pattern, reader in _READERS:
        if found := pattern.fullmatch(body):
            return reader(found, marked)
    if body.lower() in {"true", "false", "yes", "no"}:
        return Truth(body.lower() in {"true", "yes"})
    raise UnsupportedError(_refusal(body))


def _refusal(body: str) -> str:
    if re.fullmatch(r"[-+]?[0-9.]*,[0-9]+", body) or re.fullmatch(r"[0-9]+(\.[0-9]+){2,}", body):
        return f"{body!r} can be read in two ways: write digits with a decimal point"
    return f"{body!r} is not a number that can be compared" if body else "no answer is stated"


def _unmarked(text: str) -> tuple[bool, str]:
    lowered = text.lower()
    for marker in MARKERS:
        if lowered.startswith(marker) and not text[len(marker) : len(marker) + 1].isalpha():
            return True, text[len(marker) :].lstrip("= ")
    return False, text.removeprefix("=").strip()


def _exponent(written: str) -> int:
    """Return the exponent of `e-3`, `×10^{-3}` or `⁻³`; raises UnsupportedError beyond 10000."""
    power = re.sub(rf"^ ?[×x·⋅*] ?10(?={_POWER})", "", written)
    number = re.sub(r"[^0-9+-]", "", power.translate(RAISED))
    value = int(number) if len(number) <= 7 else 10**6
    if abs(value) > 10_000:
        raise UnsupportedError("an exponent beyond 10000")
    return value


def _plain(text: str) -> Fraction:
    """Return a number without exponent, a fraction or a scientific number as a fraction."""
    if "/" in text:
        top, _, below = text.partition("/")
        if int(below) == 0:
            raise UnsupportedError("a fraction over 0")
        return Fraction(int(top), int(below))
    found = _NUMERAL.fullmatch(text)
    assert found is not None  # noqa: S101 - the caller's pattern is made of the same parts
    return _value(found)


def _value(found: re.Match[str]) -> Fraction:
    digits = re.sub(r"[,' _]", "", found["number"])
    return literal(digits) * Fraction(10) ** _exponent(found["power"] or "e0")


def _numeral(found: re.Match[str], marked: bool) -> Stated:  # noqa: FBT001 - a row of _READERS
    scale = SCALES.get(found["scale"] or "", Fraction(1))
    digits = re.sub(r"[^0-9.]", "", found["number"])
    places = len(digits.partition(".")[2])
    unit = scale * Fraction(10) ** (_exponent(found["power"] or "e0") - places)
    zeros = len(digits) - len(digits.rstrip("0")) if "." not in digits else 0
    rough = unit * 10 ** (zeros if zeros < len(digits) else 0)
    count = len(digits.replace(".", "").lstrip("0"))
    return Numeral(
        _value(found) * scale, unit, rough, count, scale, marked, found["cut"] is not None
    )


def _power(found: re.Match[str], marked: bool) -> Stated:  # noqa: FBT001 - a row of _READERS
    base, exponent = int(found["base"]), _exponent(found["power"])
    if abs(base).bit_length() * abs(exponent) > 40_000 or (base == 0 and exponent < 0):
        raise UnsupportedError("a power beyond the limits")
    value = Fraction(abs(base)) ** exponent * (-1 if base < 0 else 1)
    if marked and base == 10:
        return Magnitude(value / _SQRT10, value * _SQRT10)
    return Ratio(value, Fraction(1, 2), marked)


def _ratio(found: re.Match[str], marked: bool) -> Stated:  # noqa: FBT001 - a row of _READERS
    below = int(found["below"])
    if below == 0:
        raise UnsupportedError("a fraction over 0")
    whole = int(found["whole"] or 0)
    part = Fraction(int(found["top"]), below)
    negative = (found["whole"] or "").startswith("-")
    return Ratio(whole - part if negative else whole + part, Fraction(1, 2 * below), marked)


def _vulgar(found: re.Match[str], marked: bool) -> Stated:  # noqa: FBT001 - a row of _READERS
    part = Fraction(FRACTIONS[found["part"]])
    whole = int(found["whole"]) if found["whole"].strip("+-") else 0
    value = whole - part if found["whole"].startswith("-") else whole + part
    return Ratio(value, part / part.numerator / 2, marked)


def _range(found: re.Match[str], marked: bool) -> Stated:  # noqa: FBT001 - a row of _READERS
    scale = SCALES.get(found["scale"] or "", Fraction(1))
    low, high = _plain(found["low"]) * scale, _plain(found["high"]) * scale
    if low > high:
        raise UnsupportedError("a range that ends below its start")
    if not marked:
        return Range(low, high)
    return Range(low - _slack(found["low"]) * scale, high + _slack(found["high"]) * scale)


def _slack(text: str) -> Fraction:
    """Return half a unit of the last significant place of TEXT."""
    found = _NUMERAL.fullmatch(text)
    numeral = _numeral(found, True) if found else None  # noqa: FBT003 - marked
    return numeral.rough / 2 if isinstance(numeral, Numeral) else Fraction(0)


def _around(found: re.Match[str], _marked: bool) -> Stated:  # noqa: FBT001 - a row of _READERS
    scale = SCALES.get(found["scale"] or "", Fraction(1))
    middle, error = _plain(found["middle"]) * scale, abs(_plain(found["error"])) * scale
    return Range(middle - error, middle + error)


def _bound(found: re.Match[str], _marked: bool) -> Stated:  # noqa: FBT001 - a row of _READERS
    scale = SCALES.get(found["scale"] or "", Fraction(1))
    sign = {"≤": "<=", "≥": ">="}.get(found["sign"], found["sign"])
    return Bound(sign, _plain(found["limit"]) * scale)


_READERS = (
    (_BARE_POWER, _power),
    (_RATIO, _ratio),
    (_VULGAR, _vulgar),
    (_BOUND, _bound),
    (_AROUND, _around),
    (_NUMERAL, _numeral),
    (_RANGE, _range),
)
