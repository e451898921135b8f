"""Markdown of an item → HTML for a card: conservative, escaped, formulas kept for MathJax.

A single line is read as inline Markdown (`# of layers` is no heading, `- 5` no list); several lines
may hold lists, tables, quotes and fences as well. Raw HTML shows as text, links go to http(s) only,
and what Anki would take for a command of its own (`[sound:…]`, `[latex]`) is shown as written.
"""

import html
import re
from collections.abc import MutableMapping
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from flashmind.export.html_math import add_math

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

LONGEST = 10_000
"""Characters; longer texts are shown as they are, for Markdown may take quadratic time."""
_DEEP = re.compile(r"^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){16}", re.MULTILINE)
_COMMAND = re.compile(r"\[(?=/?(?:sound:|anki:|latex\]|\${1,2}\]))", re.IGNORECASE)
_MARKUP = re.compile(r"^[ \t>*+-]*(?:\d{1,9}[.)](?=\s)|(?:`{3,}|~{3,})[^\n]*)", re.MULTILINE)
_SPECIAL = re.compile(r"[\n\\`*_~\[\]<&$]")
_UNSAFE = re.compile(r"[&<>\\]")
_WORD = re.compile(r"[^\W_]+")
_BACKSLASH = re.compile(r"\\([()\[\]])")
_LEFT_OUT = ("image", "heading", "lheading", "reference", "hr", "html_block", "html_inline")
_VISIBLE = {n: chr(0x2400 + n) for n in range(32) if chr(n) not in "\t\n"} | {0x7F: "\u2421"}
_VISIBLE |= dict.fromkeys([*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0)], "\ufffd")


def markdown_html(text: str) -> str:
    """Return TEXT as HTML."""
    return rendered(visible(text), {}) if text else ""


def rendered(text: str, env: MutableMapping[str, Any]) -> str:
    """Return TEXT, made `visible`, as HTML; `{"cloze": True}` keeps `}}` out of formulas."""
    text = text.strip("\n")
    if not _SPECIAL.search(text):
        return text.replace(">", "&gt;")  # nothing else is left to escape
    if len(text) > LONGEST or _DEEP.search(text):
        return plain_html(text)
    parser = _parser()
    made = parser.render(text, env) if "\n" in text else parser.renderInline(text, env)
    return without_commands(made.rstrip("\n")) if _keeps(text, made) else plain_html(text)


def _keeps(text: str, made: str) -> bool:
    """Whether each word of TEXT is in MADE: Markdown drops cells that a table's head has not."""
    bare = html.unescape(_MARKUP.sub("", text))
    return set(_WORD.findall(bare)) <= set(_WORD.findall(unquote(html.unescape(made))))


def plain_html(text: str) -> str:
    """Return TEXT, which `visible` has seen, as it stands, with its line breaks."""
    return without_commands(escaped(text).replace("\n", "<br>\n"))


def code_html(text: str, language: str = "") -> str:
    """Return TEXT as a block of code, verbatim."""
    known = re.sub(r"[^\w+#.-]", "", language)
    label = f' class="language-{html.escape(known)}"' if known else ""
    return without_commands(f"<pre><code{label}>{code_escaped(visible(text))}</code></pre>")


def visible(text: str) -> str:
    """TEXT with LF line ends, and control characters as their pictures (U+001F as `␟`)."""
    if text.isprintable():  # what is changed below is not
        return text
    return text.replace("\r\n", "\n").translate(_VISIBLE)


def escaped(text: str) -> str:
    r"""Escape TEXT for HTML, and part a literal `\(` so that MathJax leaves it alone."""
    if not _UNSAFE.search(text):
        return text
    return _BACKSLASH.sub(r"\\<span>\1</span>", html.escape(text, quote=False))


def code_escaped(text: str) -> str:
    """Escape TEXT for the inside of `<code>`, which MathJax leaves alone anyway."""
    return _BACKSLASH.sub(r"&#92;\1", html.escape(text, quote=False))


def without_commands(made: str) -> str:
    """HTML in which `[sound:…]`, `[anki:…]` and `[latex]` are text."""
    return _COMMAND.sub("&#91;", made)


@cache
def _parser() -> "MarkdownIt":
    """Make the one Markdown parser; it holds no state between texts."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "breaks": True, "maxNesting": 100})
    parser.enable(["table", "strikethrough"]).disable(list(_LEFT_OUT))
    parser.validateLink = _is_web  # type: ignore[method-assign] # the documented hook
    parser.add_render_rule("text", lambda _, tokens, at, *__: escaped(tokens[at].content))
    parser.add_render_rule(
        "code_inline", lambda _, tokens, at, *__: f"<code>{code_escaped(tokens[at].content)}</code>"
    )
    for block in ("fence", "code_block"):
        parser.add_render_rule(
            block,
            lambda _, tokens, at, *__: code_html(
                tokens[at].content, (tokens[at].info.split() or [""])[0]
            ),
        )
    add_math(parser)
    return parser


def _is_web(url: str) -> bool:
    return url.lower().startswith(("http://", "https://"))
