"""Text of a deck file to a Deck and the problems found in it."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from flashmind.deck.entry import read_item
from flashmind.deck.fields import Fields
from flashmind.deck.layout import Entry, Layout, lay_out
from flashmind.model.item import Deck, Item
from flashmind.model.place import Problem, Source
from flashmind.yamltext import tree
from flashmind.yamltext.tree import Fault, Lines

DECK_KEYS = ("deck", "language", "items")


def load(text: str, path: str) -> tuple[Deck, tuple[Problem, ...]]:
    """Return the deck in TEXT and every problem as `path:line:column: item 'id': message`.

    Never raises: an item with a problem is left out (an unknown key alone leaves it in), the rest
    of the deck loads. PATH names the file in problems and gives the title where there is none.
    """
    layout, lines = lay_out(text), Lines(text)
    title, language, faults = _head(layout)
    items, found = list[Item](), [("", fault) for fault in (*layout.faults, *faults)]
    seen = dict[str, int]()
    for entry in layout.entries:
        line = lines.place(entry.start)[0]
        item, wrong = _item(entry, line, seen)
        found += [(entry.id, fault) for fault in wrong]
        items += [item] if item else []
        seen.setdefault(entry.id, line)
    problems = tuple(
        Problem(Source(path, *lines.place(fault.at)), fault.message, name)
        for name, fault in sorted(found, key=lambda pair: pair[1].at)
    )
    return Deck(title or PurePosixPath(path).stem, tuple(items), language or "en", path), problems


def _head(layout: Layout) -> tuple[str, str, list[Fault]]:
    """Return title, language and what is wrong with the deck's own keys."""
    if not (layout.pairs or layout.entries) and layout.faults:
        return "", "", []  # the file is no deck at all, which is said already
    fields = Fields(tree.Mapping(layout.pairs, 0, 0, flow=False))
    title, language = read_head(fields)
    return title, language, [*fields.faults, *fields.unknown(DECK_KEYS)]


def read_head(fields: Fields) -> tuple[str, str]:
    """Return title and language in FIELDS, the deck's own keys; "" for what is not there."""
    return fields.text("deck"), fields.option("language")


def _item(entry: Entry, line: int, seen: Mapping[str, int]) -> tuple[Item | None, list[Fault]]:
    """Return the item of ENTRY, None where it is broken or its id in SEEN, and all its faults."""
    if entry.faults or entry.node is None:
        return None, list(entry.faults)
    if not isinstance(entry.node, tree.Mapping):
        return None, [Fault(entry.start, "is no item: write `id:`, `kind:` and what it asks")]
    item, faults = read_item(entry.node, line)
    if entry.id and entry.id in seen:
        message = f"id {entry.id!r} stands at line {seen[entry.id]} too: give this one another"
        return None, [Fault(entry.start, message), *faults]
    return item, faults
