"""Identity through small edits: an item is found again when its line was reworded a little."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from flashmind.deck.merge import Standing
from flashmind.model.card import sides
from flashmind.model.item import Deck, Item

ALIKE = 0.75
"""Two quotes at least this similar (0 to 1) may be one line before and after an edit."""
ASKED_ALIKE = 0.6
"""Cards at least this similar may be one item though another rule reads the line now."""
MARGIN = 0.05
"""A match must beat every other match of either side by this much, else nobody is carried."""


@dataclass(frozen=True, slots=True)
class Carried:
    """An item that kept its id, and with it its history, while its line was reworded."""

    id: str
    before: str
    after: str
    similarity: float

    def as_row(self) -> dict[str, object]:
        """Return the row that `build --json` prints."""
        return {
            "id": self.id,
            "from": self.before,
            "to": self.after,
            "similarity": round(self.similarity, 3),
        }


@dataclass(frozen=True, slots=True)
class _Match:
    lost: Item
    found: Item
    quotes: float
    score: float


def carry(
    file: Deck, made: Sequence[Item], standing: Standing
) -> tuple[tuple[Item, ...], tuple[Carried, ...]]:
    """Return MADE with the ids of the items of FILE that they are, and what was reworded.

    Candidates are items of FILE that nothing makes now and items made now that FILE has not, read
    by the same rule or asked in nearly the same words. One whose quote still stands can only be
    that line, perhaps with words added; where two candidates fit about equally well, neither is
    taken: no item takes over another's id.
    """
    names, held = {item.id for item in made}, {item.id for item in file.items}
    lost = [item for item in file.items if item.origin and item.id not in names]
    fresh = [item for item in made if item.id not in held]
    matches = [m for item in lost for m in _matches(item, fresh, stands=bool(standing(item)))]
    clear = {m.found.id: m for m in matches if _is_clear(m, matches)}
    renamed = tuple(
        replace(item, id=clear[item.id].lost.id) if item.id in clear else item for item in made
    )
    reworded = (m for m in clear.values() if _quote(m.lost) != _quote(m.found))
    told = (Carried(m.lost.id, _quote(m.lost), _quote(m.found), m.quotes) for m in reworded)
    return renamed, tuple(told)


def _matches(lost: Item, fresh: Sequence[Item], *, stands: bool) -> Iterator[_Match]:
    """Yield the made items that LOST may be: the same line, or one much like it."""
    words = _words(_quote(lost))
    for found in fresh:
        same = _quote(found) == _quote(lost)
        shared = len(words & _words(_quote(found)))
        if not same and (2 * shared < len(words) or (stands and not _holds(found, lost))):
            continue
        quotes = 1.0 if same else SequenceMatcher(None, _quote(lost), _quote(found)).ratio()
        if quotes >= ALIKE:
            cards = SequenceMatcher(None, _text(lost), _text(found)).ratio()
            if _rule(found) == _rule(lost) or cards >= ASKED_ALIKE:
                yield _Match(lost, found, quotes, quotes + cards / 4)


def _holds(longer: Item, shorter: Item) -> bool:
    """Whether the line of LONGER is that of SHORTER with words added before or behind."""
    runs = (" ".join(re.findall(r"\w+", _quote(item).casefold())) for item in (shorter, longer))
    inner, outer = (f" {run} " for run in runs)
    return inner in outer


def _is_clear(match: _Match, matches: Sequence[_Match]) -> bool:
    rivals = (
        other.score
        for other in matches
        if other is not match and (other.lost is match.lost or other.found is match.found)
    )
    return all(match.score - score >= MARGIN for score in rivals)


def _quote(item: Item) -> str:
    return item.origin.quote if item.origin else ""


def _rule(item: Item) -> str:
    return item.origin.rule if item.origin else ""


def _text(item: Item) -> str:
    return " ".join(f"{front} {back}" for _, front, back in sides(item.content))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
