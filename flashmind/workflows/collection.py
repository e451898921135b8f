"""A collection: the folder with notes, decks, settings and log, found upwards from here."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flashmind.model.place import Problem, Source
from flashmind.model.settings import Settings
from flashmind.schedule.table import SCHEDULERS
from flashmind.workflows.files import read_text, shown

if TYPE_CHECKING:
    from flashmind.model.item import Deck

SETTINGS_FILE = "flashmind.toml"
FLAGS = {"rules_off": "--without"}
"""Flags that are not called like their setting."""

NOTE_SUFFIXES = (".md", ".markdown", ".txt")
DECK_SUFFIXES = (".yaml", ".yml")


class Sort(NamedTuple):
    """Notes or decks: what they are called and end with, and the same of the others."""

    word: str
    suffixes: tuple[str, ...]
    other: str
    others: tuple[str, ...]


NOTES = Sort("note", NOTE_SUFFIXES, "deck", DECK_SUFFIXES)
DECKS = Sort("deck", DECK_SUFFIXES, "note", NOTE_SUFFIXES)


@dataclass(frozen=True, slots=True)
class Collection:
    """The root folder, the settings in force, and what was wrong with the settings."""

    root: Path
    settings: Settings
    problems: tuple[Problem, ...] = ()

    @property
    def notes(self) -> Path:
        """The folder of the notes."""
        return self.root / self.settings.notes

    @property
    def decks(self) -> Path:
        """The folder of the decks."""
        return self.root / self.settings.decks

    @property
    def log(self) -> Path:
        """The database of the review log."""
        return self.root / self.settings.log


def open_collection(
    start: Path, environ: Mapping[str, str], flags: Mapping[str, object] | None = None
) -> Collection:
    """Return the collection that START lies in: the nearest folder upwards with flashmind.toml.

    Settings: the file, over it the environment (`FLASHMIND_NEW=5`), over both FLAGS (None = not
    given); of a list, each adds to the one before. Without a file START itself is the root and the
    defaults hold.
    """
    start = start.resolve()
    root = next((p for p in (start, *start.parents) if (p / SETTINGS_FILE).is_file()), start)
    rows, problems = _file_rows(root / SETTINGS_FILE)
    names = {field.name for field in fields(Settings)}
    rows += [
        (Source(f"FLASHMIND_{name.upper()}"), name, environ[f"FLASHMIND_{name.upper()}"])
        for name in sorted(names)
        if f"FLASHMIND_{name.upper()}" in environ
    ]
    given = ((k, v) for k, v in (flags or {}).items() if v is not None)
    rows += [(Source(FLAGS.get(k, f"--{k}")), k, v) for k, v in given]
    settings, more = _settled(rows)
    return Collection(root, settings, (*problems, *more))


def _file_rows(path: Path) -> tuple[list[tuple[Source, str, object]], tuple[Problem, ...]]:
    if not path.is_file():
        return [], ()
    text, problems = read_text(path)
    if not text.strip():  # an empty flashmind.toml marks the root and changes nothing
        return [], tuple(p for p in problems if "is empty" not in p.message)
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return [], (_not_toml(shown(path), str(error)),)
    lines = text.splitlines()
    return [
        (Source(shown(path), _line_of(lines, key)), key, value) for key, value in table.items()
    ], ()


def _not_toml(path: str, said: str) -> Problem:
    """Return the problem that tomllib SAID, at its place: `Invalid value (at line 2, column 5)`."""
    what, _, where = said.partition(" (at ")
    line, column = (int(n) for n in (*re.findall(r"[0-9]+", where), "1", "1")[:2])
    message = f"is not TOML: {what[:1].lower()}{what[1:]}: mend or delete the line"
    return Problem(Source(path, line, column), message)


def _line_of(lines: Sequence[str], key: str) -> int:
    named = re.compile(rf"""\s*\[*\s*["']?{re.escape(key)}["']?\s*[]=.]""")
    return next((n for n, line in enumerate(lines, 1) if named.match(line)), 1)


def _settled(rows: Sequence[tuple[Source, str, object]]) -> tuple[Settings, list[Problem]]:
    settings, problems = Settings(), list[Problem]()
    kinds = {field.name: field.type for field in fields(Settings)}
    for source, key, value in rows:
        if key not in kinds:
            problems.append(Problem(source, f"unknown setting {key!r}: one of {', '.join(kinds)}"))
            continue
        if wanted := _wanted(key, kinds[key], value):
            told = str(value).lower() if isinstance(value, bool) else repr(value)
            problems.append(Problem(source, f"{key} is {told}: {wanted}"))
        if key == "rules_off" or not wanted:  # the known names of a list hold
            settings = _changed(settings, key, kinds[key], value)
    return settings, problems


def _changed(settings: Settings, key: str, kind: object, value: object) -> Settings:
    if key == "rules_off":
        return replace(settings, rules_off=settings.rules_off + _names(value))
    fresh = int(str(value)) if kind is int else str(value)
    return replace(settings, **{key: fresh})  # type: ignore[arg-type]


def _names(value: object) -> tuple[str, ...]:
    """Return a list of names, which the environment writes with commas between them."""
    parts = value.split(",") if isinstance(value, str) else value
    found = parts if isinstance(parts, list | tuple) else ()
    return tuple(name.strip() for name in map(str, found) if name.strip())


def _wanted(key: str, kind: object, value: object) -> str:
    """Return what a setting KEY of KIND should be where VALUE is none, else nothing."""
    if key == "rules_off":
        return _wanted_rules(value)
    if kind is int and not (str(value).isdecimal() and str(value).isascii()):
        return "give a whole number"
    if kind is str and not isinstance(value, str):
        return "give a text"
    if key == "day_start" and int(str(value)) > 23:
        return "give an hour from 0 to 23"
    if key == "scheduler" and value not in SCHEDULERS:
        return f"choose {', '.join(SCHEDULERS)}"
    return ""


def _wanted_rules(value: object) -> str:
    """Return what a list of rules should be where VALUE is none, or names one that is none."""
    if not isinstance(value, str | list | tuple):
        return "give a list of names"
    if not _names(value):
        return ""
    from flashmind.rules.table import RULES  # here, since most commands read no notes

    known = [rule.name for rule in RULES]
    odd = next((name for name in _names(value) if name not in known), "")
    return f"no rule is called {odd!r}: choose {', '.join(known)}" if odd else ""


def note_paths(
    collection: Collection, chosen: Sequence[Path] = ()
) -> tuple[list[Path], list[Problem]]:
    """Return the notes to read: CHOSEN files and folders, else all below the notes folder."""
    if chosen:
        return _chosen(chosen, NOTES)
    if not collection.notes.is_dir():
        message = "no such folder: put notes there, or run `flashmind init`"
        return [], [Problem(Source(shown(collection.notes)), message)]
    found = list(_found(collection.notes, NOTE_SUFFIXES))
    message = "no notes here: add a .md or .txt file"
    return found, [] if found else [Problem(Source(shown(collection.notes)), message)]


def deck_paths(
    collection: Collection, chosen: Sequence[Path] = ()
) -> tuple[list[Path], list[Problem]]:
    """Return the decks to read: CHOSEN files and folders, else all below the decks folder."""
    if chosen:
        return _chosen(chosen, DECKS)
    found = list(_found(collection.decks, DECK_SUFFIXES)) if collection.decks.is_dir() else []
    message = "no decks here: run `flashmind build`"
    return found, [] if found else [Problem(Source(shown(collection.decks)), message)]


def _chosen(chosen: Sequence[Path], wanted: Sort) -> tuple[list[Path], list[Problem]]:
    paths, problems = list[Path](), list[Problem]()
    for path in chosen:
        below = list(_found(path, wanted.suffixes)) if path.is_dir() else [path]
        if not below:
            problems.append(Problem(Source(shown(path)), f"no {wanted.word} in this folder"))
        elif below == [path] and path.suffix in wanted.others and path.is_file():
            message = f"is a {wanted.other}: name a {wanted.word}"
            problems.append(Problem(Source(shown(path)), message))
            continue
        paths += [p for p in below if p not in paths]
    return paths, problems


def _found(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    """Yield files below FOLDER by name; README* and names starting with `.` or `_` are left out."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith((".", "_")) for part in parts)
        left_out = hidden or path.name.startswith("README")
        if path.suffix in suffixes and path.is_file() and not left_out:
            yield path


def read_decks(
    collection: Collection, chosen: Sequence[Path] = ()
) -> tuple[list["Deck"], list[Problem]]:
    """Return the decks that load and every problem met; a broken item leaves the rest usable."""
    from flashmind.deck.read import load

    paths, problems = deck_paths(collection, chosen)
    decks = list["Deck"]()
    for path in paths:
        text, unreadable = read_text(path, raw=True)
        problems += unreadable
        if not unreadable:
            deck, wrong = load(text, shown(path))
            decks.append(deck)
            problems += wrong
    return decks, problems
