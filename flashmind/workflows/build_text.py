"""What `build` prints: a short summary for people, rows for programs."""

from collections.abc import Iterator

from flashmind.items.make import Conflict
from flashmind.model.item import Item
from flashmind.model.report import Coverage, DeckChange
from flashmind.workflows.build import Build


def as_rows(done: Build) -> dict[str, object]:
    """Return the object that `build --json` prints."""
    return {
        "notes": [note.as_row() for note in done.notes],
        "decks": [deck.as_row() for deck in done.decks],
        "carried": [carried.as_row() for carried in done.carried],
        "conflicts": [_conflict_row(conflict) for conflict in done.conflicts],
        "gaps": [{"note": note.note, "line": n} for note in done.notes for n in note.gaps],
        "problems": [problem.as_row() for problem in done.problems],
    }


def summary(done: Build) -> Iterator[str]:
    """Yield the lines of the summary: decks, coverage, conflicts, gaps."""
    width = max((len(deck.path) for deck in done.decks), default=0)
    for deck in done.decks:
        yield f"{deck.path:<{width}}  {_counts(deck)}"
    for deck in done.decks:
        yield from (
            f"{deck.path}: {name}: the note moved on, your edit stays" for name in deck.changed
        )
        yield from (f"{deck.path}: {name}: no rule makes it now, it stays" for name in deck.unmade)
    for carried in done.carried:
        yield f"{carried.id} keeps its history: {carried.before!r} → {carried.after!r}"
    for conflict in done.conflicts:
        yield f"conflict: {conflict.question}"
        yield from (f"  {_said(item)}" for item in (conflict.first, conflict.second))
    yield from _totals(done)


def _counts(deck: DeckChange) -> str:
    parts = [f"{deck.active} active", _many(deck.draft, "draft")]
    for count, word in (
        (deck.added, "added"), (deck.updated, "updated"), (deck.stale, "stale"),
    ):  # fmt: skip
        parts += [f"{count} {word}"] if count else []
    return ", ".join(parts)


def _totals(done: Build) -> Iterator[str]:
    lines = [len(n.asked) + len(n.context) + len(n.skipped) for n in done.notes]
    asked = sum(len(note.asked) for note in done.notes)
    if not (done.notes or done.decks):
        return
    active, drafts = sum(d.active for d in done.decks), sum(d.draft for d in done.decks)
    yield f"{_many(len(done.notes), 'note')}: {asked} of {_many(sum(lines), 'line')} asked"
    items = f"{_many(active, 'active item')}, {_many(drafts, 'draft')} to look at"
    yield f"{_many(len(done.decks), 'deck')}: {items}"
    gaps = sum(len(note.gaps) for note in done.notes)
    if gaps:
        yield f"{_many(gaps, 'line')} only name{'s' if gaps == 1 else ''} a topic: " + _gaps(
            done.notes
        )


def _gaps(notes: tuple[Coverage, ...]) -> str:
    places = [f"{note.note}:{line}" for note in notes for line in note.gaps]
    return ", ".join(places[:3]) + (" …" if len(places) > 3 else "")


def _many(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _conflict_row(conflict: Conflict) -> dict[str, object]:
    items = (conflict.first, conflict.second)
    rows = [{"id": i.id, "answer": _answer(i), "source": _source(i)} for i in items]
    return {"question": conflict.question, "items": rows}


def _said(item: Item) -> str:
    return f"{_source(item)}: {_answer(item)}"


def _source(item: Item) -> str:
    return str(item.origin.spans[0]) if item.origin else ""


def _answer(item: Item) -> str:
    from flashmind.model.card import cards

    return cards(item)[0].back
