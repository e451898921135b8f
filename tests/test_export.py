"""CSV, JSON and Markdown: what is written is read back, and spreadsheets run nothing."""

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from flashmind.export import EXPORTERS
from flashmind.export.csv import guarded
from flashmind.imports import IMPORTERS
from flashmind.imports.csv import unguarded
from flashmind.model.item import (
    Basic,
    Choice,
    Cloze,
    Code,
    Compare,
    Content,
    Deck,
    Item,
    Listing,
    Numeric,
    Ordered,
)
from tests.sample_decks import DECK, HOSTILE, ITEMS, OF_ITEMS, OTHER, numbered


def bare(deck: Deck, *, origins: bool = True) -> Deck:
    """DECK without what no text format carries: its path, the lines of its items."""
    items = (replace(item, line=0) for item in deck.items)
    kept = items if origins else (replace(item, origin=None) for item in items)
    return replace(deck, items=tuple(kept), path="")


def back(form: str, *decks: Deck) -> tuple[Deck, ...]:
    """Return what FORM keeps of DECKS; no problem may be met on the way."""
    read, problems = IMPORTERS[form](EXPORTERS[form](decks, {}), "deck.x")
    assert problems == ()
    return tuple(bare(deck) for deck in read)


def test_json_keeps_everything() -> None:
    assert back("json", DECK, OTHER) == (bare(DECK), bare(OTHER))


def test_csv_keeps_everything_but_origins() -> None:
    assert back("csv", DECK, OTHER) == (bare(DECK, origins=False), bare(OTHER, origins=False))


@given(OF_ITEMS)
@settings(max_examples=150, deadline=None)
def test_any_item_comes_back_from_json_and_csv(item: Item) -> None:
    deck = numbered([item])
    assert back("json", deck) == (bare(deck),)
    assert back("csv", deck) == (bare(deck, origins=False),)


def test_json_has_the_keys_of_a_deck_file() -> None:
    written = json.loads(EXPORTERS["json"]([DECK], {}))["decks"][0]
    assert list(written) == ["deck", "language", "items"]
    assert written["items"][0]["origin"] == {
        "note": "ml/notes.md", "lines": ["3-4", "b.md:7"], "rule": "rule",
        "confidence": "0.75", "quote": "quote",
    }  # fmt: skip
    assert written["items"][9]["key"] == [2]
    assert written["items"][8]["params"] == {"n": ["10", "100"]}


def test_csv_is_rfc_4180_and_names_the_source() -> None:
    data = EXPORTERS["csv"]([DECK], {})
    assert data.count(b"\r\n") == 1 + len(ITEMS)
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert rows[0]["source"] == "ml/notes.md:3-4\nb.md:7"
    assert [row["id"] for row in rows] == [item.id for item in ITEMS]
    assert rows[10]["answer"] == "'=1+0"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        (" =1", "' =1"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("-ln(0.1)", "'-ln(0.1)"),
        ("-5", "-5"),
        ("-2.302e-3", "-2.302e-3"),
        ("'quoted'", "'quoted'"),
        ("a=1", "a=1"),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_has_an_apostrophe(cell: str, written: str) -> None:
    assert guarded(cell) == written
    assert unguarded(written) == cell


@given(HOSTILE)
def test_the_guard_comes_off_again_and_nothing_else(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert guarded(cell)[:1] not in {"=", "@", "\t", "\r", "\n"}


MARKDOWN: list[Content] = [
    Basic("What is it?", "One line."),
    Basic("What is it?", "Two\nlines\n\nand a paragraph with `code`."),
    Basic("How?", "# a heading\nQ: no question\nA: no answer"),
    Basic("How?", "text\n\n```python\n# a comment\nQ: in code\n```\n\nmore"),
    Basic("How?", "an open fence\n```\nnever closed"),
    Numeric("How much is 1/3?", "0.333"),
    Cloze("The {{c1::gap}} and {{c2::another::hint}} of it."),
    Listing("Which?", ("one", "two\nlines", "`three`")),
    Ordered("In which order?", ("first", "second")),
    Compare("How do they differ?", ("A", "B"), (("speed", ("a | b", "")), ("size", ("1", "2")))),
    Code("How to?", "# comment\nfor i in x:\n\n    print('```')", "python"),
    Code("How to?", "````\n```", ""),
    Choice("Pick!", ("one", "two\nlines", "three"), (1, 3)),
]


@pytest.mark.parametrize("content", MARKDOWN, ids=lambda content: type(content).__name__)
def test_markdown_keeps_what_is_asked(content: Content) -> None:
    before, after = Item("a", Basic("First?", "1")), Item("z", Cloze("A {{c1::last}} one."))
    deck = Deck("Title", (before, Item("x", content, extra="More.\n\nMuch more."), after))
    ((title, items),) = ((deck.title, deck.items) for deck in back("markdown", deck))
    kept = Basic(content.question, content.answer) if isinstance(content, Numeric) else content
    assert title == "Title"
    assert [item.content for item in items] == [before.content, kept, after.content]
    assert items[1].extra == "More.\n\nMuch more."


def test_markdown_keeps_the_decks_apart() -> None:
    plain = Deck("Plain", (Item("x", Basic("What?", "That.")),))
    assert [deck.title for deck in back("markdown", plain, OTHER)] == ["Plain", "C++::Templates"]


def test_markdown_reads_well() -> None:
    deck = Deck("Loss", (ITEMS[8], ITEMS[4], ITEMS[9]))
    assert EXPORTERS["markdown"]([deck], {}).decode() == (
        "# Loss\n\n"
        "Q: What is the loss over 10 classes?\nA: 2.302\n\n"
        "Q: Which layers?\nA:\n- dense\n- `conv` {{x}}\n- $a_{b_{c}}$\n\n"
        "Q: Pick one\nA:\n- [ ] <x>\n- [x] y\n- [ ] z\n"
    )
