"""The notes of a build: read, named, and their readings made into items."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from flashmind.items.made import Made
from flashmind.items.make import make
from flashmind.model.note import Note
from flashmind.model.place import Problem, Source
from flashmind.notes.read import read
from flashmind.rules.extract import extract
from flashmind.workflows.collection import Collection, note_paths
from flashmind.workflows.files import read_text, shown
from flashmind.workflows.records import records


@dataclass(frozen=True, slots=True)
class ReadNotes:
    """All notes of a collection, what they made, and which of them the build is about."""

    notes: tuple[Note, ...]
    made: tuple[Made, ...]
    scope: frozenset[str]
    unreadable: frozenset[str]
    problems: tuple[Problem, ...]
    whole: bool


Watch: TypeAlias = Callable[[Sequence[str]], Iterable[str]]
"""Hands the names of the notes on one by one, and may show how far the reading is."""


def read_notes(collection: Collection, chosen: Sequence[Path], watch: Watch = iter) -> ReadNotes:
    """Read every note, since facts are shared between them; CHOSEN ones (else all) are in scope."""
    named, scope, problems = _named(collection, chosen)
    trust, wrong = records(collection)
    problems += wrong
    off = frozenset(collection.settings.rules_off)
    notes, made, unreadable = list[Note](), list[Made](), set[str]()
    for name in watch(list(named)):
        path = named[name]
        text, wrong = read_text(path)
        problems += wrong if name in scope else ()
        if wrong:
            unreadable.add(name)
            continue
        note = read(name, text, collection.settings.language)
        made.append(make(note, extract(note, trust, off)))
        notes.append(note)
        here = shown(path)
        found = made[-1].problems if name in scope else ()
        problems += [replace(p, source=Source(here, p.source.line)) for p in found]
    return ReadNotes(
        tuple(notes), tuple(made), scope, frozenset(unreadable), tuple(problems), not chosen
    )


def _named(
    collection: Collection, chosen: Sequence[Path]
) -> tuple[dict[str, Path], frozenset[str], list[Problem]]:
    """Return the notes to read by name, the names of those in scope, and what stands against it."""
    wanted, problems = note_paths(collection, chosen)
    known = [*note_paths(collection)[0]] if chosen else wanted
    resolved = {path.resolve() for path in known}
    named = {name_of(collection, path): path for path in known}
    for path in [path for path in wanted if path.resolve() not in resolved]:
        other = named.setdefault(name_of(collection, path), path)
        if other != path:
            message = f"{shown(other)} has this name already: rename one of them"
            problems.append(Problem(Source(shown(path)), message))
            wanted.remove(path)
    return named, frozenset(name_of(collection, path) for path in wanted), problems


def name_of(collection: Collection, path: Path) -> str:
    """Return how decks name the note at PATH: below the notes folder, else the bare file name."""
    full, folder = path.resolve(), collection.notes.resolve()
    return full.relative_to(folder).as_posix() if full.is_relative_to(folder) else path.name
