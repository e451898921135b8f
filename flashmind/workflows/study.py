"""What a learner's day looks like: decks and log to the queue of today. Reads, never writes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from flashmind.model.card import Card
from flashmind.model.item import Deck
from flashmind.model.place import Problem, Source
from flashmind.model.review import Event, Progress, Step, device_and_sequence
from flashmind.schedule.day import today
from flashmind.schedule.fold import fold
from flashmind.schedule.queue import Limits, Queue, askable, queue
from flashmind.schedule.table import SCHEDULERS
from flashmind.store.log import read_log
from flashmind.workflows.collection import SETTINGS_FILE, Collection, read_decks

AHEAD = timedelta(minutes=5)
"""How far the log may be ahead of the clock before the clock is in doubt."""


@dataclass(frozen=True, slots=True)
class Study:
    """One study day. `rows` are the cards that may be asked, each with its deck, in deck order.

    `drafts` counts the items that wait to be accepted; `clock_behind` is the instant of the log's
    last event where that lies in the future: then this machine's clock, or another's, is wrong.
    """

    decks: tuple[Deck, ...]
    rows: tuple[tuple[Deck, Card], ...]
    progress: dict[str, Progress]
    queue: Queue
    today: date
    step: Step
    drafts: int
    clock_behind: datetime | None
    problems: tuple[Problem, ...]

    @property
    def titles(self) -> dict[str, str]:
        """The title of the deck of each item, by item id."""
        return {card.item.id: deck.title for deck, card in self.rows}


def study(
    collection: Collection, chosen: Sequence[Path], now: datetime, *, drafts: bool = False
) -> Study:
    """Return the study day of NOW for the decks CHOSEN (all where none is)."""
    settings = collection.settings
    decks, problems = read_decks(collection, chosen)
    step, unknown = scheduler(settings.scheduler)
    stored = read_log(collection.log)
    own = (e for e in stored.events if device_and_sequence(e.id)[0] == stored.device)
    day = today(now, own, settings.day_start)
    progress = fold(stored.events, step, settings.day_start)
    rows = tuple(askable(decks, drafts=drafts))
    return Study(
        decks=tuple(decks),
        rows=rows,
        progress=progress,
        queue=queue([c for _, c in rows], progress, day, Limits(settings.due, settings.new)),
        today=day,
        step=step,
        drafts=0 if drafts else waiting_drafts(decks),
        clock_behind=ahead(stored.events, now),
        problems=(*collection.problems, *problems, *unknown),
    )


def scheduler(name: str) -> tuple[Step, tuple[Problem, ...]]:
    """Return the scheduler NAME; sm2 and a problem where there is none of that name."""
    if name in SCHEDULERS:
        return SCHEDULERS[name], ()
    message = f"unknown scheduler {name!r}: one of {', '.join(SCHEDULERS)}"
    return SCHEDULERS["sm2"], (Problem(Source(SETTINGS_FILE), message),)


def waiting_drafts(decks: Sequence[Deck]) -> int:
    """Return how many items of DECKS wait to be accepted."""
    return sum(item.status == "draft" for deck in decks for item in deck.items)


def ahead(events: Sequence[Event], now: datetime) -> datetime | None:
    """Return the instant of the last of EVENTS where it lies well after NOW."""
    last = events[-1].at if events else now
    return last if last > now + AHEAD else None
