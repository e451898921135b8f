"""Two answers to one question: whether they say the same, more, or the contrary."""

import re
from enum import Enum, auto

from flashmind.items.fold import tokens
from flashmind.items.quantity import quantities
from flashmind.language.en import STOP_WORDS


class Relation(Enum):
    """How one answer stands to another: the same in other words, other, without a shared word, the contrary."""

    SAME = auto()
    OTHER = auto()
    DISJOINT = auto()
    CONTRARY = auto()


SHARED = 0.6
"""Share of the shorter answer's content words that the other one holds when both say the same."""

_SYNONYMS = {
    word: group.split()[0]
    for group in (
        "whole complete entire full all every each",
        "one single once 1",
        "fast quick rapid fastly quickly rapidly",
        "big large great huge",
        "small little tiny",
        "dataset set sample example",
        "way method technique approach procedure",
        "use utilise utilize employ",
        "show display",
        "stop prevent avoid",
        "keep retain preserve",
        "decrease reduce lower diminish",
        "increase raise grow",
        "pass cycle run",
    )
    for word in group.split()
}
_OPPOSITES = (
    ("increase", "decrease"), ("big", "small"), ("fast", "slow"), ("faster", "slower"),
    ("more", "less"), ("more", "fewer"), ("larger", "smaller"), ("higher", "lower"),
    ("high", "low"), ("maximum", "minimum"), ("max", "min"), ("best", "worst"),
    ("better", "worse"), ("before", "after"), ("always", "never"), ("first", "last"),
    ("inside", "outside"), ("left", "right"), ("true", "false"), ("cheap", "expensive"),
    ("longer", "shorter"), ("long", "short"), ("up", "down"), ("above", "below"),
    ("ascending", "descending"), ("mutable", "immutable"), ("safe", "unsafe"),
    ("public", "private"), ("odd", "even"), ("north", "south"), ("east", "west"),
    ("bigger", "smaller"), ("open", "closed"), ("import", "export"), ("push", "pull"),
)  # fmt: skip
_LITTLE = (STOP_WORDS | {"too"}) - {"more", "most", "all", "each", "every"}
_NEGATION = re.compile(r"(?i)\b(?:not|no|never|without|cannot|neither|nor|none)\b|n[’']t\b")


def relation(first: str, second: str) -> Relation:
    """Return how two answers to the same question stand to each other."""
    if list(tokens(first)) == list(tokens(second)):
        return Relation.SAME
    one, two = _content(first), _content(second)
    share = len(one & two) / (min(len(one), len(two)) or 1)
    related = share >= 0.5 or max(len(one), len(two)) <= 4
    if related and (_numbers_differ(first, second) or _odd(first, second) or _extremes(one, two)):
        return Relation.CONTRARY
    if not one & two:
        return Relation.DISJOINT if one and two else Relation.OTHER
    alike = one == two or (share >= SHARED and len(one & two) >= 2)
    same = alike and not (_odd(first, second) or _extremes(one, two))
    return Relation.SAME if same and _same_numbers(first, second) else Relation.OTHER


def _content(text: str) -> frozenset[str]:
    found = (_SYNONYMS.get(word, word) for word in tokens(text) if word not in _LITTLE)
    return frozenset(word for word in found if word != "one")


def _odd(first: str, second: str) -> bool:
    """Whether one of two texts is negated and the other is not."""
    return (len(_NEGATION.findall(first)) + len(_NEGATION.findall(second))) % 2 == 1


def _extremes(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether one text holds a word whose opposite stands in the other, each without its own."""
    alone, also = one - two, two - one
    return any((a in alone and b in also) or (b in alone and a in also) for a, b in _OPPOSITES)


def _numbers_differ(first: str, second: str) -> bool:
    """Whether both texts give numbers, and no range of the one meets a range of the other."""
    one, two = quantities(first), quantities(second)
    return bool(one and two) and not any(a.meets(b) for a in one[:8] for b in two[:8])


def _same_numbers(first: str, second: str) -> bool:
    return {*quantities(first)} == {*quantities(second)}
