"""Formulas on lines of their own: held together, so that no `=`, `-` or `_` inside is read as Markdown."""

import re
from collections.abc import Sequence

from flashmind.notes.lines import Changes, each

_ENDS = {"$$": "$$", "\\[": "\\]"}
_LONGEST = 40
"""Lines of one formula at most: a `$$` that is not closed by then opens none."""
_INDENT = "      "
"""Deep enough that a line goes on its paragraph, whatever it begins with."""


_DOUBLED = re.compile(r"\\\\([()\]]|\[(?!\d))")


def single_backslashes(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    r"""Return `\\(…\\)` and `\\[…\\]`, which kramdown wants, with the one backslash of LaTeX."""
    return each(lines, free, ("\\\\",), lambda text: _DOUBLED.sub(r"\\\1", text))


def held_together(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the inner lines of block formulas indented: so they go on the paragraph they stand in."""
    changes, at = dict[int, str](), 0
    while at < len(lines):
        end = _end(lines, at) if free[at] else at
        for n in range(at + 1, end + 1):
            changes[n] = _INDENT + (lines[n].lstrip() or "%")
        at = max(end, at) + 1
    return changes


def _end(lines: Sequence[str], at: int) -> int:
    """Return the line that closes the formula opened on line AT; AT where none goes on below."""
    line = lines[at].strip().lstrip("> ")
    opener = next((mark for mark in _ENDS if line.startswith(mark)), "")
    if not opener and line.count("$$") == 1 and line.endswith("$$"):
        opener, line = "$$", "$$"
    if not opener or _ENDS[opener] in line[len(opener) :]:
        return at
    below = range(at + 1, min(at + _LONGEST, len(lines)))
    return next((n for n in below if _ENDS[opener] in lines[n]), at)
