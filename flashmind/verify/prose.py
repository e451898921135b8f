"""Lines of a note to one stream of tokens each: prose, code spans and formulas, nothing else.

Fenced and indented code, front matter, comments, addresses, struck-out text: all left out.
Every replacement keeps the length, so that a token's place is its place in the line as written.
"""

import re
from collections.abc import Iterator, Sequence

from flashmind.verify import latex
from flashmind.verify.tokens import Token, tokens

MAX_LINE = 5_000
"""A longer line is not read: it is data rather than prose."""
BREAK = "¦"
"""Stands for what is left out, character by character; it ends every expression."""
_FENCE = re.compile(r"[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})([^`]*)$")
RELATION = re.compile(r"[=≈~∼≃≅≒]|\\(?:approx|sim|cong)")
"""Stands in every line that holds a claim, display formulas aside."""
_LIST = re.compile(
    r"\s*(?:>\s*)*(?:(?:[-*+•]|\d{1,3}[.)]|[a-zA-Z][.)]|#{1,6})\s+(?:\[[ xX]\]\s+)?)+"
)
_SPAN = re.compile(
    r"(?P<ticks>`+)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)"
    r"|\$\$(?P<display>[^$]+)\$\$|\\\((?P<round>.+?)\\\)|\\\[(?P<square>.+?)\\\]"
    r"|(?<![\\$\w])\$(?P<inline>(?!\s)[^$]*[^$\s\\])\$(?![$\d])"
)
_LEFT_OUT = re.compile(
    r"\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}://\S+|\bwww\.\S+"
    r"|\]\([^)\s]*(?:\s+\"[^\"]*\")?\)|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|~~.+?~~|<!--.*?-->"
    r"|<sub>.*?</sub>|\b0[xXbBo][0-9a-fA-F]+|\{[^{}]*\}"
)
_ODD = ("://", "www.", "](", "@", "~~", "<", "{")
"""What all of _LEFT_OUT but a hexadecimal number needs."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ENTITIES = {
    "&times;": "×",
    "&minus;": "-",
    "&divide;": "÷",
    "&asymp;": "≈",
    "&nbsp;": " ",
    "&pi;": "π",
    "&radic;": "√",
}
_EMPHASIS = (
    re.compile(r"(?<![\w*)\\])(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s*])\1(?![\w*(])"),
    re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])(.+?)(?<=[^\s_])\1(?!\w)"),
    re.compile(r"(?<![\w=!<>])(==)(?=[^\s=])(.+?)(?<=[^\s=])==(?![\w=])"),
)
_TIMES = re.compile(r"(?<=[0-9)\]])( ?)[xX](?= ?[0-9(\[])")


def streams(lines: Sequence[str]) -> Iterator[tuple[int, list[Token]]]:
    """Yield (line number from 1, its tokens) for each line of LINES that can hold a claim."""
    display = False
    for number, line in _readable(lines):
        if len(line) > MAX_LINE:
            continue
        if not display and not RELATION.search(line):
            display = line.strip() in {"$$", "\\["}
        elif line.strip() in {"$$", "\\[", "\\]"}:
            display = not display
        elif display:
            yield number, list(latex.tokens(line))
        else:
            yield number, list(_tokens(line))


def _readable(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the numbered lines outside code, front matter and comments."""
    fence, comment = "", False
    start = _after_front_matter(lines)
    for number, line in enumerate(lines[start:], start + 1):
        found = _FENCE.match(line)
        if fence:
            fence = "" if found and found[1].startswith(fence) and not found[2].strip() else fence
        elif comment:
            comment = "-->" not in line
        elif found:
            fence = found[1]
        elif "<!--" in line and "-->" not in line:
            comment = True
        elif not _is_indented_code(lines, number - 1):
            yield number, line


def _after_front_matter(lines: Sequence[str]) -> int:
    """Return the index of the first line after a `---` block at the very top."""
    if not lines or lines[0].strip() != "---":
        return 0
    ends = (n for n, line in enumerate(lines[1:200], 1) if line.strip() in {"---", "..."})
    return next(ends, -1) + 1


def _is_indented_code(lines: Sequence[str], index: int) -> bool:
    """Whether the line is indented by four after an empty line, outside a list."""
    while index >= 0 and lines[index].startswith(("    ", "\t")) and not _LIST.match(lines[index]):
        index -= 1
        if index < 0:
            return True
        if not lines[index].strip():
            while index >= 0 and not lines[index].strip():
                index -= 1
            before = lines[index] if index >= 0 else ""
            return not (_LIST.match(before) or before.startswith("  "))
    return False


def _tokens(line: str) -> Iterator[Token]:
    """Yield the tokens of LINE in order; a code span or a formula stands between two edges."""
    at = 0
    for found in _SPAN.finditer(line):
        yield from _plain(line, at, found.start())
        yield _edge(found.start())
        inside = next(
            name for name in ("code", "display", "round", "square", "inline") if found[name]
        )
        start = found.start(inside)
        if inside == "code":
            yield from _shifted(tokens(_crossed(found[inside])), start)
        else:
            yield from latex.tokens(found[inside], start)
        yield _edge(found.end() - 1)
        at = found.end()
    yield from _plain(line, at, len(line))


def _edge(at: int) -> Token:
    return Token("other", "`", at, at)


def _shifted(found: Iterator[Token], offset: int) -> Iterator[Token]:
    if not offset:  # most sentences: nothing to copy
        yield from found
        return
    for token in found:
        yield Token(
            token.kind, token.text, token.start + offset, token.end + offset,
            token.symbol, token.spaced,
        )  # fmt: skip


def _plain(line: str, start: int, end: int) -> Iterator[Token]:
    text = line[start:end]
    if start == 0 and (marker := _LIST.match(text)):
        text = " " * marker.end() + text[marker.end() :]
    yield from _shifted(tokens(_crossed(_cleaned(text)), grouped=True), start)


def _crossed(text: str) -> str:
    """TEXT with an `x` between two numbers as `×`."""
    return _TIMES.sub(lambda found: f"{found[1]}×", text)


def _cleaned(text: str) -> str:
    """TEXT with emphasis and tags blanked and addresses broken, character for character."""
    if "0" in text or any(mark in text for mark in _ODD):
        text = _LEFT_OUT.sub(lambda found: BREAK * len(found[0]), text)
    text = (
        text.replace("<sup>", "    ^")
        .replace("\t", " ")
        .replace("\u2009", " ")
        .replace("\u202f", " ")
    )
    for entity, sign in _ENTITIES.items() if "&" in text else ():
        text = text.replace(entity, sign.ljust(len(entity)))
    text = _TAG.sub(lambda found: " " * len(found[0]), text) if "<" in text else text
    for pattern in _EMPHASIS if "*" in text or "_" in text or "==" in text else ():
        text = pattern.sub(_blanked, text)
    return re.sub(r"\\([*_+=~^-])", r" \1", text)


def _blanked(found: re.Match[str]) -> str:
    around = " " * len(found[1])
    return f"{around}{found[2]}{around}"
