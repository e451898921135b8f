"""The cards that the program makes from one note, as a judge and a matcher see them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from flashmind.items.draft import realise
from flashmind.items.frame import framed
from flashmind.items.further import thinned
from flashmind.items.join import joined
from flashmind.items.lint import lints
from flashmind.items.make import make
from flashmind.model import cloze
from flashmind.model.item import (
    Basic,
    Choice,
    Cloze,
    Code,
    Compare,
    Content,
    Item,
    Listing,
    Numeric,
    Ordered,
    Reversed,
)
from flashmind.model.note import Note
from flashmind.model.prior import Prior
from flashmind.notes.decode import decode
from flashmind.notes.read import read
from flashmind.rules.extract import extract

BOTH_WAYS = " ⇄ "
"""Between the two questions, and the two answers, of an item that is asked both ways round."""


@dataclass(frozen=True, slots=True)
class Card:
    """One made item: where it stands, which rule made it, and both sides on one line each."""

    rule: str
    active: bool
    kind: str
    question: str
    answer: str
    first: int
    last: int
    context: str

    @property
    def digest(self) -> str:
        """What a verdict is about: both sides, whatever rule made them."""
        return _digest(self.question, self.answer)


def made_from(path: Path, priors: Mapping[str, Prior] | None = None) -> tuple[Card, ...]:
    """Return the cards of the note at PATH in the order of its lines."""
    note = _note(path)
    items, _ = joined([make(note, extract(note, priors))])
    return tuple(_card(item, note.title) for item in items)


def candidates(path: Path) -> dict[str, str]:
    """Return which rule reads each card from the note at PATH, by digest, whatever its record.

    A rule whose record is bad makes no card, but still reads: its verdicts must not vanish. Cards
    that a lint doubts are left out: a record says how good the cards are that would be active.
    """
    found, note = dict[str, str](), _note(path)
    for reading in thinned(extract(note)):
        draft = realise(reading.fact)
        if draft and not any(lints(draft.content, reading.language)):
            question, answer = asked(framed(note, reading.fact, draft).content)
            found.setdefault(_digest(_line(question), _line(answer)), reading.rule)
    return found


def _note(path: Path) -> Note:
    text, _ = decode(path.name, path.read_bytes())
    return read(path.name, text)


def _digest(question: str, answer: str) -> str:
    return hashlib.sha256(f"{question}\n{answer}".encode()).hexdigest()[:12]


def _card(item: Item, title: str) -> Card:
    assert item.origin
    span, (question, answer) = item.origin.spans[0], asked(item.content)
    return Card(
        item.origin.rule, item.status == "active", item.kind, _line(question), _line(answer),
        span.first, span.last, _line(title),
    )  # fmt: skip


def _line(text: str) -> str:
    return " ⏎ ".join(text.replace("\t", " ").strip().splitlines())


def asked(content: Content) -> tuple[str, str]:
    """Return what CONTENT asks and what it wants told."""
    match content:
        case Basic(question, answer) | Numeric(question, answer) | Code(question, answer):
            return question, answer
        case Reversed(question, answer, back, told):
            return question + BOTH_WAYS + back, answer + BOTH_WAYS + told
        case Cloze(text):
            hidden = [h for n in cloze.numbers(text) for h in cloze.hidden_parts(text, n)]
            return text, "; ".join(hidden)
        case Listing(question, entries) | Ordered(question, entries):
            return question, "; ".join(entries)
        case Compare(question, columns, rows):
            cells = (f"{aspect}: {' | '.join(row)}" for aspect, row in rows)
            return f"{question} ({' | '.join(columns)})", "; ".join(cells)
        case Choice(question, options, key):
            return f"{question} ({' | '.join(options)})", "; ".join(options[n - 1] for n in key)
        case _:
            assert_never(content)
