"""Notes to items, against a Markdown parser that only parses the same text."""

import math
import statistics
from collections.abc import Iterable, Sequence

from markdown_it import MarkdownIt

from benchmarks.compare import Bench, Pair, in_turn
from benchmarks.sample import notes, one_note, other_notes
from flashmind.items.make import Made, joined, make
from flashmind.notes.read import read
from flashmind.rules.extract import extract
from flashmind.workflows.making import Terms, made_notes

SIZE = 1_000_000
FEW, MANY = 1_000, 30_000


def made(name: str, text: str) -> Made:
    """Return what one note gives, as build makes it."""
    note = read(name, text)
    return make(note, extract(note))


def parsed(texts: Iterable[str]) -> None:
    """Parse TEXTS to tokens, inline markup included."""
    for text in texts:
        MarkdownIt("commonmark").enable("table").parse(text)


def against_markdown(pairs: int, scale: float) -> tuple[Pair, ...]:
    """Time a megabyte of notes (times SCALE): all that build does but merge and write."""
    return _timed(notes(int(SIZE * scale)), pairs)


def of_other_subjects(pairs: int, scale: float) -> tuple[Pair, ...]:
    """Time the same on notes of other subjects and languages."""
    return _timed(notes(int(SIZE * scale), other_notes), pairs)


def in_one_note(pairs: int, scale: float) -> tuple[Pair, ...]:
    """Time one note of many lines."""
    return _timed((("large.md", one_note(max(1, int(MANY * scale)))),), pairs)


def in_one_process(pairs: int, scale: float) -> tuple[Pair, ...]:
    """Time the megabyte on one core."""
    return _timed(notes(int(SIZE * scale)), pairs, jobs=1)


def _timed(files: Sequence[tuple[str, str]], pairs: int, jobs: int = 0) -> tuple[Pair, ...]:
    return in_turn(
        lambda: joined([found for _, found in made_notes(files, Terms(), jobs)]),
        lambda: parsed(text for _, text in files),
        pairs,
    )


def few_and_many(pairs: int, scale: float) -> tuple[Pair, ...]:
    """Time one note of many lines, and the same lines as thirty notes, in one process."""
    few, lines = max(1, int(FEW * scale)), one_note(max(1, int(MANY * scale))).split("\n")
    small = ["\n".join(lines[at : at + few]) for at in range(0, len(lines), few)]
    return in_turn(
        lambda: made("large.md", "\n".join(lines)),
        lambda: [made("small.md", text) for text in small],
        pairs,
    )


def exponent(pairs: Sequence[Pair]) -> float:
    """Return x of time ~ lines^x, between the short note and the one thirty times as long."""
    times = MANY // FEW
    return statistics.median(math.log(large / (small / times), times) for large, small in pairs)


BENCHES = (
    Bench("build", "notes to items, 1 MB", "markdown-it-py parse", 8, 7, against_markdown),
    Bench("alone", "the same on one core", "markdown-it-py parse", 8, 5, in_one_process),
    Bench("subjects", "other subjects, 1 MB", "markdown-it-py parse", 8, 5, of_other_subjects),
    Bench("large", "a note of 30,000 lines", "markdown-it-py parse", 8, 5, in_one_note),
    Bench(
        "growth",
        "a note of 30,000 lines: exponent",
        "its lines as 30 notes",
        1.1,
        5,
        few_and_many,
        exponent,
    ),
)
