"""What `build` prints: a summary for people, rows for programs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from flashmind.items.made import Conflict
from flashmind.model.report import Coverage, DeckChange
from flashmind.workflows.build import Build

NARROW = 80
"""Columns that the summary is made for where nobody says how wide the screen is."""

SHOWN = 12
"""Conflicts, and gaps, that the summary shows; --json has them all."""

_HEAD = ("active", "drafts", "asked lines")


def as_rows(done: Build) -> dict[str, object]:
    """Return the object that `build --json` prints."""
    return {
        "notes": [note.as_row() for note in done.notes],
        "decks": [deck.as_row() for deck in done.decks],
        "carried": [carried.as_row() for carried in done.carried],
        "unsure": [unsure.as_row() for unsure in done.unsure],
        "conflicts": [_conflict_row(conflict) for conflict in done.conflicts],
        "gaps": [
            {"note": note.note, "line": gap.line, "name": gap.name, "what": gap.what}
            for note in done.notes
            for gap in note.gaps
        ],
        "problems": [problem.as_row() for problem in done.problems],
    }


def summary(done: Build, columns: int = NARROW) -> Iterator[str]:
    """Yield the lines of the summary, at most COLUMNS wide where words allow it."""
    yield from _table(done, columns)
    for deck in done.decks:
        yield from _named(deck.path, deck.changed, "the note moved on, your edit stays", columns)
        yield from _named(deck.path, deck.unmade, "no rule makes this now, it stays", columns)
    for carried in done.carried:
        yield f"{carried.id} keeps its history: {carried.before!r} → {carried.after!r}"
    for unsure in done.unsure:
        told = " or ".join(map(repr, unsure.candidates))
        yield f"{unsure.id} may be {told}: it stays as it is, {unsure.before!r}"
    yield from _conflicts(done.conflicts, columns)
    yield from _gaps(done.notes, columns)


def _table(done: Build, columns: int) -> Iterator[str]:
    """Yield a row a deck, a row for each note without one, and the total."""
    if not (done.notes or done.decks):
        return
    rows = [*_deck_rows(done), _total_row(done)]
    width = min(max(len(row[0]) for row in rows), max(columns - 36, 16))
    yield _row(("", *_HEAD), width)
    yield from (_row(row, width) for row in rows)
    kinds = Counter[str]()
    for deck in done.decks:
        kinds.update({kind: active + draft for kind, active, draft in deck.kinds})
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    yield from wrap(f"of them {told}", columns, subsequent_indent="  ") if len(kinds) > 1 else ()


def _row(row: Sequence[str], width: int) -> str:
    """Return one line of the table; a long name loses its beginning, which says the least."""
    name = row[0] if len(row[0]) <= width else "…" + row[0][1 - width :]
    cells = f"{row[1]:>6}  {row[2]:>6}  {row[3]:>11}"
    return f"{name:<{width}}  {cells}  {''.join(row[4:])}".rstrip()


def _deck_rows(done: Build) -> Iterator[tuple[str, ...]]:
    left = {note.note: note for note in done.notes}
    for deck in done.decks:
        mine = [left.pop(name) for name in deck.notes if name in left]
        yield deck.path, str(deck.active), str(deck.draft), _asked(mine), _changes(deck)
    for note in left.values():
        yield note.note, "0", "0", _asked([note])


def _total_row(done: Build) -> tuple[str, ...]:
    active, drafts = sum(d.active for d in done.decks), sum(d.draft for d in done.decks)
    name = f"{_many(len(done.notes), 'note')}, {_many(len(done.decks), 'deck')}"
    return name, str(active), str(drafts), _asked(done.notes)


def _asked(notes: Sequence[Coverage]) -> str:
    """Return how many lines are asked of those that say something; nothing without notes."""
    if not notes:
        return ""
    return f"{sum(len(note.asked) for note in notes)} of {sum(note.content for note in notes)}"


def _changes(deck: DeckChange) -> str:
    told = ((deck.added, "added"), (deck.updated, "updated"), (deck.stale, "stale"))
    return ", ".join(f"{count} {word}" for count, word in told if count)


def _named(path: str, names: Sequence[str], why: str, columns: int) -> Iterator[str]:
    """Yield what a person may want to look at in one deck: a line for few, a paragraph for many."""
    if len(names) <= 2:
        yield from (f"{path}: {name}: {why}" for name in names)
        return
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    yield f"{path}: {len(names)} times {why}:"
    yield from wrap(
        ", ".join(names[:SHOWN]) + more, columns, initial_indent="  ", subsequent_indent="  ",
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _conflicts(conflicts: Sequence[Conflict], columns: int) -> Iterator[str]:
    for conflict in conflicts[:SHOWN]:
        yield f"conflict: {conflict.question}"
        for side in conflict.sides:
            yield from _hanging(f"{side.source}:", side.text, columns)
    yield from _more(len(conflicts), "conflict")


def _gaps(notes: Iterable[Coverage], columns: int) -> Iterator[str]:
    found = [(note.note, gap) for note in notes for gap in note.gaps]
    if not found:
        return
    yield f"{_many(len(found), 'gap')} to fill:"
    for note, gap in found[:SHOWN]:
        yield from _hanging(f"{note}:{gap.line}:", f"{gap.name}: {gap.what}", columns)
    yield from _more(len(found), "gap")


def _hanging(place: str, text: str, columns: int) -> Iterator[str]:
    """Yield PLACE and TEXT, whose further lines stand below its first word where there is room."""
    flat = " ".join(text.split())
    wide = columns - len(place) - 3 >= 30
    indent = " " * (len(place) + 3) if wide else "    "
    first = f"  {place} " if wide else ""
    if not wide:
        yield f"  {place}"
    yield from wrap(
        flat, max(columns, 34), initial_indent=first or indent, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _more(count: int, word: str) -> Iterator[str]:
    if count > SHOWN:
        yield f"  … and {_many(count - SHOWN, f'more {word}')}: --json has them all"


def _many(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _conflict_row(conflict: Conflict) -> dict[str, object]:
    rows = [{"id": s.item, "answer": s.text, "source": str(s.source)} for s in conflict.sides]
    return {"question": conflict.question, "subject": conflict.subject, "items": rows}
