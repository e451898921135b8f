"""Repairs of real-life Markdown, line by line, so that line numbers never move."""

import re
from collections.abc import Iterator, Sequence

_BULLET = re.compile(r"( *)([-*+]|\d{1,9}[.)])( +|\t|$)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


def repaired(lines: Sequence[str]) -> Iterator[str]:
    """Yield LINES with bullets that are nested by one space indented as CommonMark wants it.

    Lines inside code fences are left alone.
    """
    fence = ""
    nesting: list[tuple[int, int, int]] = []  # (indent as written, as repaired, width of marker)
    for line in lines:
        mark = _FENCE.match(line)
        if fence or mark:
            fence = _fence_after(fence, mark, line)
            yield line
        elif (bullet := _BULLET.match(line)) and line.strip() not in {"***", "---"}:
            yield _indented(line, bullet, nesting)
        else:
            if line.strip() and not line.startswith((" ", "\t")):
                nesting.clear()
            yield line


def _fence_after(fence: str, mark: re.Match[str] | None, line: str) -> str:
    """Return the open fence after LINE: a new one, none where LINE closes it, else the same."""
    if not fence:
        return mark[1] if mark else ""
    closes = mark and mark[1].startswith(fence) and not line.strip().strip("`~")
    return "" if closes else fence


def _indented(line: str, bullet: re.Match[str], nesting: list[tuple[int, int, int]]) -> str:
    written = len(bullet[1])
    while nesting and nesting[-1][0] > written:
        nesting.pop()
    if nesting and nesting[-1][0] == written:
        indent = nesting.pop()[1]
    elif nesting:
        indent = max(written, nesting[-1][1] + nesting[-1][2])
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
