"""Changed and new items into the text of a deck file; all else stays as it is, byte for byte."""

from collections.abc import Iterator
from dataclasses import replace

from flashmind.deck.edits import Edit, edited, inserted, line_end, line_start
from flashmind.deck.layout import Entry, Layout, lay_out
from flashmind.deck.plain import fields
from flashmind.deck.render import dump, flow, item_lines
from flashmind.deck.rewrite import rewritten
from flashmind.errors import OutputError
from flashmind.model.item import Deck, Item
from flashmind.yamltext.tree import Mapping, Scalar, Sequence


def splice(text: str, old: Deck, new: Deck) -> str:
    """Return TEXT, which loads as OLD, with the items of NEW that changed or are not in it yet.

    Keys of an item that did not change, unknown keys and comments stay. A new item goes behind the
    nearest item before it in NEW. Nothing is ever deleted: items missing from NEW and broken ones
    stay; so do order, title and language. Raises OutputError where TEXT takes no new item,
    ValueError where an item holds half a surrogate pair.
    """
    if not text.strip():
        return dump(new)
    layout = lay_out(text)
    entries = {entry.id: entry for entry in reversed(layout.entries) if entry.id}
    before = {item.id: item for item in old.items}
    edits = [
        edit
        for item in new.items
        if item.id in entries and item.id in before
        if replace(before[item.id], line=item.line) != item
        if isinstance(node := entries[item.id].node, Mapping)
        for edit in rewritten(text, node, before[item.id], item)
    ]
    return edited(text, [*edits, *_added(text, layout, entries, new)])


def _added(text: str, layout: Layout, entries: dict[str, Entry], new: Deck) -> Iterator[Edit]:
    """Yield the edits that add each item of NEW without an entry behind the one before it."""
    groups = list[tuple[Entry | None, list[Item]]]([(None, [])])
    for item in new.items:
        if item.id in entries:
            groups.append((entries[item.id], []))
        else:
            groups[-1][1].append(item)
    for behind, items in groups:
        if items and _in_brackets(text, layout):
            yield _flow_edit(layout, behind, items)
        elif items:
            yield from _block_edits(text, layout, behind, items)


def _in_brackets(text: str, layout: Layout) -> bool:
    """Whether new items stand in brackets too: an empty `items: []` is opened up instead."""
    nodes = layout.items
    if not isinstance(nodes, Sequence) or not nodes.flow:
        return False
    return (
        bool(nodes.items) or text[line_start(text, nodes.start) : nodes.start].strip() != "items:"
    )


def _flow_edit(layout: Layout, behind: Entry | None, items: list[Item]) -> Edit:
    written = ", ".join(flow(fields(item)) for item in items)
    if behind:
        return Edit(behind.end, behind.end, f", {written}")
    first = (layout.items.start if layout.items else 0) + 1
    return Edit(first, first, f"{written}, " if layout.entries else written)


def _block_edits(
    text: str, layout: Layout, behind: Entry | None, items: list[Item]
) -> Iterator[Edit]:
    nodes = layout.items
    first = nodes.start if isinstance(nodes, Sequence) and not nodes.flow else 0
    lines = [line for item in items for line in item_lines(item, first - line_start(text, first))]
    if behind:
        yield inserted(text, line_end(text, behind.end), lines)
    elif first:
        yield inserted(text, _above(text, line_start(text, first)), lines)
    elif isinstance(nodes, Sequence | Scalar):
        key = text.rfind("items", 0, nodes.start)
        if line_start(text, key) != key:
            raise OutputError("can't add items between these braces: write one key a line")
        if isinstance(nodes, Sequence):  # the `[]` of an empty deck
            yield Edit(text.rindex(":", 0, nodes.start) + 1, nodes.end, "")
        yield inserted(text, line_end(text, nodes.end), lines)
    elif nodes is None and layout.pairs and line_start(text, at := layout.pairs[0][0].start) == at:
        yield inserted(text, len(text), ["items:", *lines])
    else:
        raise OutputError("can't add items to a file that is no deck: mend it first")


def _above(text: str, at: int) -> int:
    """The start of the comments and blank lines directly above the line that starts at AT."""
    while at:
        above = line_start(text, at - 1)
        line = text[above:at].strip()
        if line and not line.startswith("#"):
            break
        at = above
    return at
