r"""Formulas in Markdown: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` become MathJax's `\(…\)` and `\[…\]`.

Nothing inside a formula is read as Markdown. A dollar opens a formula only where no letter, digit
or dollar stands before and no blank behind it, and closes it only behind a letter, digit, bracket
or prime and before no digit: `$5 and $6` and `$HOME/$USER` are no formulas.
"""

import html
import re
from collections.abc import MutableMapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_INLINE = re.compile(
    r"""
    \\\( (?P<round>  (?:(?!\\\().)+? ) \\\)
  | \\\[ (?P<square> (?:(?!\\\[).)+? ) \\\]
  | \$\$ (?P<double> [^$]+ ) \$\$
  | (?<![\w$\\]) \$ (?P<single> (?!\s) (?:\\.|[^$\\])+ ) (?<=[\w)\]}'|!%*+⸩\ufdd3]) \$ (?![\d$])
    """,
    re.VERBOSE | re.DOTALL,
)
_DISPLAY = re.compile(r"(?:\$\$([^$]+)\$\$|\\\[((?:(?!\\\[).)+?)\\\])[ \t]*(?=\n|\Z)", re.DOTALL)
_DELIMITER = re.compile(r"\\[()\]]|(?<!\\)\\\[|\\\Z")
_DOUBLED = re.compile(r"\{(?=[{\ufdd0])|\}(?=[}⸩])")


def add_math(parser: "MarkdownIt") -> None:
    """Teach PARSER the formulas, ahead of escapes, emphasis and blocks."""
    parser.inline.ruler.before("escape", "math", _read_inline)
    interrupts: RuleOptionsType = {"alt": ["paragraph", "blockquote", "list"]}
    parser.block.ruler.before("code", "math_block", _read_block, interrupts)
    parser.add_render_rule("math", _render)


def _read_inline(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - the parser's call
    found = _INLINE.match(state.src, state.pos, state.posMax)
    kind = found.lastgroup if found else None
    if not found or not kind or not _is_whole(found[kind]):
        return False
    if not silent:
        _push(state, found[kind], display=kind in ("square", "double"))
    state.pos = found.end()
    return True


def _read_block(state: "StateBlock", start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    at = state.bMarks[start] + state.tShift[start]
    found = _DISPLAY.match(state.src, at, state.eMarks[end - 1])
    body = (found[1] or found[2]) if found else ""
    if not found or not _is_whole(body) or "\n\n" in body or state.is_code_block(start):
        return False
    if not silent:
        state.line = start + found[0].count("\n") + 1
        _push(state, body, display=True).map = [start, state.line]
    return True


def _push(state: "StateInline | StateBlock", body: str, *, display: bool) -> "Token":
    token = state.push("math", "", 0)
    token.content, token.block = body, display
    return token


def _is_whole(body: str) -> bool:
    r"""Whether BODY is a formula: no delimiter inside, and what gaps of a cloze start in it, end.

    A row's end with a skip, `\\[2pt]`, is none; a backslash at the end would hide our delimiter.
    """
    gaps = body.count("\ufdd0") == body.count("\ufdd2")
    return gaps and bool(body.strip()) and not _DELIMITER.search(body.strip())


def _render(
    _: object, tokens: "Sequence[Token]", at: int, __: object, env: MutableMapping[str, Any]
) -> str:
    body = tokens[at].content.strip()
    body = _DOUBLED.sub(lambda brace: brace[0] + " ", body) if env.get("cloze") else body
    left, right = ("\\[", "\\]") if tokens[at].block else ("\\(", "\\)")
    return f"{left}{html.escape(body, quote=False)}{right}"
