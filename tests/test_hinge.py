"""Sentences that hang together by a word are asked once, by completing them."""

import pytest

from flashmind.model.fact import Pair, Reason
from flashmind.notes.read import read
from flashmind.rules.extract import extract
from flashmind.rules.table import RULES

KIN = frozenset(rule.name for rule in RULES if rule.kin == "hinge")


def asked(text: str) -> list[tuple[str, str]]:
    """Return question and answer of each card that a rule of this kin reads below a heading."""
    found = (
        r.fact
        for r in extract(read("n.md", f"# Bread\n\n## Starter\n\n- Levain\n{text}\n"))
        if r.rule in KIN
    )
    return [
        (f.question, f.answer if isinstance(f, Pair) else f.reason)
        for f in found
        if isinstance(f, Pair | Reason)
    ]


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "- Rye has little gluten, so it will not hold a shape.",
            "Starter: Rye has little gluten, so …?",
            "it will not hold a shape",
        ),
        (
            "- Poolish: flour, water. The gluten rests for hours, so kneading gets short.",
            "Poolish: The gluten rests for hours, so …?",
            "kneading gets short",
        ),
        (
            "- The fastest culture wins = that's why it sets the taste",
            "Starter: The fastest culture wins, so …?",
            "it sets the taste",
        ),
        (
            "- bran cuts the gluten strands → denser loaf",
            "Starter: bran cuts the gluten strands → …?",
            "denser loaf",
        ),
        (
            "- The lid of the jar opens when the gas has no way out.",
            "Starter: The lid of the jar opens when …?",
            "the gas has no way out",
        ),
        (
            "- If the dough tears, the gluten is too weak.",
            "Starter: if the dough tears, …?",
            "the gluten is too weak",
        ),
        (
            "- Feed it rye flour every day, otherwise acid kills the yeast.",
            "Starter: Feed it rye flour every day, otherwise …?",
            "acid kills the yeast",
        ),
        ("- Despite its mild smell, the culture turns milk sour.", "", ""),
        (
            "- Wild yeasts raise the loaf in order to spread spores.",
            "Starter: Wild yeasts raise the loaf in order to …?",
            "spread spores",
        ),
    ],
)
def test_a_sentence_is_completed_behind_its_hinge(text: str, question: str, answer: str) -> None:
    assert asked(text) == ([(question, answer)] if question else [])


@pytest.mark.parametrize(
    "text",
    [
        "- The oven was so hot that the crust burned.",
        "- This is cheap, so people like it.",
        "- A mistake when feeding is cold water.",
        "- It works, so use it.",
        "- If this holds, it works.",
        "- Press it -> wait -> bake",
    ],
)
def test_what_leans_on_something_else_is_not_asked(text: str) -> None:
    assert asked(text) == []


def test_a_sentence_with_several_hinges_is_asked_once() -> None:
    hinges = "Because cold slows the yeast, acids build up → the crumb tastes sour if it rests"
    assert len(asked(f"- {hinges}")) == 1
