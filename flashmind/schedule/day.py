"""Study days: the calendar of a learner, whose night ends at `day_start` and not at midnight.

The day of an answer comes from the wall clock that was stored with it, so that travel and summer
time never move an answer to another day; time between answers is counted in these days alone.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from flashmind.model.review import Event


def study_day(at: datetime, day_start: int) -> date:
    """Return the study day of AT by its own wall clock; a day begins at DAY_START o'clock."""
    if at.hour >= day_start or at.date() == date.min:
        return at.date()
    return at.date() - timedelta(days=1)


def today(now: datetime, events: Iterable[Event], day_start: int) -> date:
    """Return the study day of NOW, or of the last of EVENTS (one device's) if that is later.

    Who flies west has the same date twice: it stays one study day, with one day's limits. Events
    after NOW come from a wrong clock and don't count.
    """
    past = (study_day(event.at, day_start) for event in events if event.at <= now)
    return max([study_day(now, day_start), *past])
