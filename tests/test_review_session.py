"""A sitting without a screen: any keys at all leave a session that agrees with the log."""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flashmind.model.card import cards
from flashmind.model.item import Basic, Item, Reversed
from flashmind.model.review import Event
from flashmind.schedule.fold import NEW, fold, standing
from flashmind.schedule.queue import Limits, queue
from flashmind.schedule.sm2 import step
from flashmind.store.log import Log, open_log
from flashmind.terminal.plain import Desk, Screen, hold
from flashmind.terminal.session import Ask, Session, begin, limited, meaning, shown
from flashmind.terminal.style import Style
from flashmind.workflows.review import Lesson, Sitting
from flashmind.workflows.study import Study

START = datetime(2026, 11, 20, 10, tzinfo=UTC)
ITEMS = (
    Item("a", Basic("A?", "a"), hint="first letter"),
    Item("b", Basic("B?", "b")),
    Item("c", Reversed("C?", "c", "c?", "C")),
)


def lesson_of(log: Log, today: datetime = START) -> Lesson:
    asked = {card.id: card for item in ITEMS for card in cards(item)}
    progress = fold(log.read_all(), step, 4)
    names = [(card.id, card.item.id) for card in asked.values()]
    found = queue(names, progress, today.date(), Limits(200, 20))
    day = Study(progress, found, today.date(), step, None)
    return Lesson(day, asked, {item.id: "Letters" for item in ITEMS}, 0, ())


def ticking(start: datetime = START) -> Iterator[datetime]:
    while True:
        yield start
        start += timedelta(seconds=7)


def held(log: Log, keys: list[str], *, start: datetime = START) -> tuple[Session, list[str]]:
    """The session after KEYS, and all that was printed."""
    times, typed, printed = ticking(start), iter(keys), list[str]()
    lesson = lesson_of(log, start)
    sitting = Sitting(log, lambda: next(times), step, 4, lesson.cards)

    def read(bar: str) -> str | None:
        printed.append(bar)
        return next(typed, None)

    desk = Desk(sitting, Screen(read, printed.append, Style()), "1-4", start.date(), lesson.titles)
    return hold(begin(lesson), desk), printed


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with closing(open_log(tmp_path / "reviews.db", "pc-1")) as opened:
        yield opened


def kinds(log: Log) -> list[str]:
    return [event.kind for event in log.read_all()]


def test_a_grade_counts_only_after_the_answer(log: Log) -> None:
    session, printed = held(log, ["3", "4", "", "3"])
    assert kinds(log) == ["answer"]
    assert session.answers == 1
    assert printed.count("look at the answer first: press enter") == 2


def test_below_four_is_asked_again_until_it_is_secure(log: Log) -> None:
    session, _ = held(log, ["", "1", "", "3", "", "3", "", "2", "", "4"])
    assert [event.item for event in log.read_all()] == ["a", "b", "c", "a", "a"]
    assert (session.current, session.done, session.answers) == (None, 3, 5)


def test_a_drill_is_taken_up_again_by_the_next_sitting(log: Log) -> None:
    held(log, ["", "1", "", "3"])
    session, printed = held(log, [], start=START + timedelta(hours=1))
    assert [ask.card.id for ask in (*session.waiting, *session.drill)] == ["c", "a"]
    assert "C?" in printed[0]


def test_the_time_on_a_card_is_stored(log: Log) -> None:
    held(log, ["", "3"])
    assert log.read_all()[0].seconds > 0


def test_undo_goes_back_card_by_card(log: Log) -> None:
    session, printed = held(log, ["", "1", "", "3", "u", "u", "", "4"])
    assert kinds(log) == ["answer", "answer", "undo", "undo", "answer"]
    assert [event.grade for event in standing(log.read_all()) if event.kind == "answer"] == [5]
    assert session.answers == 1
    assert any("undone pc-1-000002" in line for line in printed)


def test_undo_reaches_the_sitting_before(log: Log) -> None:
    held(log, ["", "1", "", "3"])
    session, _ = held(log, ["u", "u", "u"], start=START + timedelta(hours=2))
    assert [event.of for event in log.read_all() if event.kind == "undo"] == [
        "pc-1-000002",
        "pc-1-000001",
    ]
    assert [ask.card.id for ask in session.waiting] == ["a", "b", "c"]
    assert session.current is not None
    assert session.current.progress == NEW


def test_the_last_grade_can_be_undone_too(log: Log) -> None:
    session, _ = held(log, ["", "3", "", "3", "", "3", "u"])
    assert session.current is not None
    assert session.current.card.id == "c"


def test_undo_leaves_the_answers_of_other_devices_alone(log: Log) -> None:
    log.merge([Event("phone-000001", "a", START - timedelta(days=3), grade=4)])
    _, printed = held(log, ["u"])
    assert "nothing to undo" in printed


def test_suspended_and_buried_cards_are_not_asked_again(log: Log) -> None:
    session, _ = held(log, ["s", "", "b", "", "3"])
    assert [(event.kind, event.item) for event in log.read_all()] == [
        ("suspend", "a"),
        ("bury", "b"),
        ("answer", "c"),
    ]
    assert session.current is None
    assert lesson_of(log).day.queue.due == ()
    tomorrow = lesson_of(log, START + timedelta(days=1)).day.queue
    assert (tomorrow.asked, tomorrow.new) == (("c",), ("b",))


@pytest.mark.parametrize("end", [["q"], [], ["Q"]])
def test_quitting_loses_nothing(log: Log, end: list[str]) -> None:
    session, _ = held(log, ["", "3", "", *end, "3", "3"] if end else ["", "3", ""])
    assert kinds(log) == ["answer"]
    assert session.to_do == 2


def test_ctrl_c_loses_nothing(log: Log) -> None:
    times = ticking()
    lesson = lesson_of(log)
    keys = iter(["", "3", ""])

    def read(_bar: str) -> str:
        try:
            return next(keys)
        except StopIteration:
            raise KeyboardInterrupt from None

    sitting = Sitting(log, lambda: next(times), step, 4, lesson.cards)
    desk = Desk(sitting, Screen(read, lambda _: None, Style()), "1-4", START.date(), lesson.titles)
    assert hold(begin(lesson), desk).answers == 1
    assert kinds(log) == ["answer"]


def test_a_typed_answer_shows_the_answer(log: Log) -> None:
    held(log, ["the letter a", "3"])
    assert kinds(log) == ["answer"]


def test_a_hint_is_shown_when_asked_for(log: Log) -> None:
    assert "first letter" in held(log, ["h"])[1]


@pytest.mark.parametrize(("limit", "left"), [(0, 0), (2, 2), (9, 3), (None, 3)])
def test_a_limit_of_cards(log: Log, limit: int | None, left: int) -> None:
    assert limited(begin(lesson_of(log)), limit).to_do == left


def test_keys_of_the_other_scale(log: Log) -> None:
    session = shown(begin(lesson_of(log)))
    assert [meaning(key, session, "0-5") for key in "05?"] == ["grade", "grade", "help"]
    assert [meaning(key, session, "1-4") for key in "05"] == ["none", "none"]
    assert {meaning(key, Session(), "0-5") for key in "05sbh"} == {"none"}


@settings(max_examples=60, deadline=None)
@given(keys=st.lists(st.sampled_from(["", "", "", "1", "2", "3", "4", "u", "s", "b", "?", "x"])))
def test_a_session_agrees_with_the_log_after_any_keys(keys: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reviews.db"
        with closing(open_log(path, "pc-1")) as log:
            session, _ = held(log, keys)
            progress = fold(log.read_all(), step, 4)
            for ask in (*session.waiting, *session.drill):
                assert ask.progress == progress.get(ask.card.id, NEW)
            again = begin(lesson_of(log))
            assert {ask.card.id for ask in again.drill} == {ask.card.id for ask in session.drill}
            assert names(session.waiting) == names(again.waiting)


def names(asks: tuple[Ask, ...]) -> set[str]:
    """Their items: when a new card is set aside, a sibling may come instead."""
    return {ask.card.item.id for ask in asks} - {"c"}
