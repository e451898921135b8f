"""A deck file in its canonical layout: the one in which a build writes new files.

Comments stay, above the item that they stand in or above; those of the head come first, those
below the last item last. Unknown keys stay behind the known ones.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from flashmind.deck.edits import line_end, line_start
from flashmind.deck.entry import ORIGIN_KEYS, known_keys
from flashmind.deck.layout import Entry, lay_out
from flashmind.deck.plain import Value
from flashmind.deck.read import DECK_KEYS
from flashmind.deck.render import item_lines, mapping_lines
from flashmind.model.item import Deck, Item
from flashmind.yamltext import tree
from flashmind.yamltext.scalar import scalar
from flashmind.yamltext.tree import Mapping, Node, Scalar, Sequence

_COMMENT = re.compile(r"(?:(?<=\s)|^)#.*", re.MULTILINE)
_BLOCK_COMMENT = re.compile(r"[|>][-+0-9]*[ \t]+(#.*)")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment at character `at`, alone on its line or behind something else."""

    at: int
    text: str
    alone: bool


def canonical(text: str, deck: Deck) -> str:
    """Return TEXT, which loads as DECK without a broken item, in canonical layout.

    It loads as DECK again, and is canonical itself. Line ends stay of the kind that they are.
    """
    layout, found = lay_out(text), list(comments(text))
    items = {item.id: item for item in deck.items}
    head = {"deck": deck.title, "language": deck.language}
    lines = [*_taken(found, _head_end(text)), *mapping_lines(head, 0)]
    lines += _unknown(text, layout.pairs, DECK_KEYS, 0)
    lines.append("items:" if layout.entries else "items: []")
    for entry in layout.entries:
        lines += _taken(found, _reach(text, entry, found))
        lines += _item(text, entry, items[entry.id])
    whole = "\n".join([*lines, *_taken(found, len(text) + 1), ""])
    return whole.replace("\n", "\r\n") if "\r\n" in text else whole


def _head_end(text: str) -> int:
    """Return the end of the line `items:`, above which every comment is one of the head."""
    root = tree.parse(text).root
    pairs = root.pairs if isinstance(root, Mapping) else ()
    starts = (key.start for key, _ in pairs if key.text == "items")
    return line_end(text, next(starts, len(text)))


def comments(text: str) -> Iterator[Comment]:
    """Yield the comments of TEXT: what begins with # outside of every scalar."""
    root, at = tree.parse(text).root, 0
    for node in sorted(_scalars(root) if root else (), key=lambda node: node.start):
        yield from _between(text, at, node.start)
        header = _BLOCK_COMMENT.match(text, node.start) if node.style in {"|", ">"} else None
        if header:
            yield Comment(header.start(1), header[1].rstrip(), alone=False)
        at = node.end
    yield from _between(text, at, len(text))


def _between(text: str, start: int, end: int) -> Iterator[Comment]:
    for found in _COMMENT.finditer(text, start, end):
        before = text[line_start(text, found.start()) : found.start()]
        yield Comment(found.start(), found[0].rstrip(), alone=not before.strip("\ufeff \t"))


def _scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Sequence(items):
            for item in items:
                yield from _scalars(item)
        case Mapping(pairs):
            for key, value in pairs:
                yield key
                yield from _scalars(value)


def _taken(found: list[Comment], end: int) -> Iterator[str]:
    """Take the comments before END out of FOUND and yield their texts."""
    while found and found[0].at < end:
        yield found.pop(0).text


def _reach(text: str, entry: Entry, found: Iterable[Comment]) -> int:
    """Return the end of ENTRY with the comments below it that are indented as its keys are."""
    end = line_end(text, entry.end)
    column = entry.start - line_start(text, entry.start)
    for comment in found:
        if comment.at < end:
            continue
        if not comment.alone or comment.at - line_start(text, comment.at) < column:
            break
        if text[end : comment.at].strip():  # something else stands between
            break
        end = line_end(text, comment.at)
    return end


def _item(text: str, entry: Entry, item: Item) -> Iterator[str]:
    """Yield the lines of ITEM, the unknown keys of its origin and of itself behind."""
    pairs = entry.node.pairs if isinstance(entry.node, Mapping) else ()
    origin = next((node for key, node in pairs if key.text == "origin"), None)
    yield from item_lines(item)
    if isinstance(origin, Mapping):
        yield from _unknown(text, origin.pairs, ORIGIN_KEYS, 4)
    yield from _unknown(text, pairs, known_keys(item.kind), 2)


def _unknown(
    text: str, pairs: Iterable[tuple[Scalar, Node]], known: Iterable[str], indent: int
) -> Iterator[str]:
    """Yield the PAIRS whose keys are not KNOWN: on one line as they were, else written anew."""
    names = frozenset(known)
    for key, node in pairs:
        if key.text in names:
            continue
        written = text[node.start : node.end]
        if "\n" in written or (isinstance(node, Sequence | Mapping) and not node.flow):
            yield from mapping_lines({key.text: _value(node)}, indent)
        else:
            yield f"{' ' * indent}{scalar(key.text)}: {written}".rstrip()


def _value(node: Node) -> Value:
    match node:
        case Scalar(text):
            return text
        case Sequence(items):
            return tuple(map(_value, items))
        case Mapping(pairs):
            return {key.text: _value(value) for key, value in pairs}
