"""The cards stay as good as they were measured: precision by verdicts, recall by labels."""

from pathlib import Path

import pytest

from tests.cards.judged import (
    Judgement,
    read_judgements,
    take,
    verdicts,
    write_judgements,
    write_sheets,
)
from tests.cards.labels import HALVES, Gold, labelled
from tests.cards.made import BOTH_WAYS, Card
from tests.cards.match import covers
from tests.cards.measure import measure, pairs, recall, score
from tests.cards.refit import FILE, refit

JUDGED = {"open": 50, "blind": 900, "more": 900}
"""Active cards that blind judges have at least said something of; below that nothing is known."""

PRECISION = {"open": 0.92, "blind": 0.87, "more": 0.87}
"""Share of the judged active cards that is right at least."""

RECALL = {"open": (0.23, 0.63), "blind": (0.18, 0.42), "more": (0.0, 0.0)}
"""Share of the facts that a tutor must ask that active cards, and any cards, ask at least."""


@pytest.mark.parametrize("half", HALVES)
def test_cards_are_right_and_ask_what_a_tutor_must_ask(half: str) -> None:
    """One test a half: its notes are read once, on whatever worker."""
    notes = measure(half, verdicts(read_judgements()))
    found = score(half, list(pairs(notes)))
    assert found.active_judged >= JUDGED[half]
    assert found.active_right >= PRECISION[half] * found.active_judged
    assert [card for note in notes for card in note.forbidden] == [], "from lines to skip"
    asked, (active, anyhow) = recall(notes), RECALL[half]
    assert asked.active >= active * asked.facts
    assert asked.any >= anyhow * asked.facts


@pytest.mark.parametrize("half", HALVES)
def test_labels_name_lines_of_their_notes(half: str) -> None:
    for note in labelled(half):
        lines = note.path.read_text("utf-8").splitlines()
        for first, last in (span for fact in note.gold for span in fact.spans):
            assert 1 <= first <= last <= len(lines), note.name
        for line in note.skip:
            assert 1 <= line <= len(lines), note.name


def card(question: str, answer: str, first: int = 4, kind: str = "basic") -> Card:
    live = True
    return Card("is-a", live, kind, question, answer, first, first, "Deck")


def fact(answer: str) -> Gold:
    return Gold(((4, 5),), "Why does rye dough stick?", (answer,), must=True)


RYE = "its pentosans bind 8 times their water"


@pytest.mark.parametrize(
    ("cards", "answer"),
    [
        ([card("Why?", "Pentosans bind 8 times their weight of water.")], RYE),
        ([card("What do pentosans bind 8 times their water?", "Rye dough")], RYE),
        ([card("Rye {{c1::binds 8 times its water by pentosans}}.", "", kind="cloze")], RYE),
        ([card(f"A?{BOTH_WAYS}B?", f"a{BOTH_WAYS}{RYE}", kind="reversed")], RYE),
        ([card("Was?", "die Pentosane")], "Pentosanen"),
        ([card("?", "고정된 메모리에 저장한다")], "메모리에 저장"),
        ([card("Who?", "The browser")], "the browser, not the server"),
        ([card("Who?", "The browser")], "the browser (every one of today)"),
        ([card("A?", "Salt"), card("B?", "Herring")], "salt; herring"),
    ],
)
def test_a_fact_is_asked(cards: list[Card], answer: str) -> None:
    assert covers(cards, fact(answer))


@pytest.mark.parametrize(
    ("cards", "answer"),
    [
        ([card("Why?", "Pentosans bind 8 times their water.", 6)], RYE),
        ([card("Why?", "Pentosans bind 9 times their water.")], RYE),
        ([card("Why?", "Pentosans.")], RYE),
        ([card("Why?", f"{RYE} and {'salt crust steam oven ' * 9}")], RYE),
        ([card("What do pentosans do?", "Rye dough")], RYE),
        ([card("?", "브라우저")], "메모리에 저장"),
        ([card("A?", "Salt")], "salt; herring"),
        ([], RYE),
    ],
)
def test_a_fact_is_not_asked(cards: list[Card], answer: str) -> None:
    assert not covers(cards, fact(answer))


def test_a_sheet_shows_neither_rule_nor_status_and_comes_back_as_verdicts(
    tmp_path: Path,
) -> None:
    note, store = tmp_path / "n.md", tmp_path / "judgements.tsv"
    note.write_text("\n\n\nthe line that says it\n")
    rows = [("open", "n", note, card(f"Question {n}?", f"Answer {n}")) for n in range(3)]
    assert write_sheets(rows, tmp_path / "sheet.txt", 1) == 3
    sheet = (tmp_path / "sheet.txt").read_text()
    assert "4| the line that says it" in sheet
    assert "is-a" not in sheet
    assert "active" not in sheet
    (tmp_path / "sheet.answers").write_text("1\tpass\n2 fail 2, 5\nwell\n9\tpass\n")
    assert take(tmp_path / "sheet.answers", "a", store) == (2, ["well", "9\tpass"])
    found = {row.question: (row.verdict, row.points) for row in read_judgements(store)}
    assert sorted(found.values()) == [("fail", "2,5"), ("pass", "")]
    assert take(tmp_path / "sheet.answers", "a", store)[0] == 2
    assert len(read_judgements(store)) == 2


def test_most_judges_decide_and_a_draw_is_wrong() -> None:
    rows = [
        Judgement("blind", "n", digest, "is-a", "q", "a", word, "", str(judge))
        for digest, words in {"x": "pass", "y": "pass fail", "z": "pass fail pass"}.items()
        for judge, word in enumerate(words.split())
    ]
    assert list(verdicts(rows).values()) == [True, False, True]


def test_judgements_survive_being_written(tmp_path: Path) -> None:
    rows = [Judgement("blind", "n", "d", "is-a", "q", "a", "fail", "2,5", "b")]
    write_judgements(rows, tmp_path / "j.tsv")
    assert read_judgements(tmp_path / "j.tsv") == rows


def test_the_shipped_records_are_what_the_blind_half_says(tmp_path: Path) -> None:
    copy = tmp_path / "priors.tsv"
    copy.write_bytes(FILE.read_bytes())
    assert list(refit(verdicts(read_judgements()), copy)) == []
