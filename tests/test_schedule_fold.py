"""The fold: which answers count, what undo takes back, and that the order of arrival is nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.model.review import Event, Memory, Progress, device_and_sequence
from flashmind.schedule.fold import NEW, fold
from flashmind.schedule.table import SCHEDULERS

STEP = SCHEDULERS["sm2"]
START = datetime(2026, 11, 20, 12, tzinfo=UTC)
DAY0 = START.date()


def log(*rows: str) -> list[Event]:
    """Events of card `a` from rows such as `0 answer 4`, `1 undo pc-1`; the number is the day."""
    events = []
    for n, row in enumerate(rows, 1):
        day, kind, *rest = row.split()
        at = START + timedelta(days=int(day), seconds=n)
        grade = int(rest[0]) if kind in {"answer", "practice"} else None
        of = rest[0] if kind in {"undo", "redo"} else ""
        events.append(Event(f"pc-{n}", "a", at, kind, grade, of=of))
    return events


def progress(events: list[Event]) -> Progress:
    return fold(events, STEP, 4).get("a", NEW)


def days(n: int) -> date:
    return DAY0 + timedelta(days=n)


@pytest.mark.parametrize(
    ("rows", "interval", "repetitions", "due"),
    [
        (["0 answer 4"], 1, 1, 1),
        (["0 answer 4", "1 answer 4"], 6, 2, 7),
        (["0 answer 4", "0 answer 4"], 1, 1, 1),  # drill changes nothing
        (["0 answer 1", "0 answer 2", "0 answer 5"], 1, 0, 1),  # nor does reaching 4
        (["0 answer 4", "1 answer 4", "4 answer 0"], 6, 2, 7),  # practice before the due day
        (["0 answer 4", "9 answer 4", "30 answer 4"], 15, 3, 45),  # late counts as in time
        (["0 practice 4"], 0, 0, None),
        (["0 answer 4", "1 answer 4", "1 undo pc-2"], 1, 1, 1),
        (["0 answer 4", "1 answer 4", "1 undo pc-2", "2 answer 5"], 6, 2, 8),
        (["0 answer 4", "1 answer 4", "1 undo pc-2", "1 redo pc-2"], 6, 2, 7),
        (["0 answer 4", "1 answer 4", "1 undo pc-2", "1 undo pc-3"], 6, 2, 7),  # undo the undo
        (["0 answer 4", "1 answer 4", "1 undo pc-2", "1 redo pc-2", "1 undo pc-4"], 1, 1, 1),
        (["0 answer 4", "0 undo pc-1"], 0, 0, None),
        (["0 answer 4", "0 undo nobody-7"], 1, 1, 1),  # of an event that never came
        (["0 answer 4", "1 answer 4", "2 reset"], 0, 0, None),
        (["0 answer 4", "0 from_the_future"], 1, 1, 1),  # unknown kinds are kept, not understood
    ],
)
def test_what_counts(rows: list[str], interval: int, repetitions: int, due: int | None) -> None:
    memory = progress(log(*rows)).memory
    assert (memory.interval, memory.repetitions) == (interval, repetitions)
    assert memory.due == (None if due is None else days(due))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["0 answer 3"], Progress(Memory(1, 236, 1, 0, days(1)), DAY0, DAY0, drilling=True)),
        (["0 answer 3", "0 answer 4"], Progress(Memory(1, 236, 1, 0, days(1)), DAY0, DAY0)),
        (["0 suspend"], Progress(suspended=True)),
        (["0 suspend", "3 unsuspend"], Progress()),
        (["0 suspend", "0 undo pc-1"], Progress()),
        (["2 bury"], Progress(buried=days(2))),
        (["0 suspend", "1 answer 4", "1 reset"], Progress(suspended=True)),
    ],
)
def test_the_learners_marks(rows: list[str], expected: Progress) -> None:
    assert progress(log(*rows)) == expected


@pytest.mark.parametrize("grade", [None, -1, 6])
def test_a_grade_out_of_range_counts_as_nothing(grade: int | None) -> None:
    assert progress([Event("pc-1", "a", START, grade=grade)]) == NEW


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("laptop-000412", ("laptop", 412)),
        ("my-pc-a3f1-7", ("my-pc-a3f1", 7)),
        ("anki-deck-1700000000000", ("anki-deck", 1700000000000)),
        ("plain", ("plain", 0)),
        ("-7", ("-7", 0)),
        ("pc-²", ("pc-²", 0)),
        ("pc-" + "9" * 30, ("pc-" + "9" * 30, 0)),
        ("", ("", 0)),
    ],
)
def test_ids_give_device_and_sequence(name: str, parts: tuple[str, int]) -> None:
    assert device_and_sequence(name) == parts


answers = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 40)), min_size=1, max_size=25)


def answered(rows: list[tuple[int, int]]) -> list[Event]:
    """One answer after each pause of so many days, all of card `a`."""
    at, events = START, []
    for n, (grade, pause) in enumerate(rows, 1):
        at += timedelta(days=pause, seconds=1)
        events.append(Event(f"pc-{n}", "a", at, grade=grade))
    return events


@given(rows=answers, seed=st.integers())
def test_the_order_of_arrival_does_not_matter(rows: list[tuple[int, int]], seed: int) -> None:
    events = answered(rows)
    mixed = list(events)
    Random(seed).shuffle(mixed)  # noqa: S311 - a test's shuffle
    assert fold(mixed, STEP, 4) == fold(events, STEP, 4)


@given(rows=answers, pick=st.integers(0))
def test_undo_is_as_if_it_never_was_and_redo_as_if_it_was(
    rows: list[tuple[int, int]], pick: int
) -> None:
    events = answered(rows)
    gone = events[pick % len(events)]
    undo = replace(events[-1], id="pc-900", kind="undo", of=gone.id)
    redo = replace(undo, id="pc-901", kind="redo")
    without = [event for event in events if event is not gone]
    assert progress([*events, undo]) == progress(without)
    assert progress([*events, undo, redo]) == progress(events)


@given(rows=answers)
def test_a_card_is_never_due_before_its_review(rows: list[tuple[int, int]]) -> None:
    known = progress(answered(rows))
    assert known.memory.due is not None
    assert known.reviewed is not None
    assert known.introduced is not None
    assert known.introduced <= known.reviewed < known.memory.due
