"""What to ask on one study day: due cards, then new ones, then drill until all are secure.

- Due cards come longest overdue first, in deck order within a day.
- New cards come in deck order. Of one item only one card is new a day, and none on a day when
  another card of the item is asked: seeing one side would give the other away. Due cards are never
  held back, since waiting would only make them later.
- The day's limits count what was already asked that day, so that a second sitting grants no more.
- Drill are the cards whose last grade today was below 4, whatever sitting that was in.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from flashmind.model.review import Progress
from flashmind.schedule.fold import NEW

Ref: TypeAlias = tuple[str, str]
"""A card by name: (its id in the log, the id of its item)."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many due and how many new cards one study day may bring."""

    due: int
    new: int


@dataclass(frozen=True, slots=True)
class Queue:
    """The ids of one study day's cards in the order to ask them, and of those that wait.

    `due` holds all due cards and `asked` those within the day's limit. `later` were asked before
    and are due another day or buried today; `unseen` are new ones that today has no room for.
    """

    due: tuple[str, ...]
    asked: tuple[str, ...]
    new: tuple[str, ...]
    drill: tuple[str, ...]
    later: tuple[str, ...]
    unseen: tuple[str, ...]


def queue(
    cards: Sequence[Ref], progress: Mapping[str, Progress], today: date, limits: Limits
) -> Queue:
    """Return what to ask TODAY of CARDS, given in deck order; suspended ones are left out."""
    known = {card: progress.get(card, NEW) for card, _ in cards}
    items = dict(cards)
    ready = {card: mind for card, mind in known.items() if not mind.suspended}
    seen = {card: mind.memory.due for card, mind in ready.items() if mind.memory.due}
    late = sorted((card for card, day in seen.items() if day <= today), key=lambda c: seen[c])
    due = tuple(card for card in late if ready[card].buried != today)
    drill = tuple(card for card in seen if drilled(ready[card], today) and seen[card] > today)
    room = room_left(progress.values(), today, limits)
    busy = {items[card] for card, mind in known.items() if mind.reviewed == today}
    fresh = [card for card in ready if card not in seen and ready[card].buried != today]
    new = firsts(fresh, items, busy | {items[card] for card in due})[: room.new]
    taken = frozenset((*due, *drill, *new))
    later = tuple(card for card in seen if card not in taken)
    unseen = tuple(card for card in ready if card not in seen and card not in taken)
    return Queue(due, due[: room.due], new, drill, later, unseen)


def drilled(known: Progress, today: date) -> bool:
    """Whether the card is to be asked again TODAY until it reaches 4."""
    return known.drilling and known.reviewed == today and known.buried != today


def room_left(progress: Iterable[Progress], today: date, limits: Limits) -> Limits:
    """Return LIMITS less the cards that were reviewed and introduced TODAY already."""
    first = [known.introduced == today for known in progress if known.reviewed == today]
    new = sum(first)
    return Limits(max(0, limits.due - (len(first) - new)), max(0, limits.new - new))


def firsts(new: Sequence[str], items: Mapping[str, str], held: AbstractSet[str]) -> tuple[str, ...]:
    """Return the first card of each item, leaving out the items HELD."""
    first = dict[str, str]()
    for card in new:
        first.setdefault(items[card], card)
    return tuple(card for item, card in first.items() if item not in held)
