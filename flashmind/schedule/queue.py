"""What to ask on one study day: due cards, then new ones, then drill until all are secure.

- Due cards come longest overdue first, in deck order within a day.
- New cards come in deck order. Of one item only one card is new a day, and none on a day when
  another card of the item is asked: seeing one side would give the other away. Due cards are never
  held back, since waiting would only make them later.
- The day's limits count what was already asked that day, so that a second sitting grants no more.
- Drill are the cards whose last grade today was below 4, whatever sitting that was in.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from flashmind.model.card import Card, cards
from flashmind.model.item import Deck
from flashmind.model.review import Progress
from flashmind.schedule.fold import NEW


@dataclass(frozen=True, slots=True)
class Limits:
    """How many due and how many new cards one study day may bring."""

    due: int
    new: int


@dataclass(frozen=True, slots=True)
class Queue:
    """The cards of one study day in the order to ask them, and those that wait for another.

    `due` holds all due cards and `asked` those within the day's limit. `later` were asked before
    and are due another day or buried today; `unseen` are new ones that today has no room for.
    """

    due: tuple[Card, ...]
    asked: tuple[Card, ...]
    new: tuple[Card, ...]
    drill: tuple[Card, ...]
    later: tuple[Card, ...]
    unseen: tuple[Card, ...]


def askable(decks: Iterable[Deck], *, drafts: bool = False) -> Iterator[tuple[Deck, Card]]:
    """Yield the cards of active items (and of drafts), in deck order, each id once."""
    statuses, seen = {"active", "draft"} if drafts else {"active"}, set[str]()
    for deck in decks:
        for item in deck.items:
            if item.status in statuses and item.id not in seen:
                seen.add(item.id)
                yield from ((deck, card) for card in cards(item))


def queue(
    asked: Iterable[Card], progress: Mapping[str, Progress], today: date, limits: Limits
) -> Queue:
    """Return what to ask TODAY of the cards ASKED, given in deck order."""
    rows = [(card, progress.get(card.id, NEW)) for card in asked]
    rows = [(card, known) for card, known in rows if not known.suspended]
    seen = [(c, known.memory.due, known) for c, known in rows if known.memory.due is not None]
    late = sorted((row for row in seen if row[1] <= today), key=lambda row: row[1])
    due = tuple(card for card, _, known in late if known.buried != today)
    drill = tuple(card for card, day, known in seen if day > today and drilled(known, today))
    unseen = [card for card, known in rows if known.memory.due is None]
    room = room_left(progress.values(), today, limits)
    fresh = [card for card in unseen if progress.get(card.id, NEW).buried != today]
    new = tuple(first_of_each(fresh, busy(rows, due, today)))[: room.new]
    taken = {card.id for card in (*due, *drill)}
    later = tuple(card for card, _, _ in seen if card.id not in taken)
    rest = {card.id for card in new}
    waiting = tuple(card for card in unseen if card.id not in rest)
    return Queue(due, due[: room.due], new, drill, later, waiting)


def drilled(known: Progress, today: date) -> bool:
    """Whether the card is to be asked again TODAY until it reaches 4."""
    return known.drilling and known.reviewed == today and known.buried != today


def room_left(progress: Iterable[Progress], today: date, limits: Limits) -> Limits:
    """Return LIMITS less the cards that were reviewed and introduced TODAY already."""
    first = [known.introduced == today for known in progress if known.reviewed == today]
    new = sum(first)
    return Limits(max(0, limits.due - (len(first) - new)), max(0, limits.new - new))


def busy(rows: Sequence[tuple[Card, Progress]], due: Iterable[Card], today: date) -> frozenset[str]:
    """Return the items of which a card is asked TODAY, or was."""
    was = {card.item.id for card, known in rows if known.reviewed == today}
    return frozenset(was | {card.item.id for card in due})


def first_of_each(new: Iterable[Card], held: frozenset[str]) -> Iterator[Card]:
    """Yield the first card of each item, leaving out the items HELD."""
    seen = set(held)
    for card in new:
        if card.item.id not in seen:
            seen.add(card.item.id)
            yield card
