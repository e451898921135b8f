"""The notes of a build: read, named, and their readings made into items."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from flashmind.items.made import Made
from flashmind.model.note import Note
from flashmind.model.place import Problem, Source
from flashmind.workflows.collection import Collection, note_paths
from flashmind.workflows.files import read_text, shown
from flashmind.workflows.making import Terms, made_notes
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
    texts = {name: read_text(path) for name, path in named.items()}
    told = {name: wrong for name, (_, wrong) in texts.items()}
    readable = [(name, text) for name, (text, wrong) in texts.items() if not wrong]
    settings = collection.settings
    terms = Terms(settings.language, trust, frozenset(settings.rules_off))
    notes, made = list[Note](), list[Made]()
    with closing(made_notes(readable, terms, settings.jobs)) as found:
        for name, (note, one) in zip(watch([name for name, _ in readable]), found, strict=True):
            notes.append(note)
            made.append(one)
            told[name] = tuple(_shown(one.problems, named[name]))
    problems += [*wrong, *(p for name in named if name in scope for p in told[name])]
    unreadable = frozenset(named) - {name for name, _ in readable}
    return ReadNotes(tuple(notes), tuple(made), scope, unreadable, tuple(problems), not chosen)


def _shown(problems: Iterable[Problem], path: Path) -> Iterator[Problem]:
    """Yield PROBLEMS of a note at the PATH that people know it by."""
    here = shown(path)
    yield from (replace(p, source=Source(here, p.source.line)) for p in problems)


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
