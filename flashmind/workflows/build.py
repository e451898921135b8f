"""build: notes to decks. All notes are read, the decks of the chosen ones are written."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from flashmind.deck.carry import Ask, Carried, Reunion, Unsure, none_of, reunite
from flashmind.deck.merge import Merged, merge
from flashmind.items.join import joined
from flashmind.items.made import Conflict, Made
from flashmind.model.item import Item, home_note
from flashmind.model.note import Note
from flashmind.model.place import Problem
from flashmind.model.report import Coverage, DeckChange
from flashmind.report.coverage import REJECTED, coverage
from flashmind.workflows.build_decks import (
    DeckFile,
    deck_files,
    move_deck,
    renamed_decks,
    shared_out,
    write_deck,
)
from flashmind.workflows.build_notes import ReadNotes, Watch, read_notes
from flashmind.workflows.collection import Collection
from flashmind.workflows.deck_schema import schema_beside, write_schema
from flashmind.workflows.files import locked, shown
from flashmind.workflows.standing import Standing

ASKED = frozenset({"active", "draft", "suspended"})


@dataclass(frozen=True, slots=True)
class Build:
    """What a build found and did."""

    notes: tuple[Coverage, ...]
    decks: tuple[DeckChange, ...]
    carried: tuple[Carried, ...]
    conflicts: tuple[Conflict, ...]
    problems: tuple[Problem, ...]
    unsure: tuple[Unsure, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build would write, and from what: the notes, the deck files, and each merged deck.

    The sides of `conflicts` name items by the ids that the deck files know them by. `moves` are
    the decks whose note was renamed: where each file is, and where it goes.
    """

    notes: ReadNotes
    files: Mapping[Path, DeckFile]
    merged: Mapping[Path, Merged]
    reunion: Reunion
    conflicts: tuple[Conflict, ...]
    moves: Mapping[Path, Path]


def build(
    collection: Collection,
    chosen: Sequence[Path] = (),
    watch: Watch = iter,
    ask: Ask = none_of,
) -> Build:
    """Read the notes, merge what they make into the decks, and write the decks that changed.

    ASK is asked where several lines may be the one that an item was made from.
    """
    with locked(collection.root):
        plan = planned(collection, chosen, watch, ask)
        done, files, merged = plan.notes, plan.files, plan.merged
        at = {path: move_deck(path, plan.moves.get(path, path)) for path in merged}
        for path, result in merged.items():
            file = files.get(path, DeckFile(path, "", result.deck))
            schema = schema_beside(collection, at[path])
            write_deck(replace(file, path=at[path]), result.deck, schema)
        write_schema(collection)
        problems = (p for f in files.values() if _in_scope(f, (), done) for p in f.problems)
        return Build(
            tuple(_coverages(done, files, merged)),
            tuple(_change(at[path], result) for path, result in merged.items()),
            plan.reunion.carried,
            plan.conflicts,
            (*collection.problems, *done.problems, *problems),
            plan.reunion.unsure,
        )


def planned(
    collection: Collection,
    chosen: Sequence[Path] = (),
    watch: Watch = iter,
    ask: Ask = none_of,
) -> Plan:
    """Return what a build would do now; nothing is written. The caller holds the lock."""
    done = read_notes(collection, chosen, watch)
    items, conflicts = joined(done.made)
    files = deck_files(collection)
    held = [item for file in files.values() if file.usable for item in file.deck.items]
    found = reunite(held, items, ask)
    moves = renamed_decks(collection, files, done, found.pairs)
    unsure = frozenset(one.id for one in found.unsure)
    stands = Standing(done.notes, done.unreadable, found.pairs, unsure).of
    merged = dict[Path, Merged]()
    shared = shared_out(collection, files, done.notes, found.items, moves)
    for path, (file, mine) in shared.items():
        if file.usable and done.notes and _in_scope(file, mine, done):
            merged[path] = merge(file.deck, mine, stands)
    names = {a.id: b.id for a, b in zip(items, found.items, strict=True)}
    return Plan(done, files, merged, found, tuple(_named(conflicts, names)), moves)


def _named(conflicts: Iterable[Conflict], names: Mapping[str, str]) -> Iterator[Conflict]:
    """Yield CONFLICTS with the items of their sides under the NAMES that they were carried to."""
    for one in conflicts:
        sides = (replace(side, item=names.get(side.item, side.item)) for side in one.sides)
        yield replace(one, sides=tuple(sides))


def _in_scope(file: DeckFile, mine: Sequence[Item], done: ReadNotes) -> bool:
    """Whether the build is about this deck: it holds, or gets, items of a note in scope."""
    if done.whole:
        return True
    notes = {span.note for item in mine if item.origin for span in item.origin.spans[:1]}
    return not done.scope.isdisjoint(notes | file.homes)


def _change(path: Path, result: Merged) -> DeckChange:
    count = Counter((item.status, item.kind) for item in result.deck.items)
    status = Counter(item.status for item in result.deck.items)
    kinds = Counter(item.kind for item in result.deck.items if item.status in {"active", "draft"})
    notes = dict.fromkeys(home_note(item) for item in result.deck.items)
    return DeckChange(
        result.deck.title, shown(path), status["active"], status["draft"],
        len(result.added), len(result.updated), len(result.kept), len(result.stale),
        tuple(result.changed), tuple(result.unmade),
        tuple((k, count["active", k], count["draft", k]) for k, _ in kinds.most_common()),
        tuple(note for note in notes if note),
    )  # fmt: skip


def _coverages(
    done: ReadNotes, files: Mapping[Path, DeckFile], merged: Mapping[Path, Merged]
) -> Iterable[Coverage]:
    """Yield what became of each note in scope, by the decks as they now stand."""
    decks = {path: file.deck for path, file in files.items()}
    decks |= {path: result.deck for path, result in merged.items()}
    items = [item for deck in decks.values() for item in deck.items]
    asked = _lines(item for item in items if item.status in ASKED)
    rejected = _lines(item for item in items if item.status == "rejected")
    for note, made in zip(done.notes, done.made, strict=True):
        if note.path in done.scope:
            yield _coverage(note, made, asked[note.path], rejected[note.path])


def _lines(items: Iterable[Item]) -> defaultdict[str, set[int]]:
    """Return the lines that the origins of ITEMS name, by note."""
    lines = defaultdict[str, set[int]](set)
    for item in items:
        for span in item.origin.spans if item.origin else ():
            lines[span.note].update(range(span.first, span.last + 1))
    return lines


def _coverage(note: Note, made: Made, asked: set[int], rejected: set[int]) -> Coverage:
    why = dict.fromkeys(rejected, REJECTED)
    for first, last, reason in made.skipped:
        why |= {line: reason for line in range(first, last + 1) if line not in why}
    return coverage(note, frozenset(asked), frozenset(made.context), why)
