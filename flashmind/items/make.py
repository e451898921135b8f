"""Readings to items: gate by confidence and lints, give ids, keep the surest of a section."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flashmind.items.alias import acronyms, aliases_of
from flashmind.items.cap import Candidate, capped
from flashmind.items.draft import Draft, realise
from flashmind.items.frame import framed
from flashmind.items.further import thinned
from flashmind.items.identity import item_id, slug
from flashmind.items.join import joined
from flashmind.items.lint import lints
from flashmind.items.made import Conflict, Made
from flashmind.items.stance import Stance, stances
from flashmind.model.fact import Malformed, Reading
from flashmind.model.item import Item, Origin, Span, Status
from flashmind.model.note import Note
from flashmind.model.place import Problem, Source

__all__ = [
    "ACTIVE",
    "DRAFT",
    "EXPLICIT",
    "Conflict",
    "Made",
    "Share",
    "joined",
    "make",
    "share",
    "whole",
]

ACTIVE, DRAFT = 0.75, 0.4
"""A made item is active from here, a draft from there, and skipped with a reason below."""

EXPLICIT = 0.95
"""From here on the author asked for the card: lints are theirs to mend, and never drop it."""


@dataclass(frozen=True, slots=True)
class Share:
    """What became of a run of a note's blocks: all that can be told without the rest of it."""

    found: tuple[Candidate, ...]
    problems: tuple[Problem, ...]
    acronyms: tuple[tuple[str, str], ...]
    stances: tuple[Stance, ...]


def make(note: Note, readings: Iterable[Reading]) -> Made:
    """Return the items that READINGS of NOTE give, in the order of its lines."""
    return whole(note, [share(note, readings)])


def share(note: Note, readings: Iterable[Reading]) -> Share:
    """Return what READINGS of NOTE, or of a run of its blocks, give."""
    found, problems = list[Candidate](), list[Problem]()
    readings = tuple(thinned(readings))
    for reading in readings:
        quote = reading.fact.quote
        if isinstance(reading.fact, Malformed):
            problems.append(Problem(Source(note.path, quote.first), reading.fact.message))
        else:
            found.append(_gated(note, reading))
    named = tuple(acronyms(readings))
    return Share(tuple(found), tuple(problems), named, tuple(stances(note)))


def whole(note: Note, shares: Sequence[Share]) -> Made:
    """Return the items of NOTE, of which SHARES are all the runs of blocks in order."""
    found = sorted((one for part in shares for one in part.found), key=_line_of)
    problems = (problem for part in shares for problem in part.problems)
    kept = tuple(capped(note, found))
    return Made(
        tuple(one.item for one in kept if one.item),
        tuple(sorted(problems, key=lambda problem: problem.source.line)),
        tuple((one.quote.first, one.quote.last, one.why) for one in kept if not one.item),
        tuple(sorted({line for one in kept if one.item for line in one.quote.context})),
        aliases_of(note, (pair for part in shares for pair in part.acronyms)),
        tuple(stance for part in shares for stance in part.stances),
    )


def _line_of(one: Candidate) -> int:
    return one.quote.first


def _gated(note: Note, reading: Reading) -> Candidate:
    """Return the item that READING gives, or why it gives none."""
    draft, quote = realise(reading.fact), reading.fact.quote
    if draft is None:
        return Candidate(quote, why="malformed")
    asked_for = reading.confidence >= EXPLICIT
    found = list(lints(draft.content, reading.language, written=asked_for))
    confidence = reading.confidence - 0.12 * sum(not lint.hard for lint, _ in found)
    hard = next((message for lint, message in found if lint.hard), "")
    if not asked_for and (hard or confidence < DRAFT):
        return Candidate(quote, why=f"{reading.rule}: {hard or 'too unsure'}")
    status: Status = "active" if confidence >= ACTIVE and not hard else "draft"
    item = _item(note, reading, framed(note, reading.fact, draft), confidence, status)
    return Candidate(quote, item, confidence, free=asked_for or reading.rule in _AS_WRITTEN)


_AS_WRITTEN = frozenset({"table", "table-aspects", "table-commands"})
"""Rules that ask what the author already laid out piece by piece: no section has too many."""


def _item(note: Note, reading: Reading, draft: Draft, confidence: float, status: Status) -> Item:
    quote = reading.fact.quote
    span = Span(note.path, quote.first, quote.last)
    text = re.sub(r"\s*\n\s*", " ", quote.text) if "\n" in quote.text else quote.text
    origin = Origin((span,), reading.rule, text.strip(), f"{max(confidence, 0):.2f}")
    tags = tuple(filter(None, (slug(name, 4) for name in quote.section[-1:])))
    name = item_id(draft.subject, type(reading.fact).__name__, draft.cue)
    said = (who for first, last, who in note.credits if first <= quote.first <= last)
    return Item(
        name, draft.content, status, tags, origin,
        extra=draft.extra, attribution=next(said, ""), compute=draft.compute,
    )  # fmt: skip
