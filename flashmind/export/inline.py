"""Markdown of an item to passages: typed nodes that every printed format renders in its own way.

What is not markup stays as written: `# of layers`, `- 5`, `__init__`, `<b>`, `5 * 3 * 2`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from flashmind.model.paper import BLANK
from flashmind.model.passage import (
    Blank,
    Break,
    CodeBlock,
    CodeSpan,
    Emphasis,
    Image,
    Inline,
    Math,
    Paragraph,
    Passage,
    Strong,
    Text,
)

_BRACKETS = {"\\(": "\\)", "\\[": "\\]"}
_UNPRINTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
_BLANK_MATH, _BLANK_CODE = r"\underline{\qquad}", "______"
_IDENTIFIER = re.compile(r"\w+")


def printable(text: str) -> str:
    """TEXT without what would change the print unseen: control, bidi override, surrogates."""
    return _UNPRINTED.sub("", text)


def passages(text: str, widths: Sequence[int] = ()) -> tuple[Passage, ...]:
    """Return TEXT as paragraphs and code; the n-th BLANK in it is `widths[n]` characters wide."""
    gaps, text = _Gaps(list(widths)), printable(text)
    if "\n" not in text.strip():
        return (Paragraph(_inline(_parser().parseInline(text.strip()), gaps)),)
    return tuple(_blocks(_parser().parse(text), gaps))


def inline(text: str) -> tuple[Inline, ...]:
    """Return TEXT, one line of a table or a list, as inline nodes."""
    return _inline(_parser().parseInline(printable(text)), _Gaps([]))


@dataclass(slots=True)
class _Gaps:
    """The widths of the blanks that are still to come."""

    widths: list[int] = field(default_factory=list)

    def next(self) -> Blank:
        return Blank(self.widths.pop(0) if self.widths else 12)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"maxNesting": 20}).use(
        dollarmath_plugin, allow_space=False, allow_digits=False, double_inline=True
    )
    parser.inline.ruler.before("escape", "math_brackets", _math_brackets)
    parser.enable(
        [
            "fence",
            "list",
            "escape",
            "backticks",
            "emphasis",
            "link",
            "image",
            "autolink",
            "entity",
            "newline",
            "balance_pairs",
            "fragments_join",
        ]
    )
    return parser


def _math_brackets(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's signature
    r"""Read `\( … \)` and `\[ … \]` as math."""
    opening = state.src[state.pos : state.pos + 2]
    closing = _BRACKETS.get(opening)
    end = state.src.find(closing, state.pos + 2) if closing else -1
    if end < 0:
        return False
    if not silent:
        token = state.push("math_inline_double" if opening == "\\[" else "math_inline", "math", 0)
        token.content = state.src[state.pos + 2 : end]
    state.pos = end + 2
    return True


def _blocks(tokens: Sequence[Token], gaps: _Gaps) -> Iterator[Passage]:
    markers = list[str]()
    for token in tokens:
        match token.type:
            case "ordered_list_open" | "bullet_list_open":
                markers.append("")
            case "ordered_list_close" | "bullet_list_close":
                markers.pop()
            case "list_item_open":
                markers[-1] = f"{token.info}." if token.info else "•"
            case "inline":
                marker = markers[-1] if markers else ""
                yield Paragraph(_inline([token], gaps), marker, len(markers))
                markers[-1:] = [""] if markers else []
            case "fence":
                code = token.content.removesuffix("\n").replace(BLANK, _BLANK_CODE)
                yield CodeBlock(code, token.info.strip())
            case "math_block":
                yield Paragraph((Math(token.content.strip(), display=True),))
            case _:
                pass


def _inline(tokens: Sequence[Token], gaps: _Gaps) -> tuple[Inline, ...]:
    flat = [child for token in tokens for child in token.children or ()]
    return tuple(_nodes(iter(flat), "", gaps))


def _nodes(tokens: Iterator[Token], until: str, gaps: _Gaps) -> Iterator[Inline]:
    """Yield the nodes of TOKENS up to the token of type UNTIL that closes what is open."""
    for token in tokens:
        if token.type == until:
            return
        match token.type:
            case "text":
                yield from _pieces(token.content, gaps, Text)
            case "softbreak" | "hardbreak":
                yield Break()
            case "code_inline":
                yield from _pieces(token.content, gaps, CodeSpan)
            case "math_inline" | "math_inline_double":
                latex = token.content.replace(BLANK, _BLANK_MATH)
                yield Math(latex, token.type.endswith("double"))
            case "image":
                yield Image(token.content, str(token.attrs.get("src", "")))
            case "strong_open" | "em_open" | "link_open":
                inner = tuple(_nodes(tokens, token.type.replace("open", "close"), gaps))
                yield from _spans(token, inner)
            case _:
                yield Text(token.content)


def _spans(token: Token, inner: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield what an opening TOKEN makes of its INNER nodes; the underscores of a name are text."""
    match inner:
        case (Text(name),) if token.markup.startswith("_") and _IDENTIFIER.fullmatch(name):
            yield Text(f"{token.markup}{name}{token.markup}")
        case _ if token.type == "strong_open":
            yield Strong(inner)
        case _ if token.type == "em_open":
            yield Emphasis(inner)
        case _:
            yield from inner
            if inner != (Text(target := str(token.attrs.get("href", ""))),):
                yield Text(f" ({target})")


def _pieces(text: str, gaps: _Gaps, node: type[Text | CodeSpan]) -> Iterator[Inline]:
    """TEXT as nodes of one type, with a blank for each BLANK."""
    for n, part in enumerate(text.split(BLANK)):
        if n:
            yield gaps.next()
        if part:
            yield node(part)
