"""Stances that can't all be right: the same subject, the same dimension, another value."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from flashmind.items.claim import sized
from flashmind.items.fold import Aliases, folded
from flashmind.items.made import Conflict, Side
from flashmind.items.quantity import Range
from flashmind.items.stance import Stance

_SHOWN = 6
"""Sides of one conflict that are shown; more help nobody."""


def disputes(stances: Iterable[Stance], aliases: Aliases) -> Iterator[Conflict]:
    """Yield the conflicts among STANCES; linear in their number but for sorting each subject's.

    Ranges that overlap agree. What a sentence says under a condition is compared with what is
    said under the same condition alone.
    """
    found = defaultdict[tuple[str, str, str], list[Stance]](list)
    for stance in stances:
        claim = stance.claim
        found[
            folded(sized(claim.subject), aliases), claim.dimension, folded(claim.scope, aliases)
        ].append(stance)
    for (subject, dimension, _), group in found.items():
        sides = [*_apart(group), *_opposed(group, aliases)]
        if subject and len({stance.source for stance in sides}) > 1:
            yield _conflict(sides, dimension)


def _conflict(sides: list[Stance], dimension: str) -> Conflict:
    told = dict[str, Side]()
    for stance in sorted(sides, key=lambda s: (s.source.note, s.source.first)):
        told.setdefault(str(stance.source) + stance.text, Side(stance.source, stance.text))
    about = sides[0].claim.subject
    return Conflict(f"{about}: {dimension}", tuple(told.values())[:_SHOWN], about)


def _apart(group: list[Stance]) -> list[Stance]:
    """Return the stances whose numbers lie wholly beyond those of another one."""
    held = [(s, s.claim.value) for s in group]
    ranges = [(stance, value) for stance, value in held if isinstance(value, Range)]
    if not ranges:
        return []
    most_low = max(value.low for _, value in ranges)
    least_high = min(value.high for _, value in ranges)
    if most_low <= least_high:
        return []
    return [s for s, value in ranges if value.low > least_high or value.high < most_low]


def _opposed(group: list[Stance], aliases: Aliases) -> list[Stance]:
    """Return the stances that hold a word where others hold another one."""
    words = [(s, folded(s.claim.value, aliases)) for s in group if isinstance(s.claim.value, str)]
    return [s for s, _ in words] if len({word for _, word in words}) > 1 else []
