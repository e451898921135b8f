"""Verdicts of blind judges: one row a card and judge, and sheets to be judged."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, fields, replace
from itertools import groupby
from pathlib import Path

from tests.cards.labels import HERE
from tests.cards.made import Card

FILE = HERE / "judgements.tsv"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What `judge` said of one card; `points` are the failed points of the rubric: `2,5`."""

    half: str
    note: str
    digest: str
    rule: str
    question: str
    answer: str
    verdict: str = ""
    points: str = ""
    judge: str = ""


Verdicts = dict[tuple[str, str, str], bool]
"""Half, note and digest of a judged card: whether it is right."""

HEAD = "\t".join(field.name for field in fields(Judgement))


def read_judgements(path: Path = FILE) -> list[Judgement]:
    """Return the rows of PATH; none where it is missing."""
    if not path.is_file():
        return []
    rows = path.read_text("utf-8").splitlines()[1:]
    return [Judgement(*row.split("\t")) for row in rows if row]


def verdicts(rows: Iterable[Judgement]) -> Verdicts:
    """Return who is right: what most judges said, and wrong where they are even."""
    votes = defaultdict[tuple[str, str, str], list[bool]](list)
    for row in rows:
        votes[row.half, row.note, row.digest].append(row.verdict == "pass")
    return {key: sum(said) * 2 > len(said) for key, said in votes.items()}


def write_judgements(rows: Iterable[Judgement], path: Path = FILE) -> None:
    """Write ROWS in an order of their own, so that two judges' files merge without noise."""
    ordered = sorted(rows, key=lambda r: (r.half, r.note, r.digest, r.judge))
    path.write_text("\n".join([HEAD, *("\t".join(astuple(r)) for r in ordered)]) + "\n", "utf-8")


def write_sheets(cards: Sequence[tuple[str, str, Path, Card]], sheet: Path, parts: int) -> int:
    """Write CARDS (half, note, its path, card) as PARTS sheets with their keys; return how many.

    A sheet shows neither rule nor status, and shuffles the cards of a note; the key beside it
    (suffix .key) tells which number is which card.
    """
    notes = [list(group) for _, group in groupby(cards, key=lambda c: c[:2])]
    for part in range(parts):
        name = f"{sheet.stem}-{part + 1}{sheet.suffix}" if parts > 1 else sheet.name
        mine = [card for group in notes[part::parts] for card in _shuffled(group)]
        path, keys = sheet.with_name(name), list[str]()
        text = [_INTRO]
        for number, (half, note, source, card) in enumerate(mine, 1):
            text += _shown(
                number, note, source, card, fresh=number == 1 or mine[number - 2][1] != note
            )
            row = Judgement(half, note, card.digest, card.rule, card.question, card.answer)
            keys.append("\t".join((str(number), *astuple(row)[:6])))
        path.write_text("\n".join(text) + "\n", "utf-8")
        path.with_suffix(".key").write_text("\n".join(keys) + "\n", "utf-8")
    return len(cards)


_INTRO = """\
Judge each card by the eight points; it passes only if all eight hold. The deck title may be known
to whoever answers, the note not; the quote is there for point 3 alone.
1 self-contained  2 one right answer  3 supported by the quote  4 one fact, at most 20 words
5 no leak  6 grammatical  7 worth knowing in a year  8 the right kind
Answer with one line a card: number TAB pass|fail TAB failed points (such as 2,5).
"""


def _shuffled(group: Sequence[tuple[str, str, Path, Card]]) -> list[tuple[str, str, Path, Card]]:
    order = sorted(group, key=lambda c: c[3].digest)
    random.Random(0).shuffle(order)  # noqa: S311 - an order, no secret
    return order


def _shown(number: int, note: str, source: Path, card: Card, *, fresh: bool) -> Iterator[str]:
    if fresh:
        yield f"\n######## note {note} (deck title: {card.context})"
    lines = source.read_text("utf-8").splitlines()
    yield f"\ncard {number} ({card.kind})\n  Q: {card.question}\n  A: {card.answer}"
    yield from (
        f"  {n}| {lines[n - 1]}" for n in range(card.first, card.last + 1) if n <= len(lines)
    )


def take(answers: Path, judge: str, path: Path = FILE) -> tuple[int, list[str]]:
    """Add a judge's ANSWERS to the rows of PATH; return how many, and the lines that are none.

    ANSWERS has a line `number TAB pass|fail TAB points` a card; the key stands beside it.
    """
    keys = (row.split("\t") for row in answers.with_suffix(".key").read_text("utf-8").splitlines())
    cards = {key[0]: key[1:] for key in keys}
    kept = {(r.half, r.note, r.digest, r.judge): r for r in read_judgements(path)}
    taken, odd = 0, list[str]()
    for line in filter(str.strip, answers.read_text("utf-8").splitlines()):
        number, verdict, points, *_ = (*line.split(maxsplit=2), "", "")
        if number not in cards or verdict not in {"pass", "fail"}:
            odd.append(line)
            continue
        row = replace(
            Judgement(*cards[number][:6]),
            verdict=verdict,
            points=points.replace(" ", ""),
            judge=judge,
        )
        kept[row.half, row.note, row.digest, judge] = row
        taken += 1
    write_judgements(kept.values(), path)
    return taken, odd
