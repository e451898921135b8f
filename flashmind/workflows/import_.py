"""A file of another program → decks in the collection."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from flashmind.deck.render import dump
from flashmind.imports import IMPORTERS
from flashmind.model.item import Deck
from flashmind.model.place import Problem, Source
from flashmind.workflows.collection import DECK_SUFFIXES, Collection, read_decks
from flashmind.workflows.deck_schema import schema_beside, write_schema
from flashmind.workflows.files import read_bytes, shown, write_file


@dataclass(frozen=True, slots=True)
class Written:
    """The decks that were written, each with its file, and every problem met."""

    decks: tuple[tuple[Path, Deck], ...]
    problems: tuple[Problem, ...]


def import_file(
    collection: Collection,
    form: str,
    path: Path,
    output: Path | None = None,
    *,
    force: bool = False,
) -> Written:
    """Write the decks in the file at PATH, of FORM, a name in IMPORTERS, as hand-written items.

    One deck goes to OUTPUT, by default to the decks folder under PATH's stem; several go to the
    folder OUTPUT under their titles. A file that is there is overwritten with FORCE alone, and an
    item that another deck of the collection has is left out.
    """
    data, unreadable = read_bytes(path)
    if unreadable:
        return Written((), unreadable)
    decks, problems = IMPORTERS[form](data, shown(path))
    full = [_by_hand(deck) for deck in decks if deck.items]
    rows = list(zip(_paths(collection, path, output, full), full, strict=True))
    wrong = list(_misplaced((target for target, _ in rows), force=force))
    bad = {problem.source.path for problem in wrong}
    done, twice = _unknown(collection, [row for row in rows if shown(row[0]) not in bad])
    for target, deck in done:
        write_file(target, dump(deck, schema_beside(collection, target)).encode("utf-8"))
        write_schema(collection)
    return Written(tuple(done), (*problems, *wrong, *twice))


def _misplaced(targets: Iterable[Path], *, force: bool) -> Iterator[Problem]:
    """Yield a problem for each of TARGETS that no deck may be written to."""
    for target in targets:
        if target.suffix not in DECK_SUFFIXES:
            message = "a deck is a .yaml file: give it such a name"
            yield Problem(Source(shown(target)), message)
        elif target.exists() and not force:
            message = "is there already: use --force, or -o for another file"
            yield Problem(Source(shown(target)), message)


def _unknown(
    collection: Collection, rows: Sequence[tuple[Path, Deck]]
) -> tuple[list[tuple[Path, Deck]], list[Problem]]:
    """Return ROWS without the items that other decks of the collection have, and a problem each."""
    targets = {shown(target) for target, _ in rows}
    inside = any(target.is_relative_to(collection.decks) for target, _ in rows)
    decks = read_decks(collection)[0] if inside else []
    known = {
        item.id: deck.path for deck in decks for item in deck.items if deck.path not in targets
    }
    problems = [
        Problem(Source(shown(target)), f"is in {known[item.id]} already: left out", item.id)
        for target, deck in rows
        for item in deck.items
        if item.id in known
    ]
    left = [
        (target, replace(deck, items=tuple(item for item in deck.items if item.id not in known)))
        for target, deck in rows
    ]
    return [(target, deck) for target, deck in left if deck.items], problems


def _by_hand(deck: Deck) -> Deck:
    """DECK without origins: a rebuild of the notes never touches its items."""
    return replace(deck, items=tuple(replace(item, origin=None) for item in deck.items))


def _paths(
    collection: Collection, path: Path, output: Path | None, decks: Sequence[Deck]
) -> Iterator[Path]:
    """Yield where each deck goes; two never go to one file."""
    if len(decks) == 1:
        name = f"{path.stem}.yaml"
        into = output / name if output and output.is_dir() else output
        yield Path.cwd() / (into or collection.decks / name)
        return
    below = output.with_suffix("") if output and output.suffix in DECK_SUFFIXES else output
    folder, used = Path.cwd() / (below or collection.decks), set[str]()
    for number, deck in enumerate(decks, 1):
        name = _file_name(deck.title)
        name = f"{name}-{number}" if name in used else name
        used.add(name)
        yield folder / f"{name}.yaml"


def _file_name(title: str) -> str:
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", title).casefold())
    return "-".join(words)[:80] or "deck"
