"""The queue of a day: order, limits, siblings, drill, and what waits."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.model.review import Memory, Progress
from flashmind.schedule.forecast import forecast, next_due
from flashmind.schedule.queue import Limits, queue

TODAY = date(2026, 11, 20)
WIDE = Limits(200, 20)


def day(n: int) -> date:
    return TODAY + timedelta(days=n)


def due(n: int, *, suspended: bool = False) -> Progress:
    """A card due N days from today, last reviewed long ago."""
    return Progress(Memory(5, due=day(n)), day(-40), day(-9), suspended=suspended)


def refs(names: Iterable[str]) -> list[tuple[str, str]]:
    return [(name, name.partition("#")[0]) for name in names]


def asked_today(*, new: bool, drilling: bool = False) -> Progress:
    return Progress(Memory(1, due=day(1)), TODAY if new else day(-3), TODAY, drilling)


def test_the_longest_overdue_leads_then_new_in_deck_order() -> None:
    progress = {"c": due(-9), "a": due(-1), "e": due(0), "d": due(-9)}
    found = queue(refs("abcde"), progress, TODAY, WIDE)
    assert found.asked == ("c", "d", "a", "e")
    assert found.new == ("b",)


@pytest.mark.parametrize(
    ("limits", "progress", "asked", "new"),
    [
        (Limits(2, 1), {}, "", "a"),
        (Limits(1, 0), {"c": due(0), "d": due(-1)}, "d", ""),
        (Limits(9, 2), {"z": asked_today(new=True)}, "", "a"),  # of another deck, the same day
        (Limits(2, 0), {"z": asked_today(new=False), "c": due(0), "d": due(0)}, "c", ""),
        (Limits(0, 0), {"c": due(0)}, "", ""),
    ],
)
def test_limits_count_what_the_day_already_brought(
    limits: Limits, progress: dict[str, Progress], asked: str, new: str
) -> None:
    found = queue(refs("abcd"), progress, TODAY, limits)
    assert ("".join(found.asked), "".join(found.new)) == (asked, new)


@pytest.mark.parametrize(
    ("progress", "new"),
    [
        ({}, ("a", "b")),  # one card of each item
        ({"a": due(0)}, ("b",)),  # its sibling is asked today
        ({"a": asked_today(new=True)}, ("b",)),  # or was
        ({"a": due(3)}, ("a#2", "b")),
        ({"a": due(0, suspended=True)}, ("a#2", "b")),
    ],
)
def test_one_new_card_of_an_item_a_day(progress: dict[str, Progress], new: tuple[str, ...]) -> None:
    assert queue(refs(["a", "a#2", "b"]), progress, TODAY, WIDE).new == new


def test_due_siblings_are_never_held_back() -> None:
    progress = {"a": due(0), "a#2": due(0)}
    assert queue(refs(["a", "a#2"]), progress, TODAY, WIDE).asked == ("a", "a#2")


def test_drill_is_what_is_below_four_today() -> None:
    progress = {
        "a": asked_today(new=True, drilling=True),
        "b": asked_today(new=True),
        "c": Progress(Memory(1, due=day(2)), day(-1), day(-1), drilling=True),  # yesterday's
    }
    found = queue(refs("abc"), progress, TODAY, WIDE)
    assert found.drill == ("a",)
    assert found.later == ("b", "c")


@pytest.mark.parametrize(
    ("progress", "where"),
    [
        (due(0, suspended=True), None),
        (Progress(suspended=True), None),
        (Progress(due(0).memory, buried=TODAY), "later"),
        (Progress(due(0).memory, buried=day(-1)), "due"),
        (Progress(buried=TODAY), "unseen"),
        (Progress(buried=day(-1)), "new"),
        (Progress(Memory(1, due=day(1)), TODAY, TODAY, drilling=True, buried=TODAY), "later"),
    ],
)
def test_suspended_and_buried_cards(progress: Progress, where: str | None) -> None:
    found = queue(refs("a"), {"a": progress}, TODAY, WIDE)
    places = {
        "due": found.due,
        "new": found.new,
        "drill": found.drill,
        "later": found.later,
        "unseen": found.unseen,
    }
    assert [name for name, cards in places.items() if cards] == ([where] if where else [])


card_names = st.lists(st.sampled_from(["a", "a#2", "b", "c", "c#2", "c#3", "d"]), unique=True)
progresses = st.builds(
    Progress,
    st.builds(Memory, due=st.none() | st.integers(-3, 3).map(day)),
    st.none() | st.just(TODAY),
    st.none() | st.just(TODAY),
    st.booleans(),
    st.booleans(),
    st.none() | st.just(TODAY),
)


@given(
    names=card_names,
    progress=st.dictionaries(st.sampled_from(["a", "a#2", "b", "c"]), progresses),
    limits=st.builds(Limits, st.integers(0, 3), st.integers(0, 3)),
)
def test_every_card_is_in_one_place(
    names: list[str], progress: dict[str, Progress], limits: Limits
) -> None:
    found = queue(refs(names), progress, TODAY, limits)
    places = (*found.due, *found.new, *found.drill, *found.later, *found.unseen)
    kept = [n for n in names if not progress.get(n, Progress()).suspended]
    assert sorted(places) == sorted(kept)
    assert len(found.asked) <= limits.due
    assert len(found.new) <= limits.new


def test_the_forecast_counts_the_days_to_come() -> None:
    progress = [due(1), due(1), due(3), due(0), due(9), due(2, suspended=True), Progress()]
    assert forecast(progress, TODAY, 3) == [(day(1), 2), (day(2), 0), (day(3), 1)]
    assert next_due(progress, TODAY) == day(1)
    assert next_due([Progress(), due(0)], TODAY) is None
