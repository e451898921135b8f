"""SM-2 as published: the tables by hand, the shared vectors, and laws for any grades."""

import json
from datetime import date, timedelta
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.model.review import Memory, Step
from flashmind.schedule.sm2 import LONGEST
from flashmind.schedule.table import SCHEDULERS

VECTORS = Path(__file__).resolve().parents[2] / "shared" / "vectors" / "sm2.json"
START = date(2026, 11, 20)
grades = st.lists(st.integers(0, 5), max_size=60)


def on_time(step: Step, given: list[int]) -> list[Memory]:
    """Memories after each grade, every review on its due day."""
    memories = [Memory()]
    for grade in given:
        memories.append(step(memories[-1], grade, memories[-1].due or START))
    return memories[1:]


@pytest.mark.parametrize(
    ("digits", "intervals", "ease"),
    [
        ("555555", [1, 6, 17, 48, 140, 420], 310),  # floats say 421
        ("444444", [1, 6, 15, 38, 95, 238], 250),
        ("333333", [1, 6, 14, 30, 59, 107], 166),
        ("4440444", [1, 6, 15, 1, 1, 6, 15], 250),  # a lapse leaves the ease alone
        ("000444", [1, 1, 1, 1, 6, 15], 250),
        ("543543", [1, 6, 16, 40, 103, 264], 242),
    ],
)
def test_published_intervals(digits: str, intervals: list[int], ease: int) -> None:
    memories = on_time(SCHEDULERS["sm2"], [int(d) for d in digits])
    assert [memory.interval for memory in memories] == intervals
    assert memories[-1].ease == ease


@pytest.mark.skipif(not VECTORS.is_file(), reason="the shared vectors are not here")
@pytest.mark.parametrize(("name", "column"), [("sm2", "strict"), ("sm2-supermemo", "delphi")])
def test_every_shared_vector(name: str, column: str) -> None:
    sequences = json.loads(VECTORS.read_text("utf-8"))["sequences"]
    assert len(sequences) > 200
    for row in sequences:
        memories = on_time(SCHEDULERS[name], row["grades"])
        got = [(m.interval, m.ease, m.repetitions) for m in memories]
        assert got == expected(row, column), row["id"]


def expected(row: dict[str, Any], column: str) -> list[tuple[int, int, int]]:
    """The vector's rows; they know no longest interval, so theirs is cut where ours ends."""
    strict = [(r["interval"], r["ef100"], r["reps"]) for r in row["strict"]]
    rows = strict if column == "strict" else row["variants"][column]
    return [(min(interval, LONGEST), ease, reps) for interval, ease, reps in rows]


def test_intervals_end_after_a_hundred_years() -> None:
    assert on_time(SCHEDULERS["sm2"], [5] * 60)[-1].interval == LONGEST == 36_500


def test_lapses_are_forgettings_of_what_was_recalled() -> None:
    assert [m.lapses for m in on_time(SCHEDULERS["sm2"], [0, 4, 1, 1, 4, 2])] == [0, 0, 1, 1, 1, 2]


@pytest.mark.parametrize("name", SCHEDULERS)
@given(given=grades)
def test_laws_of_any_grades(name: str, given: list[int]) -> None:
    day = START
    for memory in on_time(SCHEDULERS[name], given):
        assert memory.ease >= 130
        assert 1 <= memory.interval <= LONGEST
        assert memory.due is not None
        assert memory.due > day or memory.due == date.max
        day = memory.due


@pytest.mark.parametrize("name", SCHEDULERS)
@given(given=grades, day=st.dates(min_value=date.max - timedelta(days=40_000)))
def test_the_end_of_the_calendar_is_no_error(name: str, given: list[int], day: date) -> None:
    step = SCHEDULERS[name]
    memory = reduce(lambda memory, grade: step(memory, grade, day), given, Memory())
    assert memory.due is None or day <= memory.due <= date.max


@given(given=grades)
def test_a_late_review_counts_as_one_in_time(given: list[int]) -> None:
    """Only the grades matter for interval and ease, not the days they were given on."""
    step, day, memory = SCHEDULERS["sm2"], START, Memory()
    for n, grade in enumerate(given):
        day = (memory.due or day) + timedelta(days=n % 9)
        memory = step(memory, grade, min(day, date(2100, 1, 1)))
    last = on_time(step, given)[-1] if given else Memory()
    assert (memory.interval, memory.ease) == (last.interval, last.ease)
