"""How many cards fall due on the days to come, if nothing new is learnt and nothing forgotten."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from flashmind.model.review import Progress


def forecast(progress: Iterable[Progress], today: date, days: int = 7) -> list[tuple[date, int]]:
    """Return (day, cards due) for the DAYS after TODAY; suspended cards don't count."""
    due = Counter(known.memory.due for known in progress if not known.suspended)
    coming = (today + timedelta(days=n) for n in range(1, days + 1))
    return [(day, due[day]) for day in coming]


def next_due(progress: Iterable[Progress], today: date) -> date | None:
    """Return the next day after TODAY on which a card is due; None where no card is."""
    days = (known.memory.due for known in progress if not known.suspended)
    return min((day for day in days if day is not None and day > today), default=None)
