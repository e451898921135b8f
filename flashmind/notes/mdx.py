"""MDX: imports, exports and components go; the plain text inside components stays."""

import re
from collections.abc import Sequence

from flashmind.notes.lines import Changes

_IMPORT = re.compile(r"import\s(?:.*\sfrom\s+)?['\"][^'\"]+['\"];?\s*$")
_EXPORT = re.compile(r"export\s+(?:default\b|(?:const|let|var|function)\s|\*\s|\{)")
_ALONE = re.compile(r"\s*(?:</?[A-Z][\w.]*(?:\s[^<>]*)?/?>\s*)+$")
_OPENED = re.compile(r"\s*<[A-Z][\w.]*(?:\s[^<>]*)?$")
_PAIR = re.compile(r"<([A-Z][\w.]*)(?:\s[^<>]*)?>([^<>]*)</\1>|<[A-Z][\w.]*\s[^<>]*/>")
_COMMENT = re.compile(r"\s*\{/\*.*\*/\}\s*$")
_LONGEST = 30
"""Lines of one tag or export at most: what goes on for longer is something else."""


def plain(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines without imports, exports and tags of components."""
    changes, at = dict[int, str](), 0
    while at < len(lines):
        line = lines[at]
        if not free[at] or not any(cue in line for cue in ("<", "import", "export", "{/*")):
            at += 1
            continue
        size = _size(lines, at)
        changes.update((at + n, "") for n in range(size))
        if not size and "<" in line and "`" not in line:
            changes[at] = _PAIR.sub(lambda found: found[2] or "", line)
        at += size or 1
    return {at: now for at, now in changes.items() if now != lines[at]}


def _size(lines: Sequence[str], at: int) -> int:
    """Return how many lines from AT on are import, export or component; 0 where none is."""
    line = lines[at]
    if _IMPORT.match(line) or _COMMENT.match(line) or _ALONE.match(line):
        return 1
    if _EXPORT.match(line):
        more = line.rstrip().endswith(("{", "(", "["))
        return _until(lines, at, ("}", "};", ");", "]", "];")) if more else 1
    return _until(lines, at, ("/>", ">")) if _OPENED.match(line) else 0


def _until(lines: Sequence[str], at: int, ends: tuple[str, ...]) -> int:
    below = lines[at + 1 : at + _LONGEST]
    return next((n + 2 for n, line in enumerate(below) if line.strip().endswith(ends)), 1)
