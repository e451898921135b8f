"""A learner's day: the names of the cards and the log give the queue of today. Writes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from flashmind.model.place import Problem, Source
from flashmind.model.review import Event, Progress, Step, device_and_sequence
from flashmind.schedule.day import today
from flashmind.schedule.fold import fold
from flashmind.schedule.queue import Limits, Queue, Ref, queue
from flashmind.schedule.table import SCHEDULERS
from flashmind.store.log import read_log
from flashmind.workflows.collection import SETTINGS_FILE, Collection

AHEAD = timedelta(minutes=5)
"""How far the log may be ahead of the clock before the clock is in doubt."""


@dataclass(frozen=True, slots=True)
class Study:
    """One study day: what the log says about every card, and the queue of the cards chosen.

    `clock_behind` is the instant of the log's last event where that lies in the future: then this
    machine's clock, or another's, is wrong.
    """

    progress: dict[str, Progress]
    queue: Queue
    today: date
    step: Step
    clock_behind: datetime | None
    problems: tuple[Problem, ...]


def study(collection: Collection, cards: Sequence[Ref], now: datetime) -> Study:
    """Return the study day of NOW for CARDS, named in deck order. Raises StoreError."""
    settings = collection.settings
    step, unknown = scheduler(settings.scheduler)
    stored = read_log(collection.log)
    own = (e for e in stored.events if device_and_sequence(e.id)[0] == stored.device)
    day = today(now, own, settings.day_start)
    progress = fold(stored.events, step, settings.day_start)
    limits = Limits(settings.due, settings.new)
    return Study(
        progress,
        queue(cards, progress, day, limits),
        day,
        step,
        clock_behind=ahead(stored.events, now),
        problems=unknown,
    )


def scheduler(name: str) -> tuple[Step, tuple[Problem, ...]]:
    """Return the scheduler NAME; sm2 and a problem where there is none of that name."""
    if name in SCHEDULERS:
        return SCHEDULERS[name], ()
    message = f"unknown scheduler {name!r}: one of {', '.join(SCHEDULERS)}"
    return SCHEDULERS["sm2"], (Problem(Source(SETTINGS_FILE), message),)


def ahead(events: Sequence[Event], now: datetime) -> datetime | None:
    """Return the instant of the last of EVENTS where it lies well after NOW."""
    last = events[-1].at if events else now
    return last if last > now + AHEAD else None


def local_now() -> datetime:
    """Return the present instant by this machine's clock and time zone."""
    return datetime.now().astimezone()
