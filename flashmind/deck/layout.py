"""The layout of a deck file: the deck's own keys, and where each entry of `items:` stands.

A file that is not YAML as a whole is taken apart at the dashes of its items, so that one open
quote costs one item and not the deck.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flashmind.yamltext import tree
from flashmind.yamltext.tree import Fault, Mapping, Node, Scalar

_ITEMS = re.compile(r"^items:[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_DASH = re.compile(r"^( *)-(?= |\r?$)", re.MULTILINE)
_NEXT_KEY = re.compile(r"^[^\s#-]", re.MULTILINE)
_ID = re.compile(r"\bid[\"']?[ \t]*:[ \t]*[\"']?([^\s#,\"'{}\[\]]+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of `items:` at characters `start` to `end`; `node` is None where it is not YAML."""

    node: Node | None
    start: int
    end: int
    id: str
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A deck file: the pairs of the deck without `items`, the node of `items`, its entries.

    `items` is None where there are none.
    """

    pairs: tuple[tuple[Scalar, Node], ...]
    items: Node | None
    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]


def lay_out(text: str) -> Layout:
    """Return the layout of TEXT; what is wrong in an entry is listed there, all else on top."""
    whole = tree.parse(text)
    if whole.root is None and len(text) <= tree.MAX_CHARACTERS:
        return _taken_apart(text, whole.faults)
    if not isinstance(whole.root, Mapping):
        at = whole.root.start if whole.root else 0
        fault = Fault(at, "is not a deck: start with `deck: TITLE`, then `items:`")
        return Layout((), None, (), whole.faults or (fault,))
    pairs = tuple((key, node) for key, node in whole.root.pairs if key.text != "items")
    items = next((node for key, node in whole.root.pairs if key.text == "items"), None)
    if not isinstance(items, tree.Sequence):
        return Layout(pairs, items, (), (*whole.faults, *_no_items(items)))
    entries = tuple(_entries(text, items.items, whole.faults))
    inside = {fault for entry in entries for fault in entry.faults}
    return Layout(pairs, items, entries, tuple(f for f in whole.faults if f not in inside))


def _no_items(items: Node | None) -> Iterator[Fault]:
    """An `items:` with nothing behind it is a deck without items, not a mistake."""
    if isinstance(items, Mapping) or (isinstance(items, Scalar) and items.text):
        yield Fault(items.start, "items is no list: start each item with `- id: …`")


def _entries(
    text: str, nodes: Sequence[Node], faults: Sequence[Fault], offset: int = 0
) -> Iterator[Entry]:
    """Yield NODES as entries with their faults; the first character of TEXT has index OFFSET."""
    waiting = sorted(faults, key=lambda fault: fault.at)
    for node in nodes:
        while waiting and waiting[0].at < node.start:
            waiting.pop(0)
        inside = list[Fault]()
        while waiting and waiting[0].at <= node.end:
            inside.append(waiting.pop(0))
        written = text[node.start - offset : node.end - offset] if inside else ""
        name = _id_of(node) or _id_in(written)
        yield Entry(node, node.start, node.end, name, tuple(inside))


def _id_of(node: Node) -> str:
    pairs = node.pairs if isinstance(node, Mapping) else ()
    return next((v.text for k, v in pairs if k.text == "id" and isinstance(v, Scalar)), "")


def _id_in(text: str) -> str:
    found = _ID.search(text)
    return found[1] if found else ""


def _taken_apart(text: str, faults: tuple[Fault, ...]) -> Layout:
    """Read the head, each item and the rest on their own; FAULTS hold where nothing else does."""
    line = _ITEMS.search(text)
    after = _NEXT_KEY.search(text, line.end()) if line else None
    end = after.start() if after else len(text)
    first = _DASH.search(text, line.end(), end) if line else None
    if line is None or first is None:
        return Layout((), None, (), faults or (Fault(0, "is empty: start with `deck: TITLE`"),))
    dashes = [d.start() for d in _DASH.finditer(text, first.start(), end) if d[1] == first[1]]
    entries = tuple(
        entry
        for start, stop in zip(dashes, [*dashes[1:], end], strict=True)
        for entry in _entry_alone(text[start:stop], start)
    )
    head, rest = tree.parse(text[: line.start()]), tree.parse(text[end:], end)
    pairs = tuple(
        pair for part in (head, rest) if isinstance(part.root, Mapping) for pair in part.root.pairs
    )
    own = (*head.faults, *rest.faults)
    explained = own or any(entry.faults for entry in entries)
    nodes = tuple(entry.node for entry in entries if entry.node)
    items = tree.Sequence(nodes, first.end() - 1, end, flow=False)
    return Layout(pairs, items, entries, own if explained else faults)


def _entry_alone(text: str, offset: int) -> Iterator[Entry]:
    """Yield the entry in TEXT, which begins at its dash."""
    alone = tree.parse(text, offset)
    if isinstance(alone.root, tree.Sequence):
        yield from _entries(text, alone.root.items, alone.faults, offset)
    else:
        end = offset + len(text.rstrip())
        yield Entry(None, offset + text.index("-"), end, _id_in(text), alone.faults)
