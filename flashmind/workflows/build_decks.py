"""The decks of a build: which file holds which item, and writing only what changed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from flashmind.deck.read import load
from flashmind.deck.write import dump, splice
from flashmind.errors import OutputError, reason
from flashmind.model.item import Deck, Item, home_note
from flashmind.model.note import Note
from flashmind.model.place import Problem
from flashmind.workflows.build_notes import ReadNotes
from flashmind.workflows.collection import Collection, deck_paths
from flashmind.workflows.files import read_text, shown, write_file


@dataclass(frozen=True, slots=True)
class DeckFile:
    """One deck file as it stands, empty where there is none yet, and what is wrong in it.

    `broken` are the ids of items that can't be read: they stay in the file as they are. A file
    that is no deck at all is not `usable` and is never written.
    """

    path: Path
    text: str
    deck: Deck
    problems: tuple[Problem, ...] = ()
    broken: frozenset[str] = frozenset()
    usable: bool = True

    @property
    def homes(self) -> frozenset[str]:
        """The notes that its items were born in."""
        return frozenset(map(home_note, self.deck.items)) - {""}


def deck_files(collection: Collection) -> dict[Path, DeckFile]:
    """Return the deck files of the collection by path; no decks yet is no problem for a build."""
    return {path: _file(path) for path in deck_paths(collection)[0]}


def _file(path: Path) -> DeckFile:
    text, unreadable = read_text(path, raw=True)
    if unreadable:
        empty = all("is empty" in problem.message for problem in unreadable)
        return DeckFile(path, "", Deck(path.stem, ()), () if empty else unreadable, usable=empty)
    deck, problems = load(text, shown(path))
    broken = frozenset(problem.item for problem in problems if problem.item)
    known = frozenset(item.id for item in deck.items)
    usable = bool(deck.items) or not problems
    return DeckFile(path, text, deck, problems, broken - known, usable)


def shared_out(
    collection: Collection,
    files: Mapping[Path, DeckFile],
    notes: Sequence[Note],
    items: Iterable[Item],
    moves: Mapping[Path, Path],
) -> dict[Path, tuple[DeckFile, list[Item]]]:
    """Return every deck, old and new, with the made items that belong into it.

    An item stays in the deck that it was born in; a new one goes to the deck of its first note.
    An id that stands in a file but can't be read there is left alone. MOVES are the decks that
    follow their renamed notes: until they are moved, what goes to the new file goes to the old.
    """
    born = dict[str, Path]()
    for path, file in files.items():
        born = {item.id: path for item in file.deck.items} | born
    broken = frozenset[str]().union(*(file.broken for file in files.values()))
    shared = {path: (file, list[Item]()) for path, file in files.items()}
    homes = _homes(collection, files, notes)
    back = {there: here for here, there in moves.items()}
    titles = {note.path: note for note in notes}
    for item in items:
        note = titles[home_note(item)]
        path = born.get(item.id, back.get(homes[note.path], homes[note.path]))
        if item.id in broken:
            continue
        fresh = DeckFile(path, "", Deck(note.title, (), note.language, shown(path)))
        shared.setdefault(path, (files.get(path, fresh), []))[1].append(item)
    return shared


def _homes(
    collection: Collection, files: Mapping[Path, DeckFile], notes: Sequence[Note]
) -> dict[str, Path]:
    """Return the deck file of each note; where two stems clash, the later one keeps its suffix."""
    settled = {note: path for path, file in files.items() for note in file.homes}
    taken, homes = set[Path](), dict[str, Path]()
    for note in notes:
        plain = collection.decks / Path(note.path).with_suffix(".yaml")
        owned = files[plain].homes if plain in files else frozenset[str]()
        clash = plain in taken or (owned and note.path not in owned and settled.get(note.path))
        homes[note.path] = collection.decks / f"{note.path}.yaml" if clash else plain
        taken.add(plain)
    return homes


def renamed_decks(
    collection: Collection,
    files: Mapping[Path, DeckFile],
    done: ReadNotes,
    pairs: Iterable[tuple[Item, Item]],
) -> dict[Path, Path]:
    """Return the deck files whose note has another name now, each with its new name.

    A note is the old one renamed where most of what the old one made stands in it, and it had no
    deck before. No file that exists is ever the new one.
    """
    there = {note.path for note in done.notes} | done.unreadable
    went = dict[str, Counter[str]]()
    for item, made in pairs:
        if home_note(item) not in there:
            went.setdefault(home_note(item), Counter())[home_note(made)] += 1
    moves, names = dict[Path, Path](), _names(collection, done.notes)
    titles = {note.path: note.title for note in done.notes}
    for old, now in went.items():
        path = next((p for p in _named(collection, old) if p in files), None)
        if path is None:
            continue
        new = max(now, key=lambda name: (titles[name] == files[path].deck.title, now[name]))
        target = names[new]
        had = any(new in file.homes for other, file in files.items() if other != path)
        free = target not in files and target not in moves.values() and not target.exists()
        if 2 * now[new] > now.total() and not had and free:
            moves[path] = target
    return moves


def _named(collection: Collection, note: str) -> tuple[Path, Path]:
    """Return the two deck files that may bear the name of NOTE."""
    return collection.decks / Path(note).with_suffix(".yaml"), collection.decks / f"{note}.yaml"


def _names(collection: Collection, notes: Sequence[Note]) -> dict[str, Path]:
    """Return the deck file that each note has where no file is there yet."""
    return _homes(collection, {}, notes)


def move_deck(path: Path, target: Path) -> Path:
    """Give the deck file at PATH the name TARGET where it has another; return where it is."""
    if path != target:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            path.rename(target)
        except OSError as error:
            message = f"can't rename {shown(path)} to {shown(target)}: {reason(error)}"
            raise OutputError(message) from error
    return target


def write_deck(file: DeckFile, deck: Deck, schema: str = "") -> None:
    """Write DECK over FILE: only its changed items, nothing at all where nothing changed.

    SCHEMA is what a new file names as its schema.
    """
    if file.text:
        write_file(file.path, splice(file.text, file.deck, deck).encode())
    elif deck.items:
        write_file(file.path, dump(deck, schema).encode())
