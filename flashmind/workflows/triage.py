"""triage: what waits for a person in the decks, and what they decide, written at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import get_args

from flashmind.deck.alone import (
    Patch,
    cut_out,
    exchanged,
    patch,
    put_back,
    read_alone,
    same,
    says,
    unpatched,
)
from flashmind.deck.decide import Rival, Task, Why, accepted, question
from flashmind.deck.plain import human
from flashmind.deck.read import load
from flashmind.deck.write import splice
from flashmind.items.made import Conflict, Side
from flashmind.model.item import Deck, Item
from flashmind.model.place import Problem
from flashmind.workflows.build import Plan, planned
from flashmind.workflows.build_notes import Watch
from flashmind.workflows.collection import Collection, deck_paths
from flashmind.workflows.files import locked, read_text, shown, write_file

ORDER: tuple[Why, ...] = get_args(Why)


@dataclass(frozen=True, slots=True)
class Triage:
    """What waits, in the order to ask it, and the lines of the notes by name."""

    tasks: tuple[Task, ...]
    notes: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A decision that is in the deck file: the item before and after it, and the text it moved."""

    path: Path
    before: Item
    after: Item
    patch: Patch


@dataclass(frozen=True, slots=True)
class Moved:
    """Nothing was written: meanwhile the file says `item`, None where it can't be read there."""

    item: Item | None


def triage(collection: Collection, chosen: Sequence[Path] = (), watch: Watch = iter) -> Triage:
    """Return what waits in the decks CHOSEN (all where none is): the surest drafts first.

    Notes are read for what they say now; nothing is written.
    """
    with locked(collection.root):
        plan = planned(collection, watch=watch)
        paths, problems = deck_paths(collection, chosen)
        tasks = list[Task]()
        for path in paths:
            text, unreadable = read_text(path, raw=True)
            deck, wrong = load(text, shown(path)) if not unreadable else (Deck("", ()), unreadable)
            problems += wrong
            tasks += _tasks(path, deck, plan)
    tasks.sort(key=_rank)
    notes = {note.path: note.lines for note in plan.notes.notes}
    return Triage(tuple(tasks), notes, (*collection.problems, *problems))


def _tasks(path: Path, deck: Deck, plan: Plan) -> Iterator[Task]:
    """Yield the items of DECK that wait; one that the next build brings back does not."""
    here = path.resolve()
    results = [result for known, result in plan.merged.items() if known.resolve() == here]
    offers = {item.id: item for result in results for item in result.offers}
    back = {i.id for result in results for i in result.deck.items if i.status != "stale"}
    for item in deck.items:
        rivals = tuple(_rivals(item, plan.conflicts)) if item.status == "draft" else ()
        task = Task(path, deck.title, item, offers.get(item.id), rivals)
        if task.why and not (task.why == "stale" and item.id in back):
            yield task


def _rivals(item: Item, conflicts: Sequence[Conflict]) -> Iterator[Rival]:
    """Yield the other sides of the conflicts that ITEM is in."""
    for one in conflicts:
        if any(_is_side(item, side) for side in one.sides):
            others = (side for side in one.sides if not _is_side(item, side))
            yield from (Rival(side.source, side.text, side.item) for side in others)


def _is_side(item: Item, side: Side) -> bool:
    """Whether ITEM asks SIDE: by its id, up to a suffix of its own, else by its line and words."""
    if item.origin is None or side.source not in item.origin.spans:
        return False
    if not side.item:
        quote = item.origin.quote
        return quote in side.text or side.text in quote
    return item.id == side.item or item.id.startswith(f"{side.item}-")


def _rank(task: Task) -> tuple[int, float]:
    why = task.why
    place = ORDER.index(why) if why else len(ORDER)
    return place, -task.confidence if why == "draft" else 0.0


def as_row(task: Task) -> dict[str, object]:
    """Return the row that `triage --json` prints."""
    item, origin = task.item, task.item.origin
    row: dict[str, object] = {
        "id": item.id,
        "why": task.why,
        "deck": shown(task.path),
        "line": item.line,
        "source": [str(span) for span in origin.spans] if origin else [],
        "rule": origin.rule if origin else "",
        "confidence": task.confidence,
        "quote": origin.quote if origin else "",
        "item": human(item),
    }
    rivals = [{"source": str(r.source), "text": r.text, "item": r.item} for r in task.rivals]
    now = human(task.offer) if task.offer else None
    return row | ({"now": now} if now else {}) | ({"conflict": rivals} if rivals else {})


def accept_above(root: Path, tasks: Sequence[Task], sure: float) -> list[Task]:
    """Accept the drafts among TASKS at least SURE, a deck at a time, and return them.

    One that changed in its file meanwhile, or that notes disagree on, is left. Raises OutputError.
    """
    chosen = [task for task in tasks if task.why == "draft" and task.confidence >= sure]
    done = list[Task]()
    for path, group in groupby(sorted(chosen, key=lambda t: str(t.path)), lambda t: t.path):
        wanted = {task.item.id: task for task in group}
        with locked(root):
            text, deck = _read(path)
            now = {item.id: item for item in deck.items}
            fresh = dict(now)
            for name, task in wanted.items():
                after = accepted(task) if name in now and same(task.item, now[name]) else None
                if after:
                    fresh[name] = after.item
                    done.append(task)
            new = replace(deck, items=tuple(fresh.values()))
            write_file(path, splice(text, deck, new).encode())
    return done


def decide(root: Path, before: Task, after: Task) -> Change | Moved:
    """Write AFTER over BEFORE in its deck, at once and whole. Raises OutputError."""
    with locked(root):
        text, deck = _read(before.path)
        found = _found(deck, before.item.id)
        if found is None or not same(found, before.item):
            return Moved(found)
        return _write(before, after.item, text, splice(text, deck, exchanged(deck, after.item)))


def take_back(root: Path, change: Change) -> Item | Moved:
    """Undo CHANGE, byte for byte where nobody wrote there since. Raises OutputError."""
    with locked(root):
        text, deck = _read(change.path)
        found = _found(deck, change.before.id)
        if found is None or not same(found, change.after):
            return Moved(found)
        wanted = exchanged(deck, change.before)
        back = unpatched(text, change.patch)
        fresh = back if says(back, wanted) else splice(text, deck, wanted)
        write_file(change.path, fresh.encode())
        return change.before


def entry(task: Task) -> str:
    """Return the lines of the item of TASK as its file has them now."""
    return cut_out(_read(task.path)[0], task.item)


def rewrite(root: Path, task: Task, written: str) -> Change | Moved | tuple[Problem, ...]:
    """Put WRITTEN in the place of the item's lines, or return what is wrong with it.

    Raises OutputError.
    """
    item, problems = read_alone(written, task.item, "edit")
    if item is None:
        return problems
    with locked(root):
        text, deck = _read(task.path)
        found = _found(deck, item.id)
        if found is None or not same(found, task.item):
            return Moved(found)
        return _write(task, item, text, put_back(text, deck, written, item))


def _write(task: Task, after: Item, text: str, fresh: str) -> Change:
    write_file(task.path, fresh.encode())
    return Change(task.path, task.item, after, patch(text, fresh))


def _read(path: Path) -> tuple[str, Deck]:
    text = read_text(path, raw=True)[0]
    return text, load(text, shown(path))[0]


def _found(deck: Deck, name: str) -> Item | None:
    return next((item for item in deck.items if item.id == name), None)


def asked(task: Task) -> str:
    """Return what the item of TASK asks, on one line."""
    return " ".join(question(task.item.content).split())
