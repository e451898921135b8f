"""Real lines, torn and mixed: whatever a note holds, reading it ends without an error."""

import os
import random
from pathlib import Path

import pytest

from flashmind.items.make import joined, make
from flashmind.notes.read import read
from flashmind.rules.extract import extract

HERE = Path(__file__).parent
NOTES = sorted([*(HERE / "cards").rglob("*.md"), *(HERE / "golden" / "build").glob("*.md")])
MARKS = (
    '** ` $ -> = : ( ) " — - | # - because if so is → {{c1:: }} :: ? 1. À ß … `` * _ \\( 的 은 die '
    "[x] [[ ]] > ~ ; , . not the a"
).split()
LEADS = ("- ", "", "  - ", "## ", "1. ", "> ", "| ")


@pytest.mark.parametrize(
    "times",
    [900, pytest.param(36_000, marks=pytest.mark.soak)]
    if os.environ.get("FLASHMIND_SOAK")
    else [900],
)
def test_torn_lines_end_in_no_error(times: int) -> None:
    dice = random.Random(times)  # noqa: S311 - a reproducible sequence, no secret
    lines = [line for path in NOTES for line in path.read_text("utf-8").split("\n") if line.strip()]
    for _ in range(times):
        note = read("torn.md", "\n".join(_torn(lines, dice) for _ in range(dice.randint(1, 6))))
        joined([make(note, extract(note))])


def _torn(lines: list[str], dice: random.Random) -> str:
    words = dice.choice(lines).split()
    for _ in range(dice.randint(0, 4)):
        words.insert(dice.randrange(len(words) + 1), dice.choice(MARKS))
    kept = words[: dice.randint(1, len(words))]
    if dice.random() < 0.3:
        dice.shuffle(kept)
    return dice.choice(LEADS) + " ".join(kept)


@pytest.mark.parametrize(
    "text",
    [
        "À\n= 0",
        "- … is: dynamic array doubles its capacity",
        "usage: yq [options] <jq filter> [input file...]\n          [--indentless-lists]",
    ],
)
def test_what_once_ended_in_an_error_is_read(text: str) -> None:
    note = read("torn.md", text)
    joined([make(note, extract(note))])
