"""Markdown to blocks with line numbers; markdown-it-py reads the block structure."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from flashmind.model.note import Block
from flashmind.notes.joins import with_formula
from flashmind.notes.quotes import quoted_blocks, sourced
from flashmind.notes.repair import is_prose
from flashmind.notes.sentences import sentences

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

HALF_TABLE = "table without the line `|---|` below its header"


@cache
def _parser() -> "MarkdownIt":
    """Return a parser that stops at blocks: rules read the inline text themselves."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def blocks(text: str, first: int = 1) -> tuple[Block, ...]:
    """Return the blocks of TEXT, whose first line has number FIRST; contexts are added later."""
    # a lone carriage return ends no line for us, but would for the parser
    tokens = iter(_parser().parse(text.replace("\r", " ")))
    return tuple(_walk(tokens, first, quoted=False))


def _walk(tokens: "Iterator[Token]", first: int, *, quoted: bool) -> Iterator[Block]:
    """Yield the blocks up to the token that closes what TOKENS stand in, and take that too."""
    for token in tokens:
        if token.nesting < 0:
            return
        start, end = token.map or (0, 0)
        place = (start + first, end + first - 1)
        match token.type:
            case "heading_open" | "paragraph_open":
                yield _text_block(token, _content(tokens), place, quoted=quoted)
            case "bullet_list_open" | "ordered_list_open":
                ordered = token.type == "ordered_list_open"
                yield _list(tokens, place, first, ordered=ordered, quoted=quoted)
            case "blockquote_open":
                yield from quoted_blocks(tuple(_walk(tokens, first, quoted=True)))
            case "fence" | "code_block":
                yield from _fence(token, place, quoted=quoted)
            case "table_open":
                yield _table(tokens, place, quoted=quoted)
            case "html_block":
                yield Block("html", token.content.rstrip(), *place, quoted=quoted)
            case _:
                yield Block("rule", "", *place, quoted=quoted)


def _content(tokens: "Iterator[Token]") -> str:
    """Take the inline token and the closing one, and return the inline Markdown between."""
    text = next(tokens).content
    next(tokens)
    return text


def _text_block(token: "Token", text: str, place: tuple[int, int], *, quoted: bool) -> Block:
    text = _INDENT.sub("\n", text) if "\n " in text or "\n\t" in text else text
    text = _HARD_BREAK.sub("  \n", text) if "\\\n" in text else text
    text, credit = sourced(text) if text.endswith((")", ").")) else (text, "")
    said = tuple(sentences(text, place[0]))
    if token.type == "heading_open" and not _is_accidental(token.markup, text):
        plain = re.sub(r"\s*\n\s*", " ", text)
        level = int(token.tag[1])
        return Block("heading", plain, *place, level=level, quoted=quoted, sentences=said)
    if "\n" in text:
        lines = text.split("\n")
        if all(map(_PAIR_LINE.match, lines)):
            return _listed(lines, place, quoted=quoted)
        if text.startswith("|") and all(line.lstrip().startswith("|") for line in lines):
            return Block("html", "", *place, info=HALF_TABLE)
    return Block("paragraph", text, *place, quoted=quoted, sentences=said, credit=credit)


_HARD_BREAK = re.compile(r"(?<!\\)\\\n")
_INDENT = re.compile(r"\n[ \t]+")
_PAIR_LINE = re.compile(r"(?!Q:|A:|https?:)[*_`]{0,3}[^\W\d_][^:.!?]{1,40}?(?::| [–—=-]) +\S")


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


def _list(
    tokens: "Iterator[Token]", place: tuple[int, int], first: int, *, ordered: bool, quoted: bool
) -> Block:
    bullets = list[Block]()
    for token in tokens:
        if token.nesting < 0:
            break
        start, end = token.map or (0, 0)
        inside = tuple(_walk(tokens, first, quoted=quoted))
        last = max((b.last for b in inside), default=end + first - 1)
        bullets.append(_bullet(inside, (start + first, last), ordered=ordered, quoted=quoted))
    last = bullets[-1].last if bullets else place[1]
    children = tuple(bullets)
    return Block("list", "", place[0], last, ordered=ordered, quoted=quoted, children=children)


def _bullet(
    inside: tuple[Block, ...], place: tuple[int, int], *, ordered: bool, quoted: bool
) -> Block:
    leads = bool(inside) and inside[0].kind in {"paragraph", "heading"}
    lead, rest = (inside[0], inside[1:]) if leads else (Block("bullet", "", *place), inside)
    lead, rest = (
        (whole, rest[1:]) if rest and (whole := with_formula(lead, rest[0])) else (lead, rest)
    )
    return Block(
        "bullet", lead.text, *place, ordered=ordered, quoted=quoted,
        children=rest, sentences=lead.sentences, credit=lead.credit,
    )  # fmt: skip


def _fence(token: "Token", place: tuple[int, int], *, quoted: bool) -> Iterator[Block]:
    """Yield the fence, or the blocks inside it where someone fenced or indented a list or prose."""
    info = token.info.strip().split(" ")[0] if token.info else ""
    if info or not is_prose(token.content):
        yield Block("fence", token.content.rstrip("\n"), *place, info=info, quoted=quoted)
    elif token.type == "code_block":
        yield from blocks(token.content, place[0])
    else:
        yield Block("rule", "", place[0], place[0])
        yield from blocks(token.content, place[0] + 1)
        yield Block("rule", "", place[1], place[1])


def _table(tokens: "Iterator[Token]", place: tuple[int, int], *, quoted: bool) -> Block:
    """Return the table with the text of each cell."""
    rows, cells = list[tuple[str, ...]](), list[str]()
    for token in tokens:
        match token.type:
            case "inline":
                cells.append(token.content.strip())
            case "tr_close":
                rows.append(tuple(cells))
                cells = []
            case "table_close":
                break
            case _:
                pass
    return Block("table", "", *place, rows=tuple(rows), quoted=quoted)
