"""Decks → a file for another program."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from flashmind.export import EXPORTERS
from flashmind.export.anki import has_card
from flashmind.model.card import cards
from flashmind.model.item import Deck, Item
from flashmind.model.place import Problem, Source
from flashmind.workflows.collection import DECK_SUFFIXES, NOTE_SUFFIXES, Collection, read_decks
from flashmind.workflows.files import shown

BINARY = frozenset({"anki"})
"""Formats that are no text and go to a file where no output is named."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A file's bytes, empty where there was nothing to export, what it holds, and all problems."""

    data: bytes
    items: int
    cards: int
    decks: int
    problems: tuple[Problem, ...]


def export_decks(
    collection: Collection, chosen: Sequence[Path], form: str, *, drafts: bool = False
) -> Exported:
    """Return the CHOSEN decks (all, where none is) as bytes of FORM, a name in EXPORTERS.

    Active and suspended items are exported, with DRAFTS drafts too; an item that an earlier deck
    has, or that Anki could make no card of, is a problem and left out.
    """
    decks, problems = read_decks(collection, chosen)
    rows, seen = list[Deck](), dict[str, Deck]()
    for deck in decks:
        kept = list(_wanted(deck, seen, drafts=drafts, anki=form == "anki"))
        problems += [entry for entry in kept if isinstance(entry, Problem)]
        wanted = tuple(entry for entry in kept if isinstance(entry, Item))
        rows += [replace(deck, items=wanted)] if wanted else []
    items = [item for deck in rows for item in deck.items]
    if decks and not items:
        where = Source(", ".join(deck.path for deck in decks))
        hint = "accept drafts, or add --drafts" if not drafts else "nothing is active"
        problems.append(Problem(where, f"holds no item to export: {hint}"))
    data = EXPORTERS[form](rows, {deck.path: _modified(deck) for deck in rows}) if items else b""
    return Exported(
        data, len(items), sum(len(cards(item)) for item in items), len(rows), tuple(problems)
    )


def _wanted(
    deck: Deck, seen: dict[str, Deck], *, drafts: bool, anki: bool
) -> Iterator[Item | Problem]:
    """Yield the items to export; SEEN, which deck had an id first, grows with them."""
    statuses = {"active", "suspended", *(["draft"] if drafts else [])}
    for item in deck.items:
        source = Source(deck.path, item.line)
        if item.status not in statuses:
            continue
        if item.id in seen:
            message = f"is in {seen[item.id].path} too: left out, give one another id"
            yield Problem(source, message, item.id)
        elif anki and not has_card(item):
            yield Problem(source, "asks nothing that Anki could show: left out", item.id)
        else:
            seen[item.id] = deck
            yield item


def default_path(collection: Collection, chosen: Sequence[Path]) -> Path:
    """Return where a package goes: `out/DECK.apkg`, or `out/COLLECTION.apkg` for several decks."""
    alone = chosen[0].stem if len(chosen) == 1 and not chosen[0].is_dir() else ""
    return collection.root / "out" / f"{alone or collection.root.name or 'flashmind'}.apkg"


def over_source(collection: Collection, path: Path) -> tuple[Problem, ...]:
    """Return a problem where PATH is a deck, or a note of the collection: people wrote those."""
    is_note = path.suffix in NOTE_SUFFIXES and path.resolve().is_relative_to(
        collection.notes.resolve()
    )
    if not path.exists() or not (is_note or path.suffix in DECK_SUFFIXES):
        return ()
    message = f"is a {'note' if is_note else 'deck'}: name another file with -o"
    return (Problem(Source(shown(path)), message),)


def _modified(deck: Deck) -> int:
    """When the file of DECK last changed, in seconds: Anki takes an edit only with a later time."""
    path = Path(deck.path)
    return int(path.stat().st_mtime) if path.is_file() else 1
