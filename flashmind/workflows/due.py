"""How many cards wait today, deck by deck, and on the days to come."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from flashmind.model.card import Card
from flashmind.model.place import Problem
from flashmind.schedule.forecast import forecast, next_due
from flashmind.workflows.collection import Collection
from flashmind.workflows.study import Study, study, waiting_drafts

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
    """Return what waits in the decks CHOSEN (all where none is); writes nothing."""
    day = study(collection, chosen, now)
    progress = [day.progress[card.id] for _, card in day.rows if card.id in day.progress]
    return Due(
        today=day.today,
        decks=tuple(counted(day)),
        coming=tuple(forecast(progress, day.today)),
        next=next_due(progress, day.today),
        problems=day.problems,
    )


def counted(day: Study) -> Iterable[DeckCount]:
    """Yield the counts of each deck, in the order of their files."""
    home = {card.id: deck.path for deck, card in day.rows}
    queue = day.queue
    columns = (queue.due, queue.drill, queue.new, queue.later, queue.unseen)
    tallies = [tally(cards, home) for cards in columns]
    for deck in day.decks:
        counts = {name: n[deck.path] for name, n in zip(COLUMNS, tallies, strict=True)}
        yield DeckCount(deck.title, deck.path, counts, waiting_drafts([deck]))


def tally(cards: Iterable[Card], home: dict[str, str]) -> Counter[str]:
    """Return how many of CARDS each deck has, by its path."""
    return Counter(home[card.id] for card in cards)


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
