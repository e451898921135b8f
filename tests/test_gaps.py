"""Gaps and reasons: what a note names and leaves empty, and why a line became no card."""

from pathlib import Path

import pytest

from flashmind.notes.read import read
from flashmind.report.coverage import coverage
from flashmind.report.gaps import (
    EMPTY_BULLET,
    EMPTY_SECTION,
    LABEL,
    PICTURE,
    POINTER,
    TOPIC,
    UNWRITTEN,
    gaps,
)
from flashmind.report.reasons import reason_of

TOPIC_AMONG_FACTS = """# T

- A model that is too simple underfits the data, always.
- Bias-Variance Tradeoff
- A model that is too complex overfits the data, mostly.
"""
SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"


def found(text: str) -> list[tuple[int, str, str]]:
    return [(gap.line, gap.name, gap.what) for gap in gaps(read("n.md", text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Title\n\n## Empty\n\n## Full\n\nText here.", (3, "Empty", EMPTY_SECTION)),
        ("# T\n\nText.\n\n## Last", (5, "Last", EMPTY_SECTION)),
        ("# T\n\n- Some fact.\n-\n-\n", (4, "T", EMPTY_BULLET)),
        ("# T\n\n## Steps\n\n- tbd", (5, "Steps", UNWRITTEN)),
        ("## Steps\n\nTODO", (3, "Steps", UNWRITTEN)),
        ("## Steps\n\n- to do: write this up", (3, "Steps", UNWRITTEN)),
        ("# T\n\n- A fact is here.\n- Adagrad:\n\n## N\n\ntext", (4, "Adagrad", LABEL)),
        ("# T\n\nTraining curves:\n\n## N\n\ntext", (3, "Training curves", PICTURE)),
        ("# T\n\n![the loss curve]()", (3, "the loss curve", PICTURE)),
        ("# T\n\n- see lecture 3", (3, "see lecture 3", POINTER)),
        (TOPIC_AMONG_FACTS, (4, "Bias-Variance Tradeoff", TOPIC)),
    ],
)  # fmt: skip
def test_a_gap_has_a_line_and_a_name(text: str, expected: tuple[int, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n\n## Section\n\nText.",
        "# Epoch: one pass over all the data",
        "# T\n\n## Tools\n\n- Kafka\n- Spark Streaming\n- Apache Flink\n",
        "# T\n\nThe steps:\n\n- one\n- two",
        "# T\n\nThe picture:\n\n![x](x.png)",
        "# T\n\n- There are steps:\n- Add one.\n- Add two.",
        "# T\n\n- see [here](https://a.b/c)",
        "## See also\n\n- tbd\n-\n\n## TODO\n\n- tbd",
        "# T\n\n- Less random than all others are.\n- Smooth steps\n- The data must fit in memory.",
    ],
)
def test_what_has_content_or_needs_none_is_no_gap(text: str) -> None:
    assert found(text) == []


def test_an_asked_line_is_no_gap() -> None:
    note = read("n.md", "# T\n\n- see lecture 3")
    assert coverage(note, frozenset({3}), frozenset(), {}).gaps == ()
    assert len(coverage(note, frozenset(), frozenset(), {}).gaps) == 1


def test_the_gaps_of_a_real_note() -> None:
    path = SEEDS / "000_b0885a5570aefa6f.txt"
    if not path.is_file():
        pytest.skip("no such notes here")
    lines = {gap.line for gap in gaps(read("n.md", path.read_text("utf-8")))}
    assert {3, 18, 105, 182, 245} <= lines
    assert len(lines) <= 8


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Who has seen a cat standing on its head?", "question without an answer"),
        ("Many-to-one:", "label: nothing below it is asked"),
        ("I did not find any code for that.", "opinion or story: “I did”"),
        ("For example, take 10 samples.", "worked example"),
        ("It adds two parameters.", "no rule: starts with “It”: name what it is about"),
        ("Calculate it.", "no rule: a command without object"),
        (
            "Choose the learning rate with care.",
            "no rule: a command without reason, goal or condition",
        ),
        ("very robust", "no rule: no verb: say what it is or does"),
        ("`x = 1`", "code or formula alone: say what it is for"),
        ("The word " * 21, "no rule: one sentence of 42 words: split it"),
    ],
)
def test_a_reason_says_what_is_missing(sentence: str, reason: str) -> None:
    assert reason_of(sentence) == reason


def test_each_sentence_of_a_block_has_its_own_reason() -> None:
    note = read("n.md", "Who knows?\nIt is fine.\nFor example, ten.")
    told = {s.line: s.reason for s in coverage(note, frozenset(), frozenset(), {}).skipped}
    assert told[1] == "question without an answer"
    assert told[2].startswith("no rule: starts with “It”")
    assert told[3] == "worked example"
