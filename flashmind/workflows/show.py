"""show: all that is known of one item: its cards, the note's lines, its verdict, its history."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from flashmind.model.card import Card, cards
from flashmind.model.item import Item, Span
from flashmind.model.place import Problem, Source
from flashmind.model.review import Event, Progress
from flashmind.schedule.fold import fold, standing
from flashmind.schedule.table import SCHEDULERS
from flashmind.store.log import read_log
from flashmind.workflows.check import Checked, check_item
from flashmind.workflows.collection import Collection
from flashmind.workflows.files import read_text
from flashmind.workflows.find import Found

BESIDE = 2
"""Lines of the note shown above and below the source."""


@dataclass(frozen=True, slots=True)
class Past:
    """What the log says of one card: its events that were not undone, and what follows."""

    events: tuple[Event, ...]
    progress: Progress


@dataclass(frozen=True, slots=True)
class Page:
    """All that is known of the item in `found`; `notes` are the notes of its lines, by name."""

    found: Found
    notes: Mapping[str, tuple[str, ...]]
    checked: tuple[Checked, ...]
    history: Mapping[str, Past]
    problems: tuple[Problem, ...]


def page(collection: Collection, found: Found) -> Page:
    """Return the page of the item in FOUND. Raises StoreError."""
    item = found.item
    checked, problems = check_item(item, Source(found.deck.path, item.line))
    spans = item.origin.spans if item.origin else ()
    notes = {span.note: _lines(collection, span.note) for span in spans}
    return Page(found, notes, checked, dict(_history(collection, item)), problems)


def _lines(collection: Collection, note: str) -> tuple[str, ...]:
    """Return the lines of NOTE, none where it is not below the notes: decks come from strangers."""
    folder = collection.notes.resolve()
    path = (folder / note).resolve()
    if not path.is_relative_to(folder) or not path.is_file():
        return ()
    text, problems = read_text(path)
    return () if problems else tuple(text.split("\n"))


def _history(collection: Collection, item: Item) -> Iterator[tuple[str, Past]]:
    """Yield what the log says of each card of ITEM, of one that is gone from it too."""
    settings = collection.settings
    stored = read_log(collection.log)
    own = [event for event in stored.events if event.item.partition("#")[0] == item.id]
    progress = fold(own, SCHEDULERS[settings.scheduler], settings.day_start)
    names = dict.fromkeys([*(card.id for card in cards(item)), *(event.item for event in own)])
    kept = [event for event in standing(own) if event.kind not in {"undo", "redo"}]
    for name in names:
        events = tuple(event for event in kept if event.item == name)
        yield name, Past(events, progress.get(name, Progress()))


def as_json(shown: Page) -> dict[str, object]:
    """Return what `show --json` prints."""
    item = shown.found.item
    sides = {card.id: card for card in cards(item)}
    return {
        **shown.found.as_row(),
        "tags": list(item.tags),
        "cards": [
            {"id": name, **_sides(sides.get(name)), **_past(past)}
            for name, past in shown.history.items()
        ],
        "source": [_source(span, shown) for span in (item.origin.spans if item.origin else ())],
        "quote": item.origin.quote if item.origin else "",
        "verdicts": [checked.as_row() for checked in shown.checked],
        "problems": [problem.as_row() for problem in shown.problems],
    }


def _sides(card: Card | None) -> dict[str, object]:
    return {"front": card.front, "back": card.back} if card else {"gone": True}


def _past(past: Past) -> dict[str, object]:
    memory = past.progress.memory
    return {
        "interval": memory.interval,
        "ease": memory.ease,
        "repetitions": memory.repetitions,
        "lapses": memory.lapses,
        "due": memory.due.isoformat() if memory.due else None,
        "suspended": past.progress.suspended,
        "events": [
            {"id": e.id, "kind": e.kind, "grade": e.grade, "at": _instant(e.at)}
            for e in past.events
        ],
    }


def _instant(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds")


def _source(span: Span, shown: Page) -> dict[str, object]:
    lines = shown.notes.get(span.note, ())
    first, last = max(span.first - BESIDE, 1), min(span.last + BESIDE, len(lines))
    return {
        "note": span.note,
        "first": span.first,
        "last": span.last,
        "around": [{"line": n, "text": lines[n - 1]} for n in range(first, last + 1)],
    }
