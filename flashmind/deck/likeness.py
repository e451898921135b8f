"""How alike two items are: the words of their lines, and what they ask."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import partial_ratio, ratio

from flashmind.model import cloze
from flashmind.model.card import sides
from flashmind.model.item import Cloze, Item

_WORD = re.compile(r"\w+")
_WIDE = "\u2e80"
"""From here on a script may write no blanks between words."""
_CONTAINED, _LESS = 85, 10
"""Per cent of the shorter quote that the longer holds at least, and how much less that counts."""
_HERE, _APART = 0.05, 0.25
"""Shares of a sentence's length: gaps are at one place up to the one, apart from the other on."""
GAP_ALIKE = 0.3
"""How alike (0 to 1) two gaps at one place are at least, whatever they hide."""


@dataclass(frozen=True, slots=True)
class Face:
    """An item as it is compared: folded texts of its quote, its questions and its answers.

    The front of a cloze is its sentence with every gap uncovered, `gaps` what is hidden and where
    (0 to 1 of the sentence); all else has none.
    """

    item: Item
    quote: str
    front: str
    back: str
    gaps: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two quotes, two fronts and two backs are, 0 to 1 each."""

    quote: float
    front: float
    back: float

    @property
    def card(self) -> float:
        """How alike the cards are, both sides together."""
        return (self.front + self.back) / 2


def face(item: Item) -> Face:
    """Return ITEM as it is compared with others."""
    quote = key(said(item))
    if isinstance(item.content, Cloze):
        text = item.content.text
        shown = folded(cloze.uncovered(text))
        hidden = tuple(_hidden(text))
        return Face(item, quote, shown, "; ".join(what for what, _ in hidden), hidden)
    asked = tuple(sides(item.content))
    front = folded(" ".join(front for _, front, _ in asked[:1] or asked))
    return Face(item, quote, front, folded(" ".join(back for _, _, back in asked[:1])))


def said(item: Item) -> str:
    """Return the words of the note that ITEM was made from; its answer where they are not told."""
    quote = item.origin.quote if item.origin else ""
    return quote or next((back for _, _, back in sides(item.content)), "")


def lines(item: Item) -> frozenset[tuple[str, int]]:
    """Return the lines that ITEM names, as (note, line)."""
    spans = item.origin.spans if item.origin else ()
    return frozenset((s.note, n) for s in spans for n in range(s.first, s.last + 1))


def _hidden(text: str) -> Iterator[tuple[str, float]]:
    for gap in cloze.gaps(text):
        yield folded(gap.hidden), gap.start / max(len(text), 1)


def key(quote: str) -> str:
    """Return QUOTE by its words alone: the same for two that differ in marks and gaps."""
    shown = cloze.uncovered(quote)
    return " ".join(words(shown)) or shown.strip()


def folded(text: str) -> str:
    """Return TEXT in one case, with single blanks."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def words(text: str) -> list[str]:
    """Return the words of TEXT in one case, in order."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def tokens(text: str) -> Iterator[str]:
    """Yield what two texts alike may share: words, pairs of letters where words are not parted."""
    for word in text.split():
        if word[0] < _WIDE:
            yield word
        else:
            yield from (word[at : at + 2] for at in range(max(len(word) - 1, 1)))


def likeness(one: Face, two: Face, least: float = 0) -> Likeness:
    """Return how alike ONE and TWO are; a card with gaps is like none without.

    Cards whose quotes are not even alike by LEAST are not compared.
    """
    quotes = quoted_alike(one.quote, two.quote)
    if quotes < least or bool(one.gaps) != bool(two.gaps):
        return Likeness(quotes, 0, 0)
    back = _gaps_alike(one.gaps, two.gaps) if one.gaps else _alike(one.back, two.back)
    return Likeness(quotes, _alike(one.front, two.front), back)


def quoted_alike(one: str, two: str) -> float:
    """Return how alike two folded quotes are; one that holds the other is much like it."""
    alike = _alike(one, two)
    short, long = sorted((one, two), key=len)
    if alike >= 0.9 or len(short) > 0.85 * len(long) or len(list(tokens(short))) < 3:
        return alike
    return max(alike, (partial_ratio(one, two, score_cutoff=_CONTAINED) - _LESS) / 100)


def _alike(one: str, two: str) -> float:
    return ratio(one, two) / 100


def _gaps_alike(one: Sequence[tuple[str, float]], two: Sequence[tuple[str, float]]) -> float:
    """Return how alike what ONE hides is to TWO: of several gaps, the share that both have."""
    fewer, more = sorted((one, two), key=len)
    return sum(max(_gap_alike(a, b) for b in more) for a in fewer) / len(fewer)


def _gap_alike(one: tuple[str, float], two: tuple[str, float]) -> float:
    """Return how alike two gaps are; far apart only the same words make them one."""
    alike, apart = _alike(one[0], two[0]), abs(one[1] - two[1])
    if apart <= _HERE:
        return max(alike, GAP_ALIKE)
    return alike if alike >= 0.8 or apart <= _APART else 0.0
