"""Containers of other programs as callouts: `<details>`, `:::note`, `!!! note`."""

import re
from collections.abc import Sequence

from flashmind.notes.lines import Changes

_SUMMARY = re.compile(r"<summary[^<>]*>(.*?)(?:</summary>|$)", re.IGNORECASE)
_DETAILS = re.compile(r"</?details[^<>]*>|</summary>", re.IGNORECASE)
_COLONS = re.compile(r"\s{0,3}(:{3,})[ \t]*(.*)$")
_NAMED = re.compile(
    r"\{?\s*\.?(?:callout-)?([\w-]+)[^\[\]}]*?\}?\s*(?:\[(.*)\]|(?<=[\w\"}]) +(.*))?$"
)
_ADMONITION = re.compile(r"( *)(?:!!!|\?\?\?\+?) +([\w-]+)(?: [\w -]*?)?(?: *\"([^\"]*)\")?\s*$")


def details(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return `<details>` with its `<summary>` as a callout that has a title."""
    last = max((at for at, line in enumerate(lines) if "</details" in line.lower()), default=-1)
    changes, depth = dict[int, str](), 0
    for at, line in enumerate(lines[: last + 1]):
        opens = line.lower().count("<details") if free[at] and "<" in line else 0
        if not depth and not opens:
            continue
        closes = line.lower().count("</details") if free[at] else 0
        depth += opens
        changes[at] = f"> {_summed_up(line)}".rstrip() if free[at] else f"> {line}"
        depth = max(depth - closes, 0)
        if not depth and changes[at] == ">":
            changes[at] = ""
    return changes


def _summed_up(line: str) -> str:
    title = _SUMMARY.search(line)
    if not title:
        return _DETAILS.sub("", line)
    rest = _DETAILS.sub("", line[title.end() :]).strip()
    bare = re.sub(r"<[^<>]*>", "", title[1]).strip()
    return f"{bare} {rest}" if rest else f"[!details] {bare}"


def fenced(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return `:::note Title` … `:::` as a callout; other such containers lose their marks."""
    marks = {
        at: found
        for at, line in enumerate(lines)
        if free[at] and ":::" in line and (found := _COLONS.match(line))
    }
    closing = sum(not found[2].strip() for found in marks.values())
    changes, depth = dict[int, str](), 0
    for at, line in enumerate(lines):
        mark = marks.get(at)
        if mark and not mark[2].strip():
            changes[at], depth = "", max(depth - 1, 0)
            closing -= 1
        elif mark and closing and (named := _NAMED.match(mark[2].strip())):
            changes[at] = f"> [!{named[1]}] {(named[2] or named[3] or '').strip()}".rstrip()
            depth += 1
        elif depth:
            changes[at] = f"> {line}".rstrip()
    return changes


def indented(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return `!!! note "Title"` and the lines indented below it as a callout."""
    changes, indent = dict[int, str](), -1
    for at, line in enumerate(lines):
        found = _ADMONITION.match(line) if free[at] and ("!!!" in line or "???" in line) else None
        if found:
            indent = len(found[1]) + 4
            changes[at] = f"{found[1]}> [!{found[2]}] {found[3] or ''}".rstrip()
        elif indent >= 0 and (not line.strip() or line.startswith(" " * indent)):
            changes[at] = f"{' ' * (indent - 4)}> {line[indent:]}".rstrip()
        else:
            indent = -1
    return {at: now for at, now in changes.items() if now != lines[at]}
