"""Which of the items made now an item that nothing makes any more may be."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from flashmind.deck.likeness import GAP_ALIKE, Face, Likeness, key, likeness, lines
from flashmind.deck.shortlist import Shortlist
from flashmind.model.item import Item, Span, home_note

ALIKE, MOVED_ALIKE, FAR_ALIKE = 0.75, 0.8, 0.9
"""Two quotes at least this similar may be one line: at its place, in its note, or anywhere."""
ASKED_ALIKE = 0.6
"""Cards at least this similar may be one item though another rule reads the line now."""
RULE_ALIKE = 0.45
"""Cards of one rule at least this similar may be one item."""

Anchors: TypeAlias = Sequence[tuple[Item, Item]]
"""Items that say and ask what they did: as they stand in their decks, and as made now."""


@dataclass(frozen=True, slots=True)
class Match:
    """An item of a deck and one made now that it may be: how alike they are, how well they fit."""

    lost: Face
    found: Face
    likeness: Likeness
    score: float


def matches(lost: Sequence[Face], fresh: Sequence[Face], anchors: Anchors) -> Iterator[Match]:
    """Yield each of FRESH that each of LOST may be: read from the same line, or one much like it.

    A line that others of the deck were read from before, and still are, is no line reworded.
    """
    if not lost or not fresh:
        return
    names, listed = {new.item.id: new for new in fresh}, Shortlist([new.quote for new in fresh])
    old, places = _quoted(anchors), Places(anchors)
    for one in lost:
        candidates = [fresh[at] for at in listed.alike(one.quote)]
        if one.item.id in names and names[one.item.id] not in candidates:
            candidates.append(names[one.item.id])
        for new in candidates:
            apart = new.quote != one.quote and new.item.id != one.item.id
            known = old.get(new.quote, frozenset()) if apart else frozenset()
            if known and lines(one.item).isdisjoint(known):
                continue
            alike = likeness(one, new, 0 if new.item.id == one.item.id else ALIKE)
            if alike.quote < ALIKE and new.item.id != one.item.id:
                continue
            near = places.is_near(one.item, new.item)
            home = places.is_home(one.item, new.item)
            if _may_be(one.item, new.item, alike, near=near, home=home):
                yield Match(one, new, alike, _score(one.item, new.item, alike, near=near))


def _may_be(lost: Item, found: Item, alike: Likeness, *, near: bool, home: bool) -> bool:
    """Whether LOST may be FOUND: their lines and what they ask are alike enough."""
    if lost.id == found.id:
        return alike.quote >= 0.5 or alike.front >= 0.9
    at_home = MOVED_ALIKE if home else FAR_ALIKE
    if alike.quote < (FAR_ALIKE if lost.status == "stale" else ALIKE if near else at_home):
        return False
    if lost.kind == "cloze" and alike.back < GAP_ALIKE:
        return False
    if alike.quote == 1 and alike.back < ASKED_ALIKE and alike.front < 0.9:
        return False
    if _rule(lost) == _rule(found) and lost.kind == found.kind:
        return alike.card >= RULE_ALIKE
    return alike.card >= ASKED_ALIKE and min(alike.front, alike.back) >= 0.3


def _score(lost: Item, found: Item, alike: Likeness, *, near: bool) -> float:
    return (
        2 * alike.quote
        + alike.card
        + 0.5 * (lost.id == found.id)
        + 0.15 * (_rule(lost) == _rule(found))
        + 0.1 * (lost.kind == found.kind)
        + 0.1 * near
        + 0.1 * (lost.status != "stale")
    )


class Places:
    """Where the lines of the notes went, by the items whose lines read as they did."""

    def __init__(self, anchors: Anchors) -> None:
        moved = dict[str, list[tuple[int, Span]]]()
        for before, after in anchors:
            if before.origin and after.origin:
                one, two = before.origin.spans[0], after.origin.spans[0]
                moved.setdefault(one.note, []).append((one.first, two))
        self._went = {
            note: Counter(span.note for _, span in rows).most_common(1)[0][0]
            for note, rows in moved.items()
        }
        self._known = {span.note for rows in moved.values() for _, span in rows}
        self._moved = {note: sorted(rows, key=_first) for note, rows in moved.items()}
        self._lines = {note: [row[0] for row in rows] for note, rows in self._moved.items()}

    def is_home(self, before: Item, after: Item) -> bool:
        """Whether AFTER stands in the note of BEFORE, or where most of that note went."""
        note = home_note(before)
        return home_note(after) in {note, self._went.get(note, note)}

    def is_near(self, before: Item, after: Item) -> bool:
        """Whether AFTER stands where BEFORE did: between the same neighbours that stayed."""
        if not before.origin or not after.origin:
            return False
        one, two = before.origin.spans[0], after.origin.spans[0]
        rows = self._moved.get(one.note, [])
        at = bisect_right(self._lines.get(one.note, []), one.first)
        around = [row[1] for row in rows[max(at - 1, 0) : at + 1]]
        here = [span.first for span in around if span.note == two.note]
        if not around:
            return one.note == two.note or two.note not in self._known
        low = here[0] if at and here and around[0].note == two.note else 0
        high = here[-1] if at < len(rows) and around[-1].note == two.note else low + 10**9
        return bool(here) and low <= two.first <= max(high, low)


def _first(row: tuple[int, Span]) -> int:
    return row[0]


def _quoted(anchors: Anchors) -> dict[str, frozenset[tuple[str, int]]]:
    """Return the quotes that stand as they did, each with the lines that it stood on."""
    found = dict[str, frozenset[tuple[str, int]]]()
    for before, _ in anchors:
        if before.origin:
            quote = key(before.origin.quote)
            found[quote] = found.get(quote, frozenset()) | lines(before)
    return found


def _rule(item: Item) -> str:
    return item.origin.rule if item.origin else ""
