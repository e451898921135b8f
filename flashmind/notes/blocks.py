"""Markdown to blocks with line numbers; markdown-it-py reads the block structure."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from flashmind.model.note import Block
from flashmind.notes.repair import is_prose
from flashmind.notes.sentences import sentences

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode


@cache
def _parser() -> "MarkdownIt":
    """Return a parser that stops at blocks: rules read the inline text themselves."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def blocks(text: str, first: int = 1) -> tuple[Block, ...]:
    """Return the blocks of TEXT, whose first line has number FIRST; contexts are added later."""
    from markdown_it.tree import SyntaxTreeNode

    # a lone carriage return ends no line for us, but would for the parser
    tree = SyntaxTreeNode(_parser().parse(text.replace("\r", " ")))
    return tuple(_walk(tree.children, first, quoted=False))


def _walk(nodes: "Sequence[SyntaxTreeNode]", first: int, *, quoted: bool) -> Iterator[Block]:
    for node in nodes:
        start, end = node.map or (0, 0)
        place = (start + first, end + first - 1)
        match node.type:
            case "heading" | "paragraph":
                yield _text_block(node, place, quoted=quoted)
            case "bullet_list" | "ordered_list":
                yield _list(node, first, quoted=quoted)
            case "blockquote":
                yield from _walk(node.children, first, quoted=True)
            case "fence" | "code_block":
                yield from _fence(node, place)
            case "table":
                yield _table(node, place)
            case "html_block":
                yield Block("html", node.content.rstrip(), *place)
            case _:
                yield Block("rule", "", *place)


def _text_block(node: "SyntaxTreeNode", place: tuple[int, int], *, quoted: bool) -> Block:
    text = node.children[0].content if node.children else ""
    said = tuple(sentences(text, place[0]))
    if node.type == "heading" and not _is_accidental(node.markup, text):
        plain = re.sub(r"\s*\n\s*", " ", text)
        level = int(node.tag[1])
        return Block("heading", plain, *place, level=level, quoted=quoted, sentences=said)
    lines = text.split("\n")
    if len(lines) >= 2 and all(map(_PAIR_LINE.match, lines)):
        return _listed(lines, place, quoted=quoted)
    return Block("paragraph", text, *place, quoted=quoted, sentences=said)


_PAIR_LINE = re.compile(r"(?!Q:|A:|https?:)[*_`]{0,3}[^\W\d_][^:.!?]{1,40}?(?::| [–—-]) +\S")


def _listed(lines: Sequence[str], place: tuple[int, int], *, quoted: bool) -> Block:
    """Return lines that are each `term: text` as the bullets that their author left out."""
    bullets = tuple(
        Block("bullet", text, line, line, quoted=quoted, sentences=tuple(sentences(text, line)))
        for line, text in enumerate(map(str.strip, lines), place[0])
    )
    return Block("list", "", *place, quoted=quoted, children=bullets)


def _is_accidental(markup: str, text: str) -> bool:
    """Whether a heading only arose because a rule `---` was typed right below a paragraph."""
    return markup == "-" and ("\n" in text or len(text.split()) > 10 or text.endswith((".", ":")))


def _list(node: "SyntaxTreeNode", first: int, *, quoted: bool) -> Block:
    ordered = node.type == "ordered_list"
    start, end = node.map or (0, 0)
    bullets = tuple(_bullet(item, first, ordered=ordered, quoted=quoted) for item in node.children)
    last = bullets[-1].last if bullets else end + first - 1
    return Block("list", "", start + first, last, ordered=ordered, quoted=quoted, children=bullets)


def _bullet(item: "SyntaxTreeNode", first: int, *, ordered: bool, quoted: bool) -> Block:
    inside = tuple(_walk(item.children, first, quoted=quoted))
    start, end = item.map or (0, 0)
    place = (start + first, max((b.last for b in inside), default=end + first - 1))
    if inside and inside[0].kind in {"paragraph", "heading"}:
        lead, rest = inside[0], inside[1:]
        return Block(
            "bullet", lead.text, *place, ordered=ordered, quoted=quoted,
            children=rest, sentences=lead.sentences,
        )  # fmt: skip
    return Block("bullet", "", *place, ordered=ordered, quoted=quoted, children=inside)


def _fence(node: "SyntaxTreeNode", place: tuple[int, int]) -> Iterator[Block]:
    """Yield the fence, or the blocks inside it where someone fenced a list or prose."""
    info = node.info.strip().split(" ")[0] if node.info else ""
    if not info and node.type == "fence" and is_prose(node.content):
        yield Block("rule", "", place[0], place[0])
        yield from blocks(node.content, place[0] + 1)
        yield Block("rule", "", place[1], place[1])
    else:
        yield Block("fence", node.content.rstrip("\n"), *place, info=info)


def _table(node: "SyntaxTreeNode", place: tuple[int, int]) -> Block:
    rows = tuple(
        tuple(cell.children[0].content.strip() if cell.children else "" for cell in row.children)
        for part in node.children
        for row in part.children
    )
    return Block("table", "", *place, rows=rows)
