"""One changed item in the text of its deck: only the lines of the keys that changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flashmind.deck.edits import Edit, inserted, line_end, line_start
from flashmind.deck.entry import ORIGIN_KEYS, known_keys
from flashmind.deck.plain import Value, fields
from flashmind.deck.render import flow, mapping_lines
from flashmind.model.item import Item
from flashmind.yamltext import tree
from flashmind.yamltext.tree import Node, Scalar


@dataclass(frozen=True, slots=True)
class _Block:
    """A block mapping `node` of `text` that says `old` and shall say `new`.

    Of its keys those in `known` are ours to change; `kind` says how values are written.
    """

    text: str
    node: tree.Mapping
    old: Mapping[str, Value]
    new: Mapping[str, Value]
    known: frozenset[str]
    kind: Value

    @property
    def indent(self) -> int:
        """The column of its keys."""
        return self.node.start - line_start(self.text, self.node.start)

    def lines(self, values: Mapping[str, Value]) -> list[str]:
        """VALUES as lines of this mapping."""
        return mapping_lines(values, self.indent, kind=self.kind)


def rewritten(text: str, node: tree.Mapping, old: Item, new: Item) -> Iterator[Edit]:
    """Yield the edits that make NODE of TEXT, which says OLD, say NEW; unknown keys stay."""
    known = frozenset((*known_keys(old.kind), *known_keys(new.kind)))
    block = _Block(text, node, fields(old), fields(new), known, new.kind)
    if node.flow:
        yield Edit(node.start, node.end, _in_braces(block))
    else:
        yield from _pairs(block)


def _in_braces(block: _Block) -> str:
    """The mapping in braces on one line; keys that are not known stand behind, as they were."""
    kept = [block.text[k.start : v.end] for k, v in block.node.pairs if k.text not in block.known]
    return f"{{{', '.join([flow(block.new)[1:-1], *kept])}}}"


def _pairs(block: _Block) -> Iterator[Edit]:
    """Yield an edit for each key that is new, changed or gone."""
    written = {key.text: (key, value) for key, value in block.node.pairs}
    gone = [key for key in written if key in block.known & block.old.keys() - block.new.keys()]
    first = block.node.pairs[0][0]
    if first.text in gone or any(_is_explicit(block.text, key) for key, _ in block.node.pairs):
        yield _whole(block)
        return
    for key in gone:
        name, node = written[key]
        yield Edit(line_start(block.text, name.start), line_end(block.text, node.end), "")
    behind = line_start(block.text, block.node.start)
    for key, value in block.new.items():
        if key not in written:
            yield inserted(block.text, behind, block.lines({key: value}))
            continue
        behind = line_end(block.text, written[key][1].end)
        if block.old.get(key) != value:
            yield from _changed(block, *written[key], value)


def _is_explicit(text: str, key: Scalar) -> bool:
    """Whether KEY is written `? key`."""
    return text[line_start(text, key.start) : key.start].strip() not in {"", "-"}


def _changed(block: _Block, key: Scalar, node: Node, value: Value) -> Iterator[Edit]:
    old = block.old.get(key.text)
    match node, old, value:
        case tree.Mapping(flow=False), Mapping(), Mapping() if key.text == "origin":
            yield from _pairs(_Block(block.text, node, old, value, frozenset(ORIGIN_KEYS), ""))
        case _:
            lines = block.lines({key.text: value})
            yield _replaced(block.text, key.start, node.end, lines)


def _whole(block: _Block) -> Edit:
    """Write the mapping anew, its unknown keys behind, as they were."""
    lines = block.lines(block.new)
    for key, value in block.node.pairs:
        if key.text not in block.known:
            mark = "? " if _is_explicit(block.text, key) else ""
            lines.append(" " * block.indent + mark + block.text[key.start : value.end])
    start = block.node.start
    return _replaced(block.text, start, block.node.end, lines)


def _replaced(text: str, start: int, end: int, lines: Sequence[str]) -> Edit:
    """Put LINES in place; a comment behind the old ones moves above where they would swallow it."""
    pad = " " * (start - line_start(text, start))
    behind = text[end : line_end(text, end)].strip()
    whole = "\n".join(lines).lstrip(" ")
    if behind.startswith("#") and "\n" in whole:
        stop = end + len(text[end : line_end(text, end)].rstrip())
        return Edit(start, stop, f"{behind}\n{pad}{whole}")
    return Edit(start, end, whole)
