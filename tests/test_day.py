"""The study day: four o'clock, the stored offset, travel, summer time and the ends of years."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.model.review import Event
from flashmind.schedule.day import study_day, today


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("instant", "day_start", "expected"),
    [
        ("2026-11-20T03:59:59.999+01:00", 4, "2026-11-19"),
        ("2026-11-20T04:00:00+01:00", 4, "2026-11-20"),
        ("2026-11-20T00:00:00+01:00", 0, "2026-11-20"),
        ("2026-01-01T03:00:00+09:00", 4, "2025-12-31"),  # the night of New Year
        ("2028-03-01T02:00:00+00:00", 4, "2028-02-29"),  # leap day
        ("2026-03-29T03:30:00+02:00", 4, "2026-03-28"),  # the clock jumped from 2 to 3
        ("2026-10-25T04:00:00+01:00", 4, "2026-10-25"),  # the hour came twice
        ("2026-11-20T23:30:00-12:00", 4, "2026-11-20"),  # the same instant,
        ("2026-11-22T01:30:00+14:00", 4, "2026-11-21"),  # by another wall clock
        ("0001-01-01T00:00:00+00:00", 4, "0001-01-01"),  # the calendar begins
    ],
)
def test_the_study_day(instant: str, day_start: int, expected: str) -> None:
    assert study_day(at(instant), day_start) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("now", "answered", "expected"),
    [
        ("2026-11-20T10:00+01:00", [], "2026-11-20"),
        ("2026-11-19T20:00-08:00", ["2026-11-20T10:00+09:00"], "2026-11-20"),  # flew west
        ("2026-11-20T10:00+09:00", ["2026-11-18T20:00-08:00"], "2026-11-20"),  # flew east
        ("2026-11-20T10:00+01:00", ["2027-11-20T10:00+01:00"], "2026-11-20"),  # a wrong clock
    ],
)
def test_today_never_runs_backwards(now: str, answered: list[str], expected: str) -> None:
    events = [Event(str(n), "a", at(text)) for n, text in enumerate(answered)]
    assert today(at(now), events, 4) == date.fromisoformat(expected)


@given(
    wall=st.datetimes(min_value=datetime(2, 1, 1), max_value=datetime(9998, 1, 1)),  # noqa: DTZ001 - wall clock
    offset=st.integers(-14 * 60, 14 * 60),
    day_start=st.integers(0, 23),
)
def test_only_the_wall_clock_decides(wall: datetime, offset: int, day_start: int) -> None:
    there = wall.replace(tzinfo=timezone(timedelta(minutes=offset)))
    assert study_day(there, day_start) == (wall - timedelta(hours=day_start)).date()
