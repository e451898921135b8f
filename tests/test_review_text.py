"""What the terminal shows: deck text is data, widths are columns, code keeps its lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.model.card import cards
from flashmind.model.item import Basic, Code, Item, Origin, Span
from flashmind.model.review import Progress
from flashmind.terminal import face
from flashmind.terminal.clean import clean, clean_line
from flashmind.terminal.session import Ask, Session
from flashmind.terminal.style import Style
from flashmind.terminal.width import cells, clipped, wrap


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1b]52;c;aGk=", "52;c;aGk="),  # never ended: its letters stay, its power goes
        ("\x1bP1$tx\x1b\\after", "after"),
        ("\x9b2Jcleared", "cleared"),
        ("\x1bcreset", "reset"),
        ("\x1b[", "["),
        ("a\x00b\x07c\x08d\x7fe\x85f", "abcdef"),
        ("user\u202etxt.exe", "usertxt.exe"),
        ("a\u2066b\u2069\u200f\u061c", "ab"),
        ("a\ud800b", "ab"),
        ("one\r\ntwo\rthree\tfour", "one\ntwothree    four"),
        ("👩‍💻 é 한국어", "👩‍💻 é 한국어"),
    ],
)
def test_nothing_in_a_deck_moves_the_cursor(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(text=st.text())
def test_no_control_survives(text: str) -> None:
    kept = clean(text)
    assert not {"\x1b", "\x9b", "\r", "\x08", "\u202e"} & set(kept)
    assert "\n" not in clean_line(text)
    assert clean(kept) == kept


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("abc", 3),
        ("한국어", 6),
        ("\u1112\u1161\u11ab", 2),  # the same syllable as three letters
        ("e\u0301", 1),
        ("日本", 4),
        ("ﾊﾝ", 2),  # half width
        ("a\u200db", 2),
        ("", 0),
    ],
)
def test_columns(text: str, columns: int) -> None:
    assert cells(text) == columns


@pytest.mark.parametrize(
    ("line", "width", "rows"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("한국어 문장은 길다", 9, ["한국어", "문장은", "길다"]),
        ("한국어문장은길다", 9, ["한국어문", "장은길다"]),
        ("深層学習は速い", 8, ["深層学習", "は速い"]),
        ("- one two", 6, ["- one", "  two"]),
        ("12. one two", 8, ["12. one", "    two"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("", 5, [""]),
        ("    four", 20, ["    four"]),
    ],
)
def test_lines_are_broken_where_they_may(line: str, width: int, rows: list[str]) -> None:
    assert list(wrap(line, width)) == rows


@given(line=st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.just(" ")))
def test_wrapping_keeps_every_letter_and_the_width(line: str) -> None:
    rows = list(wrap(line, 12))
    assert "".join("".join(rows).split()) == "".join(line.split())
    assert all(cells(row) <= 12 for row in rows)


@pytest.mark.parametrize(
    ("line", "width", "expected"),
    [("abcdef", 6, "abcdef"), ("abcdef", 4, "abc…"), ("한국어", 5, "한국…"), ("한국어", 4, "한…")],
)
def test_a_line_is_cut_to_the_width(line: str, width: int, expected: str) -> None:
    assert clipped(line, width) == expected


def ask(item: Item) -> Ask:
    return Ask(cards(item)[0], "Deck\x1b[2J", Progress())


def test_the_answer_names_the_line_of_the_note() -> None:
    origin = Origin((Span("ml/a.md", 12, 14),), "definition", "x")
    item = Item("a", Basic("Q", "A"), extra="more", origin=origin, tags=("one", "two"))
    assert face.back(ask(item), 80, Style()) == "  ·\nA\n\nmore\n\nml/a.md:12-14\n"
    session = Session((ask(item),))
    front = face.front(session, ask(item), 80, Style())
    assert front == "\n── Deck · one · two ── 0 done, 1 to do\n\nQ\n"


def test_code_keeps_its_lines() -> None:
    code = "def f(a):\n    return a  # " + "long " * 30 + "**kwargs**"
    shown = face.back(ask(Item("a", Code("Q", code, "python"))), 40, Style(colour=True))
    assert code in shown


def test_strong_text_is_bold_where_there_is_colour_and_left_where_not() -> None:
    text = "a **b** `**c**` 2 ** 3 ** 4"
    assert face.body(text, 80, Style()) == text
    bold = "a \x1b[1mb\x1b[22m `**c**` 2 ** 3 ** 4"
    assert face.body(text, 80, Style(colour=True)) == bold


@pytest.mark.parametrize(
    ("count", "short"), [(1, "1d"), (99, "99d"), (238, "8mo"), (420, "1.1y"), (36500, "99.9y")]
)
def test_days_in_short(count: int, short: str) -> None:
    assert face.days(count) == short


@pytest.mark.parametrize(
    ("session", "drafts", "text"),
    [
        (Session(), 0, "0 answers stored, 0 forgotten; 3 due tomorrow"),
        (Session(answers=1, again=1), 0, "1 answer stored, 1 forgotten; 3 due tomorrow"),
    ],
)
def test_the_summary(session: Session, drafts: int, text: str) -> None:
    assert face.summary(session, 3, drafts) == text


@pytest.mark.parametrize(("drafts", "words"), [(1, "1 draft waits"), (4, "4 drafts wait")])
def test_drafts_are_named_at_the_end(drafts: int, words: str) -> None:
    assert words in face.summary(Session(), 0, drafts)
