"""Ties between the clauses of a sentence: where they are cut, and what hangs on what."""

import pytest

from flashmind.model.note import walk
from flashmind.notes.read import read
from flashmind.rules.ties import Tie, ties

CUTS: tuple[tuple[str, list[tuple[str, str, str]]], ...] = (
    (
        "Bran cuts the strands -> dense loaf",
        [("arrow", "Bran cuts the strands", "dense loaf")],
    ),
    (
        "Bran swells when it is wet, so the dough gets stiff",
        [
            ("if", "Bran swells", "it is wet"),
            ("so", "Bran swells when it is wet", "the dough gets stiff"),
        ],
    ),
    (
        "If the starter smells bad, feed it twice because it is hungry",
        [("front", "the starter smells bad", "feed it twice")],
    ),
    (
        "Bread keeps b/c acid stops mould; salt slows yeast, hence long proofs",
        [
            ("because", "Bread keeps", "acid stops mould"),
            ("so", "salt slows yeast", "long proofs"),
        ],
    ),
    (
        "Git stores snapshots, not diffs",
        [("not", "Git stores snapshots", "diffs")],
    ),
    ("Levain → bulk proof → final proof → oven", []),
    ("Bread is good for as long as a week", []),
)


def cuts(text: str) -> tuple[Tie, ...]:
    note = read("bread.md", f"# Bread\n\n## Dough\n- {text}\n")
    return tuple(tie for block in walk(note.blocks) for tie in ties(block))


@pytest.mark.parametrize(("text", "expected"), CUTS, ids=[text for text, _ in CUTS])
def test_a_sentence_is_cut_at_each_of_its_ties(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [(tie.sense, tie.left, tie.right) for tie in cuts(text)] == expected


@pytest.mark.parametrize("text", [text for text, _ in CUTS])
def test_both_sides_stand_in_the_sentence(text: str) -> None:
    for tie in cuts(text):
        assert f"{tie.left}{tie.cue}{tie.right}" in text


def test_a_sentence_that_opens_with_its_tie_hangs_on_the_one_before() -> None:
    found = cuts("The lid stays on for the first half. Otherwise the crust sets too early")
    assert [(tie.sense, tie.right) for tie in found] == [("else", "the crust sets too early")]


def test_a_pronoun_means_the_subject_before_it() -> None:
    found = cuts("Rye flour has many pentosans. It holds little gluten, so the loaf stays flat")
    assert [tie.name for tie in found] == ["Rye flour"]
