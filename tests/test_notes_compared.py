"""Several notes: one fact is one item, contradictions are shown, near misses are left alone."""

from dataclasses import replace

import pytest

from flashmind.items.alias import shortens
from flashmind.items.alike import Relation, relation
from flashmind.items.cap import FEW, Candidate, capped
from flashmind.items.fold import folded
from flashmind.items.join import joined
from flashmind.items.made import Conflict, Side
from flashmind.items.make import make
from flashmind.items.quantity import Range, quantities
from flashmind.model.fact import Quote
from flashmind.model.item import Item, Span
from flashmind.model.note import Note
from flashmind.model.prior import Prior
from flashmind.model.report import Coverage, DeckChange, Gap, Skipped
from flashmind.notes.read import read
from flashmind.rules.extract import extract
from flashmind.rules.table import RULES
from flashmind.workflows.build import Build
from flashmind.workflows.build_text import as_rows, summary

TRUSTED = {rule.name: Prior(80, 90) for rule in RULES}
SECOND = frozenset(rule.name for rule in RULES if rule.further)
"""Rules that ask the same sentence once more, from another side."""


def read_together(*texts: str) -> tuple[tuple[Item, ...], tuple[Conflict, ...]]:
    notes = [read(f"n{number}.md", text) for number, text in enumerate(texts, 1)]
    return joined(make(note, extract(note, TRUSTED, SECOND)) for note in notes)


def sources(item: Item) -> list[str]:
    return [str(span) for span in item.origin.spans] if item.origin else []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("An epoch is a complete pass over the training set.",) * 2,
        (
            "An epoch is a complete pass over the training set.",
            "An epoch is a single full pass through the whole training set.",
        ),
        (
            "- epoch: a complete pass over the training set",
            "- epochs: a complete pass over the training set",
        ),
        (
            "- mini-batch: a small set of training samples",
            "- minibatch: a small set of training samples",
        ),
        ("Prefer random search to grid search.", "Prefer random search to grid search!"),
        (
            "Deep nets overfit because they have many parameters.",
            "Deep nets overfit because they have too many parameters.",
        ),
        (
            "- osmosis: the movement of water through a membrane",
            "Osmosis is the movement of water through a membrane.",
        ),
    ],
)
def test_one_fact_in_two_notes_is_one_item(first: str, second: str) -> None:
    items, conflicts = read_together(first, second)
    assert [item.status for item in items] == ["active"]
    assert sources(items[0]) == ["n1.md:1", "n2.md:1"]
    assert conflicts == ()


def test_an_acronym_and_its_long_form_are_one_term() -> None:
    items, _ = read_together(
        "Batch normalization (BN) is used everywhere.\n\nBN is a layer that normalizes its input.",
        "Batch normalization is a layer that normalizes its input.",
    )
    shared = [item for item in items if len(sources(item)) == 2]
    assert [sources(item) for item in shared] == [["n1.md:3", "n2.md:1"]]


def test_an_acronym_with_two_meanings_folds_nothing() -> None:
    items, _ = read_together(
        "Batch normalization (BN) is common.\n\nBN is a layer that normalizes its input.",
        "A Bayesian network (BN) is common.\n\nA Bayesian network is a layer of other stuff.",
    )
    assert all(len(sources(item)) == 1 for item in items)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("An enzyme is a protein that speeds up a reaction.", "An enzyme is a kind of soap."),
        ("- octet: a group of 8 bits", "- octet: a group of 9 bits"),
        (
            "A mutex is a lock that one thread can hold.",
            "A mutex is a lock that one thread can not hold.",
        ),
        ("Prefer tabs to spaces.", "Prefer spaces to tabs."),
        ("A larger batch is always better.", "The best batch sizes were 32 or smaller."),
        ("The typical learning rate is 0.1.", "Learning rates are typically 0.01."),
        ("A large batch size speeds up training.", "If the batch is large, training is slower."),
        ("Merge sort is faster than heap sort.", "Heap sort is faster than merge sort."),
        ("Always close the file.", "Never close the file."),
        ("The Royal Society was founded in 1660.", "The Royal Society was founded in 1662."),
        (
            "online learning (batch size=1): an update a sample -> quick, but chaotic",
            "With batch_size=1 you still converge. And it will be way slower!",
        ),
    ],
)  # fmt: skip
def test_a_contradiction_is_shown_with_both_places(first: str, second: str) -> None:
    items, conflicts = read_together(first, second)
    assert len(conflicts) == 1
    assert [side.source.note for side in conflicts[0].sides] == ["n1.md", "n2.md"]
    assert all(side.text for side in conflicts[0].sides)
    questions = [item.content for item in items if item.status == "active"]
    assert len(questions) == len(set(questions))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The typical batch size is 10-100.", "Use a batch size of 64."),
        ("The typical batch size is 10-100.", "For testing, use a batch size of 4096."),
        ("A larger batch is better for memory.", "A smaller batch is better for generalization."),
        ("A large batch speeds up training.", "Small batches slow down training."),
        ("Merge sort is faster than heap sort.", "Heap sort is slower than merge sort."),
        ("Always close the file.", "Never close the socket."),
        ("A larger batch is better.", "A larger network is not worse."),
        ("An enzyme is a protein that speeds up reactions.", "An enzyme is a protein, mostly."),
        ("Prefer tabs to spaces.", "Prefer spaces to commas."),
    ],
)
def test_what_agrees_or_speaks_of_something_else_is_no_conflict(first: str, second: str) -> None:
    assert read_together(first, second)[1] == ()


def test_sides_of_a_conflict_are_all_that_disagree() -> None:
    _, (conflict,) = read_together(
        "batch learning: stable, typical batch size 10-100",
        "- use mini-batch size around 128 or 256.",
        "A large batch needs memory. Generally speaking, try 64, 128, 256.",
    )
    assert [str(side.source) for side in conflict.sides] == ["n1.md:1", "n2.md:1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10-100", [(10, 100)]),
        ("128 or 256", [(128, 256)]),
        ("64, 128, 256.", [(64, 256)]),
        (".1/.2 and then", [(0.1, 0.2)]),
        ("m = 32 or smaller", [(float("-inf"), 32)]),
        ("16 or more", [(16, float("inf"))]),
        ("30% of 1,000", [(0.3, 0.3), (1000, 1000)]),
        ("10^5 and x2 and 3D", []),
        ("version 1.2.3", [(123, 123)]),
        ("32k", [(32000, 32000)]),
    ],
)
def test_numbers_are_ranges(text: str, expected: list[tuple[float, float]]) -> None:
    assert list(quantities(text)) == [Range(low, high) for low, high in expected]


@pytest.mark.parametrize("text", ["1, " * 1500 + "x^", "1 - " * 1500 + "2x", "1.1," * 1500])
def test_long_rows_of_numbers_end_soon(text: str) -> None:
    assert len(quantities(text)) <= 1500


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("Batchnorm", "Batch Normalization", True),
        ("PCA", "Principal Component Analysis", True),
        ("Underfitting", "Overfitting errors", False),
        ("SVM", "Decision Tree", False),
    ],
)
def test_short_forms_are_made_of_beginnings(short: str, long: str, *, expected: bool) -> None:
    assert shortens(short, long) == expected


def test_folding_keeps_symbols_apart() -> None:
    assert folded("the Mini-Batches") == folded("mini batch") == "minibatch"
    assert folded("C++") != folded("C")
    assert folded("`\\w`") != folded("`\\W`")
    assert folded("*:") != folded("+:")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("A full pass over the data set", "a complete pass over the whole data set", Relation.SAME),
        ("about 10-20 layers", "15 layers", Relation.OTHER),
        ("10 layers", "20 layers", Relation.CONTRARY),
        ("it is stored", "it is not stored", Relation.CONTRARY),
        ("the larger value", "the smaller value", Relation.CONTRARY),
        ("a protein", "a soap", Relation.DISJOINT),
        ("a method that removes noise of images", "a kind of images", Relation.OTHER),
    ],
)
def test_answers_are_compared_by_what_they_say(first: str, second: str, expected: Relation) -> None:
    assert relation(first, second) is expected
    assert relation(second, first) is expected


def candidates(note: Note, *, free: bool) -> list[Candidate]:
    """Twelve items of the first sentence, each surer than the one before."""
    item = make(note, extract(note, TRUSTED)).items[0]
    quote = Quote("text", 3, 3, ("Tools",))
    return [Candidate(quote, item, n / 100, free=free) for n in range(12)]


def test_a_section_keeps_its_surest_cards_and_says_what_it_leaves_out() -> None:
    note = read(
        "n.md", "# Tools\n\nA saw is a tool that cuts wood. It is old. It is sharp. It is big."
    )
    kept = [one for one in capped(note, candidates(note, free=False)) if one.item]
    assert [one.confidence for one in kept] == [n / 100 for n in range(2, 12)]
    left = [one.why for one in capped(note, candidates(note, free=False)) if not one.item]
    assert set(left) == {"more than 2.5 cards a line in this section: the surest are kept"}


def test_every_sentence_keeps_a_card_before_another_keeps_its_third() -> None:
    note = read("n.md", "# Tools\n\nA saw cuts wood.\n")
    dense = candidates(note, free=False)
    poor = replace(dense[0], quote=Quote("other", 3, 3, ("Tools",)), confidence=0.001)
    kept = [one.confidence for one in capped(note, [*dense, poor]) if one.item]
    assert 0.001 in kept
    assert len(kept) == FEW


def test_what_an_author_asked_for_is_never_too_much() -> None:
    note = read("n.md", "# Tools\n\nA saw is a tool that cuts wood.")
    assert all(one.item for one in capped(note, candidates(note, free=True)))


COVERAGE = Coverage("n.md", 3, (1,), (2,), (Skipped(3, "link"),), (Gap(3, "Topic", "empty"),), 1)
DECK = DeckChange(
    "N", "decks/a/very/long/path/of/a/deck.yaml", 1, 0, added=1, unmade=("a", "b", "c"),
    kinds=(("basic", 1, 0),), notes=("n.md",),
)  # fmt: skip
SIDES = (Side(Span("n.md", 1, 1), "ten words " * 12), Side(Span("m.md", 2, 3), "not ten words"))
BUILT = Build((COVERAGE,), (DECK,), (), (Conflict("words: how many", SIDES, "words"),), ())


@pytest.mark.parametrize("columns", [34, 40, 80, 200])
def test_the_summary_fits_the_screen(columns: int) -> None:
    lines = list(summary(BUILT, columns))
    table, rest = lines[:3], lines[3:]
    assert max(map(len, table)) <= max(columns, 52) + len("1 added")
    assert all(len(line) <= max(columns, 34) for line in rest if ".yaml" not in line)
    text = " ".join(" ".join(lines).split())
    for told in ("n.md:1: ten words", "m.md:2-3: not ten words", "1 gap to fill", "Topic: empty"):
        assert told in text
    assert "3 times no rule makes this now, it stays: a, b, c" in text


def test_a_build_of_nothing_says_nothing() -> None:
    assert list(summary(Build((), (), (), (), ()))) == []


def test_rows_name_both_sides_and_the_gap() -> None:
    rows = as_rows(BUILT)
    assert rows["gaps"] == [{"note": "n.md", "line": 3, "name": "Topic", "what": "empty"}]
    sides = [{"id": "", "answer": side.text, "source": str(side.source)} for side in SIDES]
    assert rows["conflicts"] == [
        {"question": "words: how many", "subject": "words", "items": sides}
    ]
