"""Bullets that Markdown does not know: `•`, `–`, `①`, emoji, `(a)`, `*text`."""

import re
from collections.abc import Sequence

from flashmind.notes.lines import Changes

_SYMBOL = re.compile(r"(\s*)([•●○◦▪▫■□‣⁃∙·►▶➤➢➔★☆✦❖✓✔])\s*(?=[^\s•●○◦▪])")
_DASH = re.compile(r"(\s*)[–—]\s+(?=\S)")
_CIRCLED = re.compile(r"(\s*)([①-⑳])\s*(?=\S)")
SYMBOL = "[•●○◦▪▫■□‣⁃∙·►▶➤➢➔★☆✦❖✓✔–—①-⑳\U0001f300-\U0001faff☀-➿⬅-⬇⬛⬜⭐]"
_EMOJI = r"(?:[\U0001f300-\U0001faff☀-➿⬅-⬇⬛⬜⭐][\ufe0f\u200d]*)+"
_EMOJI_BULLET = re.compile(rf"(\s*){_EMOJI}\s+(?=\S)")
_AFTER_MARKER = re.compile(rf"(\s*(?:[-*+]|\d{{1,9}}[.)])\s+){_EMOJI}\s*(?=\S)")
_TIGHT_STAR = re.compile(r"(\s*)\*(?=[^\W\d_][^*]*$)")
_TIGHT_DASH = re.compile(r"(\s*)-(?=[A-Z][a-z]+ [a-z(])")
_LETTER = re.compile(r"(\s*)\(?([a-h])\)\s+(?=\S)")
_NUMBER = re.compile(r"(\s*)\((\d{1,2})\)\s+(?=\S)")
_OUTLINE = re.compile(
    r"(\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\*\*)?)((?:\d{1,2}\.){1,3})(\d{1,2})[.)]?\s+(?=[A-Z`*(])"
)


def symbols(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return lines behind a typographic bullet, dash, circled number or emoji as bullets.

    Where different symbols stand on one margin, each further one is a level deeper. Dashes and
    emoji are bullets only where two lines that follow each other begin with one.
    """
    changes, levels = dict[int, str](), list[str]()
    for at, line in enumerate(lines):
        if line.isascii() or not free[at]:
            continue
        if found := _SYMBOL.match(line):
            levels += [found[2]] if found[2] not in levels else []
            deeper = "" if found[1] else "  " * min(levels.index(found[2]), 3)
            changes[at] = f"{deeper}{found[1]}* {line[found.end() :]}"
        elif found := _CIRCLED.match(line):
            changes[at] = f"{found[1]}{ord(found[2]) - ord('①') + 1}. {line[found.end() :]}"
        elif found := _AFTER_MARKER.match(line):
            changes[at] = found[1] + line[found.end() :]
    repeated = {**_repeated(_DASH, lines, free), **_repeated(_EMOJI_BULLET, lines, free)}
    return {**repeated, **changes}


def tight(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return `*text` and `-Text goes` on lines that follow each other with the blank they lack."""
    return {**_repeated(_TIGHT_STAR, lines, free), **_repeated(_TIGHT_DASH, lines, free)}


def lettered(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return `(a)`, `a)` and `(1)` as bullets, where the next letter or number follows."""
    changes = dict[int, str]()
    for pattern, first, ordered in ((_LETTER, "a", False), (_NUMBER, "1", True)):
        found = [
            (at, m)
            for at, line in enumerate(lines)
            if free[at] and ")" in line[:12] and (m := pattern.match(line))
        ]
        names = {m[2] for _, m in found}
        if first in names and chr(ord(first) + 1) in names:
            for at, m in found:
                marker = f"{m[2]}." if ordered else "+"
                changes[at] = f"{m[1]}{marker} {lines[at][m.end() :]}"
    return changes


def unnumbered(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return lines without the numbers of an outline, `2.1`, where the one before or after is there.

    A lone `1.5` may be an amount.
    """
    found = {at: m for at, line in enumerate(lines) if free[at] and (m := _OUTLINE.match(line))}
    numbers = {(m[2], int(m[3])) for m in found.values()}
    return {
        at: f"{m[1]}{lines[at][m.end() :]}"
        for at, m in found.items()
        if {(m[2], int(m[3]) - 1), (m[2], int(m[3]) + 1)} & numbers
    }


def _repeated(pattern: re.Pattern[str], lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines that begin with PATTERN as bullets, where at least two of them adjoin."""
    found = {at: m for at, line in enumerate(lines) if free[at] and (m := pattern.match(line))}
    adjoining = (at for at in found if at - 1 in found or at + 1 in found)
    return {at: f"{found[at][1]}* {lines[at][found[at].end() :]}" for at in adjoining}
