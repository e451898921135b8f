"""Labels: the facts that a good tutor asks from a note, and the lines that become no card."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared"
HALVES = ("open", "blind", "more")
BLIND = ("blind", "more")
"""Halves that nobody looks into while writing rules: the records come from them alone."""
NOTE_SUFFIXES = (".md", ".markdown", ".txt", ".mdx")


@dataclass(frozen=True, slots=True)
class Gold:
    """One fact: ranges of lines (1-based, both included), a question, accepted answers.

    `must` = a good tutor must ask it.
    """

    spans: tuple[tuple[int, int], ...]
    ask: str
    answers: tuple[str, ...]
    must: bool


@dataclass(frozen=True, slots=True)
class Labelled:
    """One note of a half with its labels; `skip` are lines that must never become a card."""

    half: str
    name: str
    path: Path
    gold: tuple[Gold, ...]
    skip: frozenset[int]


def labelled(half: str) -> Iterator[Labelled]:
    """Yield the notes of HALF (open, blind, ideal, corpus) by name; none where it is missing."""
    if half == "ideal":
        yield from _ideal()
    elif half == "corpus":
        yield from _corpus()
    else:
        yield from _own(half)


def _own(half: str) -> Iterator[Labelled]:
    """Yield our own notes of HALF; those of `more` have no labels: their cards are judged alone."""
    for path in sorted(p for p in (HERE / half).glob("*") if p.suffix in NOTE_SUFFIXES):
        labels = path.with_suffix(".yaml")
        found = yaml.safe_load(labels.read_text("utf-8")) if labels.is_file() else {}
        facts = [_fact(row, must=True) for row in found.get("must") or ()]
        facts += [_fact(row, must=False) for row in found.get("may") or ()]
        skip = frozenset(n for span in map(_span, found.get("skip") or ()) for n in _lines(span))
        yield Labelled(half, path.stem, path, tuple(facts), skip)


def _fact(row: Mapping[str, Any], *, must: bool) -> Gold:
    answers = (row["answer"], *(row.get("also") or ()))
    return Gold(tuple(_spans(row["lines"])), str(row["ask"]), tuple(map(_told, answers)), must)


def _ideal() -> Iterator[Labelled]:
    """Yield the gold decks of the seeds; sources look like `003:21-22`."""
    for path in sorted((SHARED / "ideal").glob("*.yaml")):
        note = next((SHARED / "seeds").glob(f"{path.stem}_*.txt"))
        rows = yaml.safe_load(path.read_text("utf-8"))["items"]
        gold = tuple(fact for row in rows if (fact := _item(row, path.stem)).spans)
        yield Labelled("ideal", path.stem, note, gold, frozenset())


def _item(row: Mapping[str, Any], seed: str) -> Gold:
    sources = [s.split(":") for s in row["src"]]
    spans = tuple(_span(lines) for name, lines in sources if name == seed)
    text = str(row.get("question") or row.get("text"))
    answer = row.get("answer") or _gaps(text)
    return Gold(spans, text, (_told(answer),), str(row.get("prio")) == "1")


def _gaps(text: str) -> list[str]:
    return [part.partition("}}")[0].split("::")[1] for part in text.split("{{")[1:]]


def _corpus() -> Iterator[Labelled]:
    for path in sorted((SHARED / "corpus" / "gold").glob("*.jsonl")):
        places = (SHARED / "corpus" / f"{path.stem}.md", SHARED / "seeds" / f"{path.stem}.txt")
        rows = [json.loads(row) for row in path.read_text("utf-8").splitlines() if row.strip()]
        skip = frozenset(n for r in rows if r["kind"] == "skip" for n in _lines(_span(r["lines"])))
        gold = tuple(
            Gold((_span(r["lines"]),), r["question"], (_told(r["answer"]),), bool(r.get("must")))
            for r in rows
            if r.get("question") and r.get("answer")
        )
        yield Labelled("corpus", path.stem, next(p for p in places if p.is_file()), gold, skip)


def _told(answer: object) -> str:
    if isinstance(answer, Mapping):
        return "; ".join(f"{k} {v}" for k, v in answer.items())
    return "; ".join(map(str, answer)) if isinstance(answer, list) else str(answer)


def _spans(lines: object) -> Iterator[tuple[int, int]]:
    """Yield the ranges in LINES: 12, `12-14` or `12, 20-21`."""
    for part in str(lines).split(","):
        yield _span(part)


def _span(lines: object) -> tuple[int, int]:
    if isinstance(lines, list):
        return int(lines[0]), int(lines[-1])
    first, _, last = str(lines).strip().partition("-")
    return int(first), int(last or first)


def _lines(span: tuple[int, int]) -> Iterable[int]:
    return range(span[0], span[1] + 1)
