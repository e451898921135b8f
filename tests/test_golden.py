"""Golden notes: what each case becomes, and laws that every case obeys."""

import re
from pathlib import Path

import pytest

from flashmind.deck.digest import digest
from flashmind.deck.read import load
from flashmind.deck.write import dump
from flashmind.items.make import joined, make
from flashmind.model.card import sides
from flashmind.model.item import Deck, Item
from flashmind.model.prior import Prior
from flashmind.notes.read import read
from flashmind.rules.extract import extract
from flashmind.rules.table import RULES

CASES = sorted((Path(__file__).parent / "golden" / "build").glob("*.md"))
TRUSTED = {rule.name: Prior(80, 90) for rule in RULES}
"""Records by which every rule writes active cards: the cases show what the lints let through."""


def built(name: str, text: str) -> tuple[Deck, tuple[str, ...]]:
    note = read(name, text)
    made = make(note, extract(note, TRUSTED))
    items, conflicts = joined([made])
    problems = [str(problem) for problem in made.problems]
    problems += [f"conflict: {conflict.question}" for conflict in conflicts]
    return Deck(note.title, items, note.language), tuple(problems)


def shown(name: str, text: str) -> str:
    deck, problems = built(name, text)
    return dump(deck) + "".join(f"# {problem}\n" for problem in problems)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_note_becomes_the_deck_beside_it(case: Path, *, update_golden: bool) -> None:
    now, expected = shown(case.name, case.read_text("utf-8")), case.with_suffix(".yaml")
    if update_golden:
        expected.write_text(now, "utf-8")
    assert now == expected.read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_blanks_and_line_ends_change_nothing(case: Path) -> None:
    text = case.read_text("utf-8")
    plain = shown(case.name, text)
    assert shown(case.name, text.rstrip("\n")) == plain
    assert shown(case.name, text + "\n\n") == plain
    assert shown(case.name, re.sub(r"(?m)(?<=\S)$", " ", text)) == plain


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_deck_survives_its_file(case: Path) -> None:
    deck, _ = built(case.name, case.read_text("utf-8"))
    again, problems = load(dump(deck), "deck.yaml")
    assert problems == ()
    assert [digest(item) for item in again.items] == [digest(item) for item in deck.items]
    assert [item.id for item in again.items] == [item.id for item in deck.items]


def answers(item: Item) -> str:
    return " ".join(back for _, _, back in sides(item.content))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_word_of_an_answer_stands_in_the_note(case: Path) -> None:
    """Chinese has no blanks and Korean words have endings: there a part of the text is enough."""
    text = case.read_text("utf-8")
    known = set(re.findall(r"\w+", text.lower()))
    deck, _ = built(case.name, text)
    for item in deck.items:
        for word in re.findall(r"\w+", answers(item).lower()):
            part = any(word in other for other in known if re.search(r"[가-힣㐀-鿿]", other))
            assert word in known or part, item.id


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_item_names_lines_that_exist(case: Path) -> None:
    text = case.read_text("utf-8")
    deck, _ = built(case.name, text)
    for item in deck.items:
        assert item.origin is not None
        for span in item.origin.spans:
            assert 1 <= span.first <= span.last <= len(text.splitlines())


def test_ids_are_unique_and_stay() -> None:
    """Ids come from content alone: pinned here, since a learner's history hangs on them."""
    deck, _ = built("is_a.md", (CASES[0].parent / "is_a.md").read_text("utf-8"))
    assert {"mutex-86916b", "redis-4299ec"} <= {item.id for item in deck.items}
    assert len({item.id for item in deck.items}) == len(deck.items)


def test_two_notes_joined_give_the_cards_of_both() -> None:
    texts = [(CASES[0].parent / f"{name}.md").read_text("utf-8") for name in ("usage", "covary")]
    apart = [{item.id for item in built("n.md", text)[0].items} for text in texts]
    together = {item.id for item in built("n.md", "\n\n".join(texts))[0].items}
    assert together == apart[0] | apart[1]
