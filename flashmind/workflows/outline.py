"""The names of a deck's cards, without its texts: all that counting needs.

Reading YAML takes most of the time of a count, so outlines are kept in `.flashmind/outlines.json`
and used again for a deck file that has not changed since. Losing that file loses nothing; a deck
with problems is never kept, so that they are reported each time.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from flashmind import __version__
from flashmind.errors import OutputError
from flashmind.model.place import Problem
from flashmind.schedule.queue import Ref
from flashmind.workflows.collection import Collection, deck_paths, read_decks
from flashmind.workflows.files import shown, write_file

if TYPE_CHECKING:  # a count of unchanged decks needs neither
    from flashmind.model.card import Card
    from flashmind.model.item import Deck

FORMAT = f"outlines 1 of flashmind {__version__}"
"""Begins the file; one that begins otherwise is not used."""


@dataclass(frozen=True, slots=True)
class Outline:
    """One deck: its title and path, how many drafts wait, and the names of its active cards."""

    title: str
    path: str
    drafts: int
    cards: tuple[Ref, ...]


def read_outlines(
    collection: Collection, chosen: Sequence[Path]
) -> tuple[list[Outline], list[Problem]]:
    """Return the outlines of the decks CHOSEN (all where none is) and every problem met."""
    paths, problems = deck_paths(collection, chosen)
    store = collection.log.with_name("outlines.json")
    kept, outlines, fresh = kept_outlines(store), list[Outline](), dict[str, object]()
    for path in paths:
        stamp = stamp_of(path)
        outline = from_row(kept.get(str(path)), stamp, shown(path))
        if outline is None:
            decks, wrong = read_decks(collection, [path])
            outline, problems = outlined(decks[0]) if decks else None, [*problems, *wrong]
            if outline and not wrong:
                fresh[str(path)] = [stamp, outline.title, outline.drafts, outline.cards]
        outlines += [outline] if outline else []
    if fresh:
        keep(store, kept | fresh)
    return outlines, problems


def outlined(deck: "Deck") -> Outline:
    """Return the outline of DECK."""
    names = tuple((card.id, card.item.id) for _, card in askable([deck]))
    return Outline(deck.title, deck.path, waiting_drafts([deck]), names)


def askable(decks: Iterable["Deck"], *, drafts: bool = False) -> Iterator[tuple["Deck", "Card"]]:
    """Yield the cards of active items (and of drafts with DRAFTS), each id once."""
    from flashmind.model.card import cards

    asked, seen = {"active", "draft"} if drafts else {"active"}, set[str]()
    for deck in decks:
        for item in deck.items:
            if item.status in asked and item.id not in seen:
                seen.add(item.id)
                yield from ((deck, card) for card in cards(item))


def waiting_drafts(decks: Iterable["Deck"]) -> int:
    """Return how many items of DECKS wait to be accepted."""
    return sum(item.status == "draft" for deck in decks for item in deck.items)


def refs(outlines: Iterable[Outline]) -> Iterator[Ref]:
    """Yield the cards of OUTLINES in order; an item that an earlier deck has is left out."""
    home = dict[str, str]()
    for outline in outlines:
        for card, item in outline.cards:
            if home.setdefault(item, outline.path) == outline.path:
                yield card, item


def stamp_of(path: Path) -> list[int]:
    """Return what changes whenever the file at PATH does; empty where there is none."""
    with suppress(OSError):
        found = path.stat()
        return [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]
    return []


def from_row(row: object, stamp: list[int], path: str) -> Outline | None:
    """Return the outline kept in ROW, None where it is not of the file with STAMP."""
    with suppress(TypeError, ValueError):  # rows of another shape: somebody else wrote there
        match row:
            case [kept, str(title), int(drafts), list(cards)] if stamp and kept == stamp:
                names = tuple((str(card), str(item)) for card, item in cards)
                return Outline(title, path, drafts, names)
    return None


def kept_outlines(path: Path) -> dict[str, object]:
    """Return the rows kept at PATH by the path of their deck; none where they can't be used."""
    with suppress(OSError, ValueError):
        match json.loads(path.read_bytes()):
            case {"format": kept, "decks": dict(rows)} if kept == FORMAT:
                return rows
    return {}


def keep(path: Path, rows: dict[str, object]) -> None:
    """Keep ROWS at PATH, less those of files that are gone; where it can't be written, don't."""
    there = {name: row for name, row in rows.items() if Path(name).is_file()}
    with suppress(OutputError):
        write_file(path, json.dumps({"format": FORMAT, "decks": there}).encode())
