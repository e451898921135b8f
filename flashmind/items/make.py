"""Readings to items: gate by confidence and lints, give ids, join what several notes say alike."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from flashmind.items.draft import Draft, realise
from flashmind.items.lint import lints
from flashmind.model.fact import Malformed, Reading
from flashmind.model.item import Cloze, Item, Origin, Span, Status
from flashmind.model.note import Note
from flashmind.model.place import Problem, Source

ACTIVE, DRAFT = 0.75, 0.4
"""A made item is active from here, a draft from there, and skipped with a reason below."""

EXPLICIT = 0.95
"""From here on the author asked for the card: lints are theirs to mend, and never drop it."""


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one note's readings: items, problems, and lines skipped with a reason."""

    items: tuple[Item, ...] = ()
    problems: tuple[Problem, ...] = ()
    skipped: tuple[tuple[int, int, str], ...] = ()
    context: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """One question that two places answer differently; both are kept, the second as a draft."""

    question: str
    first: Item
    second: Item


def make(note: Note, readings: Iterable[Reading]) -> Made:
    """Return the items that READINGS of NOTE give, in the order of its lines."""
    made, problems, skipped = list[Item](), list[Problem](), list[tuple[int, int, str]]()
    context = set[int]()
    for reading in readings:
        quote = reading.fact.quote
        if isinstance(reading.fact, Malformed):
            problems.append(Problem(Source(note.path, quote.first), reading.fact.message))
            continue
        item, why = _gated(note, reading)
        if item:
            made.append(item)
            context.update(quote.context)
        else:
            skipped.append((quote.first, quote.last, why))
    return Made(tuple(made), tuple(problems), tuple(skipped), tuple(sorted(context)))


def _gated(note: Note, reading: Reading) -> tuple[Item | None, str]:
    draft = realise(reading.fact)
    if draft is None:
        return None, "malformed"
    found = list(lints(draft.content))
    confidence = reading.confidence - 0.12 * sum(not lint.hard for lint, _ in found)
    hard = next((message for lint, message in found if lint.hard), "")
    if reading.confidence < EXPLICIT and (hard or confidence < DRAFT):
        return None, f"{reading.rule}: {hard or 'too unsure'}"
    status: Status = "active" if confidence >= ACTIVE and not hard else "draft"
    return _item(note, reading, draft, confidence, status), ""


def _item(note: Note, reading: Reading, draft: Draft, confidence: float, status: Status) -> Item:
    quote = reading.fact.quote
    span = Span(note.path, quote.first, quote.last)
    text = re.sub(r"\s*\n\s*", " ", quote.text).strip()
    origin = Origin((span,), reading.rule, text, f"{max(confidence, 0):.2f}")
    tags = tuple(filter(None, (slug(name, 4) for name in quote.section[-1:])))
    name = item_id(draft.subject, type(reading.fact).__name__, draft.cue)
    return Item(name, draft.content, status, tags, origin, compute=draft.compute)


def item_id(subject: str, relation: str, cue: str) -> str:
    """Return an id for life: a slug of the subject and six hex digits of what is asked of it.

    The rule that read it is no part of it: two rules that define one term make one item.
    """
    key = "|".join((relation, _folded(subject), _folded(cue)))
    return f"{slug(subject, 5) or 'item'}-{hashlib.sha256(key.encode()).hexdigest()[:6]}"


def _folded(text: str) -> str:
    """Return TEXT without case and punctuation, but words that hold symbols as they are.

    `What is an Epoch?` and `what is an epoch` are one question; `C++` and `c` are two.
    """
    tokens = unicodedata.normalize("NFC", text).split()
    plain = (token.strip(".,;:!?\"'“”‘’()*_") for token in tokens)
    kept = zip(plain, tokens, strict=True)
    return " ".join(
        bare.casefold() if bare.replace("-", "").isalnum() else token for bare, token in kept
    )


def slug(text: str, longest: int) -> str:
    """Return up to LONGEST words of TEXT in lower case, joined by hyphens; letters of any script."""
    found = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold())
    content = [w for w in found if w not in _LITTLE] or found
    return "-".join(content[:longest])[:48].strip("-")


_LITTLE = frozenset(
    "a an the of in on to for and or is are do does you what which why when how should with".split()
)


def joined(all_made: Iterable[Made]) -> tuple[tuple[Item, ...], tuple[Conflict, ...]]:
    """Return the items of all notes, those that say the same made one, and the conflicts.

    The same question with another answer stays, as a draft with an id of its own.
    """
    kept: dict[str, Item] = {}
    conflicts = list[Conflict]()
    for item in (item for made in all_made for item in made.items):
        first = kept.get(item.id)
        if first is None:
            kept[item.id] = item
        elif _says(first) == _says(item):
            kept[item.id] = _with_source(first, item)
        else:
            other = replace(item, id=f"{item.id}-{_digest(_says(item))}", status="draft")
            if other.id not in kept:
                kept[other.id] = other
                conflicts.append(Conflict(_question(item), first, other))
    return tuple(_unasked_twice(kept.values())), tuple(conflicts)


def _says(item: Item) -> str:
    return _folded(str(item.content))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:4]


def _question(item: Item) -> str:
    content = item.content
    return content.text if isinstance(content, Cloze) else content.question


def _with_source(first: Item, again: Item) -> Item:
    """Return FIRST with the spans of AGAIN as further sources."""
    if not first.origin or not again.origin:
        return first
    spans = first.origin.spans + tuple(s for s in again.origin.spans if s not in first.origin.spans)
    return replace(first, origin=replace(first.origin, spans=spans))


def _unasked_twice(items: Iterable[Item]) -> Iterator[Item]:
    """Yield the items; of two that ask the same question the later one becomes a draft."""
    asked: set[str] = set()
    for item in items:
        question = _folded(_question(item))
        again = question in asked and item.status == "active"
        yield replace(item, status="draft") if again else item
        asked.add(question)
