"""The review log as text: one JSON object a line, an event each."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import TypeAlias

from flashmind.model.place import Problem, Source
from flashmind.model.review import Event

FIELDS = frozenset({"id", "item", "grade", "at", "seconds", "kind", "of"})
"""What an event has of its own; other keys are kept in its `extra`."""

GRADED = frozenset({"answer", "practice"})
"""The kinds of events that need a grade."""

Row: TypeAlias = dict[str, object]


class UnreadableError(ValueError):
    """A line that is no event; the message says what is wrong and what to do."""


def read_text_log(text: str, path: str) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """Return the events of TEXT, each id once, and a problem for every line that is none.

    A line without `id` is called after its number, `line-12`. Two lines with one id that say
    different things are a problem, and the first holds: two devices bear the same name.
    """
    events, problems = dict[str, Event](), list[Problem]()
    for number, line in lines(text):
        try:
            event = event_of(parsed(line), number)
        except UnreadableError as error:
            problems.append(Problem(Source(path, number), str(error)))
            continue
        if events.setdefault(event.id, event) != event:
            message = f"id {event.id!r} again, with other content: give each device its own name"
            problems.append(Problem(Source(path, number), message))
    return tuple(events.values()), tuple(problems)


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of TEXT that are not blank, with their numbers from 1."""
    return ((n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip())


def parsed(line: str) -> Row:
    """Return the object in LINE."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("is no JSON: a torn line can be deleted") from error
    if not isinstance(row, dict):
        raise UnreadableError('is no event: write {"id": …, "item": …, "grade": …, "at": …}')
    return row


def event_of(row: Row, number: int) -> Event:
    """Return the event in ROW, which stands on line NUMBER."""
    kind, extra = word(row, "kind", "answer"), {k: row[k] for k in row.keys() - FIELDS}
    return Event(
        id=word(row, "id", f"line-{number}"),
        item=word(row, "item", "" if "of" in row or kind == "clock" else None),
        at=instant(row.get("at")),
        kind=kind,
        grade=grade(row.get("grade"), kind),
        seconds=seconds(row.get("seconds", 0.0)),
        of=word(row, "of", ""),
        extra=json.dumps(extra, ensure_ascii=False, sort_keys=True) if extra else "",
    )


def word(row: Row, key: str, default: str | None) -> str:
    """Return the text under KEY; DEFAULT where there is none, which None forbids."""
    value = row.get(key, default)
    if not isinstance(value, str) or (default is None and not value):
        raise UnreadableError(f"{key} is {value!r}: give a text")
    return value


def instant(value: object) -> datetime:
    """Return the instant that VALUE names, in whole milliseconds."""
    try:
        at = datetime.fromisoformat(str(value))
    except ValueError:
        at = None
    if at is None or at.tzinfo is None or not isinstance(value, str):
        raise UnreadableError(f"at is {value!r}: give an instant as 2026-11-20T09:31:05.123+01:00")
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def grade(value: object, kind: str) -> int | None:
    """Return VALUE as a grade; only answers need one."""
    if value is None and kind not in GRADED:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 5:
        raise UnreadableError(f"grade is {value!r}: give a whole number from 0 to 5")
    return value


def seconds(value: object) -> float:
    """Return VALUE as seconds spent on a card."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e9:
        raise UnreadableError(f"seconds is {value!r}: give a number")
    return float(value)
