"""Matches to pairs: the clear ones first, then what a person says of the others."""

from collections.abc import Callable, Iterator, Sequence

from flashmind.deck.match import Match
from flashmind.model.item import Item

MARGIN = 0.05
"""A match must beat every other match of either side by this much, else it is not clear."""


class _Free:
    """Matches whose two sides are both still free, by side."""

    def __init__(self, found: Sequence[Match]) -> None:
        self._by = dict[int, list[Match]]()
        self._gone = set[int]()
        for match in found:
            for side in (match.lost, match.found):
                self._by.setdefault(id(side), []).append(match)

    def holds(self, match: Match) -> bool:
        """Whether both sides of MATCH are free."""
        return id(match.lost) not in self._gone and id(match.found) not in self._gone

    def take(self, match: Match) -> None:
        """Free no side of MATCH any more."""
        self._gone |= {id(match.lost), id(match.found)}

    def of(self, match: Match) -> list[Match]:
        """Return the matches of the lost side of MATCH that are free."""
        return [one for one in self._by[id(match.lost)] if self.holds(one)]

    def is_clear(self, match: Match) -> bool:
        """Whether MATCH beats all others of its sides that are free."""
        return all(
            match.score - other.score >= MARGIN
            for side in (match.lost, match.found)
            for other in self._by[id(side)]
            if other is not match and self.holds(other)
        )


def settled(
    found: Sequence[Match], ask: Callable[[Item, Sequence[Item]], Item | None]
) -> tuple[list[Match], list[tuple[Item, list[Item]]]]:
    """Return the matches that hold, one for each side at most, and the items that stay unsure.

    The best come first. What is left fits several about equally well: each such item is ASKed for,
    and one that nobody can tell stays as it is, with its candidates.
    """
    ordered = sorted(found, key=lambda match: -match.score)
    free, unsure = _Free(ordered), list[tuple[Item, list[Item]]]()
    held = list(_clear(ordered, free))
    seen = set[int]()
    for match in ordered:
        if not free.holds(match) or id(match.lost) in seen:
            continue
        seen.add(id(match.lost))
        near = [one for one in free.of(match) if match.score - one.score < MARGIN]
        chosen = ask(match.lost.item, [one.found.item for one in near])
        picked = next((one for one in near if one.found.item is chosen), None)
        if picked:
            free.take(picked)
            held.append(picked)
        else:
            unsure.append((match.lost.item, [one.found.item for one in near]))
    return held, unsure


def _clear(ordered: Sequence[Match], free: _Free) -> Iterator[Match]:
    """Yield the clear ones of the matches ORDERED, until no more become clear."""
    left = list(ordered)
    while left:
        clear = 0
        for match in left:
            if free.holds(match) and free.is_clear(match):
                free.take(match)
                clear += 1
                yield match
        left = [match for match in left if free.holds(match)] if clear else []
