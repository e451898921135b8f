"""Lines of a note before they are parsed: which are code or formulas, and text outside code spans."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

Changes: TypeAlias = Mapping[int, str]
"""New texts of lines, by index; a line that becomes empty is taken out of what is read."""

Mend: TypeAlias = Callable[[Sequence[str], Sequence[bool]], Changes]
"""Lines, and which of them are open to repair (no code, no formula), to their changes."""

FENCE = re.compile(r"\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(?:>\s*)*(`{3,}(?=[^`]*$)|~{3,})")
_CODE = re.compile(r"(`+(?!`).*?(?<!`)`+(?!`))")


def fence_after(fence: str, line: str) -> str:
    """Return the fence that is open after LINE, FENCE being open before it; empty where none is."""
    mark = FENCE.match(line)
    if not fence:
        return mark[1] if mark else ""
    closes = mark and mark[1].startswith(fence) and not line.strip(" \t>").strip("`~")
    return "" if closes else fence


def fenced(lines: Sequence[str]) -> Iterator[bool]:
    """Yield of each line whether it is a fence or stands inside one."""
    fence = ""
    for line in lines:
        before = fence
        if "```" in line or "~~~" in line:
            fence = fence_after(fence, line)
        yield bool(before or fence)


def outside_code(line: str, change: Callable[[str], str]) -> str:
    """Return LINE changed everywhere but in its code spans."""
    if "`" not in line:
        return change(line)
    if "`" * 8 in line:
        return line
    parts = _CODE.split(line)
    parts[::2] = map(change, parts[::2])
    return "".join(parts)


def each(
    lines: Sequence[str], free: Sequence[bool], cues: tuple[str, ...], change: Callable[[str], str]
) -> Changes:
    """Return what CHANGE makes of the free lines that hold one of CUES (none: of all)."""
    changes = dict[int, str]()
    for at, line in enumerate(lines):
        if free[at] and (not cues or any(cue in line for cue in cues)):
            now = outside_code(line, change)
            if now != line:
                changes[at] = now if now.strip(" \t>") else ""
    return changes
