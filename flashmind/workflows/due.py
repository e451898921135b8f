"""How many cards wait today, deck by deck, and on the days to come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from flashmind.model.place import Problem
from flashmind.schedule.forecast import forecast, next_due
from flashmind.schedule.queue import Queue
from flashmind.workflows.collection import Collection
from flashmind.workflows.outline import Outline, read_outlines, refs
from flashmind.workflows.study import study

COLUMNS = ("due", "drill", "new", "later", "unseen")
"""What is counted: due today, to repeat until secure, new today, due later, never asked so far."""


@dataclass(frozen=True, slots=True)
class DeckCount:
    """The cards of one deck: how many of each of COLUMNS, and its items that wait as drafts."""

    deck: str
    path: str
    counts: dict[str, int]
    drafts: int


@dataclass(frozen=True, slots=True)
class Due:
    """What waits: by deck, and by day from tomorrow; `next` is the next day with a due card."""

    today: date
    decks: tuple[DeckCount, ...]
    coming: tuple[tuple[date, int], ...]
    next: date | None
    problems: tuple[Problem, ...]

    @property
    def total(self) -> dict[str, int]:
        """The counts of all decks together."""
        return {name: sum(deck.counts[name] for deck in self.decks) for name in COLUMNS}


def due(collection: Collection, chosen: Sequence[Path], now: datetime) -> Due:
    """Return what waits in the decks CHOSEN (all where none is); changes no deck and no log."""
    outlines, problems = read_outlines(collection, chosen)
    cards = tuple(refs(outlines))
    day = study(collection, cards, now)
    progress = [day.progress[card] for card, _ in cards if card in day.progress]
    return Due(
        today=day.today,
        decks=tuple(counted(outlines, day.queue)),
        coming=tuple(forecast(progress, day.today)),
        next=next_due(progress, day.today),
        problems=(*collection.problems, *problems),
    )


def counted(outlines: Sequence[Outline], queue: Queue) -> Iterator[DeckCount]:
    """Yield the counts of each deck, in the order of their files."""
    places = (queue.due, queue.drill, queue.new, queue.later, queue.unseen)
    column = {card: name for name, ids in zip(COLUMNS, places, strict=True) for card in ids}
    counted = set[str]()
    for outline in outlines:
        own = [card for card, _ in outline.cards if card not in counted]
        counted.update(own)
        found = [column.get(card) for card in own]
        counts = {name: found.count(name) for name in COLUMNS}
        yield DeckCount(outline.title, outline.path, counts, outline.drafts)


def as_row(found: Due) -> dict[str, object]:
    """Return what `due --json` prints."""
    return {
        "today": found.today.isoformat(),
        "decks": [
            {"deck": deck.deck, "path": deck.path, **deck.counts, "drafts": deck.drafts}
            for deck in found.decks
        ],
        "total": found.total,
        "forecast": [{"day": day.isoformat(), "due": count} for day, count in found.coming],
        "next": found.next.isoformat() if found.next else None,
        "problems": [problem.as_row() for problem in found.problems],
    }
