"""Events to and from rows: instants as milliseconds since 1970 and minutes east of Greenwich."""

from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import TypeAlias

from flashmind.model.review import Event

COLUMNS = "id, item, kind, grade, at_ms, offset_min, seconds, of, extra"

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)
MINUTE = timedelta(minutes=1)

Row: TypeAlias = tuple[str, str, str, int | None, int, int, float, str, str]


def row_of(event: Event) -> Row:
    """Return EVENT as a row, its instant cut to whole milliseconds."""
    offset = (event.at.utcoffset() or timedelta()) // MINUTE
    return (
        event.id,
        event.item,
        event.kind,
        event.grade,
        (event.at - EPOCH) // MILLISECOND,
        offset,
        event.seconds,
        event.of,
        event.extra,
    )


def event_of(row: Row) -> Event:
    """Return the event of ROW, its instant on the wall clock that it was stored with."""
    name, item, kind, grade, at_ms, offset, seconds, of, extra = row
    at = (EPOCH + at_ms * MILLISECOND).astimezone(zone(offset))
    return Event(name, item, at, kind, grade, seconds, of, extra)


@cache
def zone(minutes: int) -> timezone:
    """Return the fixed zone MINUTES east of Greenwich."""
    return timezone(minutes * MINUTE)
