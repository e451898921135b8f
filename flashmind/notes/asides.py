"""What stands beside the text: attributes, footnotes, block ids, tags; and marks typed carelessly."""

import re
from collections.abc import Sequence

from flashmind.notes.lines import Changes, each

_ATTRIBUTES = re.compile(
    r"^\s*\{(?::|[#.][A-Za-z])[^{}]*\}\s*$|(?:(?<=[)*_\]])|\s+)\{(?::[^{}]*|[#.][A-Za-z][^{}]*)\}\s*$|(?<=[)*_\]])\{:[^{}]*\}"
)
_TEMPLATE = re.compile(r"\{%[^{}]*%\}|\{\{[<%][^{}]*[>%]\}\}")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\s]+\]:")
_ID = re.compile(r"(?:^|\s+)\^(?=[\w-]*[A-Za-z])[\w-]{3,}\s*$")
_TAG = r"#(?!card\b|flashcards?\b)[^\W\d_][\w/-]*"
_TAGS_ALONE = re.compile(rf"\s*(?:[-*+]\s+)?(?i:tags?:\s*)?{_TAG}(?:[\s,]+{_TAG})*\s*$")
_LAST_TAG = re.compile(rf"\s{_TAG}$")
_TIGHT_HEADING = re.compile(r"^( {0,3}#{2,6})(?=[^#\s!\[{])")
_ROW = re.compile(r"\s*\|.*\|\s*$")
_CODE = re.compile(r"`[^`]*`|\$[^\s$](?:[^$]*[^\s$])?\$(?!\w)")
"""Code, or a formula: no two prices with a border between them."""


def unattributed(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines without attributes `{: .class}`, `{#id}` and tags of templates `{% … %}`."""
    return each(
        lines, free, ("{:", "{#", "{.", "{%", "{{"),
        lambda text: _TEMPLATE.sub("", _ATTRIBUTES.sub("", text)),
    )  # fmt: skip


def without_footnotes(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines without the texts of footnotes, `[^1]: …` and what goes on below."""
    changes, inside = dict[int, str](), False
    for at, line in enumerate(lines):
        starts = free[at] and "[^" in line and bool(_FOOTNOTE.match(line))
        inside = starts or (inside and bool(line.strip()) and not line.startswith(("#", "|", ">")))
        if inside:
            changes[at] = ""
    return changes


def without_ids(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines without block ids ` ^a1b2c3` at their end."""
    return each(lines, free, ("^",), lambda text: _ID.sub("", text))


def untagged(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines without tags behind their text, and lines of tags alone emptied."""
    changes = dict[int, str]()
    for at, line in enumerate(lines):
        if not free[at] or "#" not in line or "`" in line:
            continue
        if _TAGS_ALONE.match(line) and ("# " not in line):
            changes[at] = ""
        elif not line.lstrip().startswith("#") and (bare := _without_last(line)) != line:
            changes[at] = bare
    return changes


def _without_last(line: str) -> str:
    """Return LINE without the tags at its end."""
    bare = line.rstrip()
    while found := _LAST_TAG.search(bare[-60:]):
        bare = bare[: len(bare) - len(found[0])].rstrip()
    return line if bare == line.rstrip() else bare


def spaced_headings(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return `##Heading` with the blank that it lacks."""
    return each(lines, free, ("##",), lambda text: _TIGHT_HEADING.sub(r"\1 ", text))


def escaped_pipes(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return rows of tables with the pipes inside code and formulas escaped, as a table would split there."""
    changes = dict[int, str]()
    for at, line in enumerate(lines):
        if free[at] and ("`" in line or "$" in line) and "|" in line and _ROW.match(line):
            now = _CODE.sub(lambda code: re.sub(r"(?<!\\)\|", r"\\|", code[0]), line)
            if now != line:
                changes[at] = now
    return changes
