"""Numbers worth hiding in a statement: values with their units, ratios, sums of money, dates."""

import re
from collections.abc import Iterator
from functools import lru_cache

from flashmind.rules.amounts import DATE, VALUE, is_noise, is_unit
from flashmind.rules.cloze_number import is_dated, is_named

_FIGURE = re.compile(
    rf"(?<![\w./#:^*+\\,’'–$€£-])(?<!\w\()(?:(?P<date>{DATE})|(?P<ratio>\d+(?:\.\d+)?(?: ?: ?\d+(?:\.\d+)?){{1,2}}(?![\d%]))"
    rf"|(?P<value>[$€£]?{VALUE})(?<!th)(?<!st)(?<!nd)(?<!rd)(?!:))(?![\w^*\\]|\.[a-zA-Z\d]|[:–/-]\d|(?<=[a-zA-Z])\+| ?[*^×√])"
)
_VERBATIM = re.compile(r"`[^`]*`|\$\$[^$]+\$\$|\$[^$\s](?:[^$]*[^$\s])?\$(?!\d)|\[[^\]]*\]")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d")
_OPERATOR = re.compile(r"(?:[+*/×·√^(−→-]|\s[-−x]|[a-zA-Z)]\s?[<>]=?\s?\d.*=)\s?$")
_DIGITS = re.compile(r"\d+")
_CHEMICAL = re.compile(r" ?(?:[A-Z][a-z]?\d*)*[A-Z][a-z]?\d")
_SUM = re.compile(r"\d [-−+] \d|\d/\d+$")
_ADDED = re.compile(r"\d \+ \d")
_MANY = 10
"""Numbers from which on a sentence holds data, not a fact."""


def figures(text: str, *, dates: bool) -> Iterator[tuple[int, int]]:
    """Yield where the DATES of a text stand, or else its other numbers, that can be asked for."""
    return (span for span, dated in _figures(text) if dated == dates)


@lru_cache(maxsize=16)  # several rules look at one sentence before the next comes
def _figures(text: str) -> tuple[tuple[tuple[int, int], bool], ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield where each figure stands, and whether it is a date."""
    bare = _VERBATIM.sub(lambda found: "x" * len(found[0]), text)
    if len(_DIGITS.findall(bare)) > _MANY or _ADDED.search(bare):
        return
    for found in _FIGURE.finditer(bare):
        unit = re.match(r" ([^\W\d_]+)", bare[found.end() :])
        dated = found["date"] is not None and not (unit and is_unit(unit[1]))
        counter = not found.start() and not re.search(r"%|[a-zA-Z]", found[0])
        if not counter and _is_fact(bare, found):
            yield found.span(), dated


def _is_fact(text: str, found: re.Match[str]) -> bool:
    """Whether a number is no part of a name, a formula, a half date, a source or a reading."""
    before, after = text[: found.start()], text[found.end() :]
    whole = found[0].startswith("1 ") and re.match(r"\s*[=≈]", after)
    lone = re.fullmatch(r"[01]", found[0]) or _CLOCK.fullmatch(found[0]) or whole
    signs = _OPERATOR.search(before) or _CHEMICAL.match(after)
    signs = signs or (_SUM.search(found[0]) and re.match(r"\s*=", after))
    named = is_named(before) or is_noise(" ".join(re.split(r"[,;]", before)[-1].split()[-3:]))
    keyed = re.match(r"\(|(?: [^\W\d_]+){1,2} ?[=≈]", after) and not is_unit(
        after[1:].split(" ")[0]
    )
    return not (lone or keyed) and not signs and not named and not is_dated(before, after)
