"""Repairs of real-life Markdown, line by line, so that line numbers never move."""

import re
from collections.abc import Iterator, Sequence

from flashmind.notes.lines import fenced

_BULLET = re.compile(r"( *)([-*+]|\d{1,9}[.)])( +|\t|$)")


def repaired(lines: Sequence[str], free: Sequence[bool] | None = None) -> Iterator[str]:
    """Yield LINES with bullets that are nested by one space indented as CommonMark wants it.

    Lines that are not FREE (those inside code fences, if it isn't given) are left alone.
    """
    nesting: list[tuple[int, int, int]] = []  # (indent as written, as repaired, width of marker)
    free = free or [not inside for inside in fenced(lines)]
    for line, mendable in zip(lines, free, strict=True):
        if not mendable:
            yield line
        elif (bullet := _BULLET.match(line)) and line.strip() not in {"***", "---"}:
            yield _indented(line, bullet, nesting)
        else:
            if line and line[0] not in " \t":
                nesting.clear()
            yield line


def _indented(line: str, bullet: re.Match[str], nesting: list[tuple[int, int, int]]) -> str:
    written = len(bullet[1])
    while nesting and nesting[-1][0] > written:
        nesting.pop()
    if nesting and nesting[-1][0] == written:
        indent = nesting.pop()[1]
    elif nesting:
        inside = nesting[-1][1] + nesting[-1][2]
        indent = min(max(written, inside), inside + 3)
    else:
        indent = written
    nesting.append((written, indent, len(bullet[2]) + 1))
    return " " * indent + line[written:]


def is_prose(content: str) -> bool:
    """Whether the text of a code fence is a list or prose that someone fenced, not code.

    At least 60 % of its lines are bullets, or long lines without the marks of code.
    """
    lines = [line for line in content.split("\n") if line.strip()]
    bullets = sum(bool(re.match(r"\s*[-*+] +[^\W\d_]", line)) for line in lines)
    wordy = sum(
        len(line.split()) >= 9 and not re.search(r"[=;{}<>|$]|\w\(", line) for line in lines
    )
    codelike = any(re.search(r"[;{}]\s*$|^\s*[$>#] |\w+\(.*\)\s*$| = ", line) for line in lines)
    return bool(lines) and not codelike and (bullets + wordy) >= 0.6 * len(lines)
