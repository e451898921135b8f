"""A learner's day: the names of the cards and the log give the queue of today. Writes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from flashmind.model.review import Event, Progress, Step, device_and_sequence
from flashmind.schedule.day import today
from flashmind.schedule.fold import fold
from flashmind.schedule.queue import Limits, Queue, Ref, queue
from flashmind.schedule.table import SCHEDULERS
from flashmind.store.log import read_log
from flashmind.workflows.collection import Collection

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


def study(collection: Collection, cards: Sequence[Ref], now: datetime) -> Study:
    """Return the study day of NOW for CARDS, named in deck order. Raises StoreError."""
    settings = collection.settings
    step = SCHEDULERS[settings.scheduler]  # a name that is none never gets into the settings
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
    )


def ahead(events: Sequence[Event], now: datetime) -> datetime | None:
    """Return the instant of the last of EVENTS where it lies well after NOW."""
    last = events[-1].at if events else now
    return last if last > now + AHEAD else None


def local_now() -> datetime:
    """Return the present instant by this machine's clock and time zone."""
    return datetime.now().astimezone()
