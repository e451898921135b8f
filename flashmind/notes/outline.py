"""Marks of outliners (Logseq, Obsidian, Org): properties, tasks, references, macros."""

import re
from collections.abc import Sequence

from flashmind.notes.lines import Changes, each

_KEYS = frozenset(
    """id collapsed tags tag alias aliases title type status created updated date template icon
    public exclude-from-graph-view heading background-color card-last-interval card-repeats
    card-ease-factor card-next-schedule card-last-reviewed card-last-score ls-type hl-page hl-color
    hl-stamp file file-path filters author authors source url link links category categories rating
    parent up down related project area priority due done deadline scheduled publish cssclass
    cssclasses progress deck query-table query-properties query-sort-by""".split()
)
"""Keys whose `key:: value` is a property wherever it stands."""

_PROPERTY = re.compile(r"(\s*)((?:[-*+]\s+)?)([A-Za-z][\w/-]{0,40})::(?:[ \t]+.*|[ \t]*)$")
_INLINE = re.compile(r"[\[(][A-Za-z][\w -]{0,30}:: [^\[\]()]*[\])]")
TASK = r"(?:(?:TODO|DOING|LATER|NOW|WAITING|WAIT|IN-PROGRESS|DONE|CANCELED|CANCELLED)(?=\s|$)|\[[ xX/>-]\]\s)"
_TASK = re.compile(rf"(\s*(?:[-*+]|\d{{1,9}}[.)])\s+){TASK}\s*")
_CHECKLIST = re.compile(r"(?i)check|steps|procedure|ablauf|schritte|절차|步骤")
_PRIORITY = re.compile(r"^(\s*(?:[-*+]|\d{1,9}[.)])\s+)\[#[A-C]\]\s+")
MARKS = (
    r"\(\([0-9a-f]{8}-[0-9a-f-]{20,30}\)\)|\{\{(?:embed|query|video|renderer|youtube|tweet|twitter|pdf|"
    r"iframe|function|namespace|bilibili|vimeo|audio)\b[^{}]*\}\}|#\+(?i:begin|end)_\w+.*|"
    r":(?:LOGBOOK|END|PROPERTIES):[ \t]*|CLOCK: \[.*|(?:SCHEDULED|DEADLINE): <.*"
)
CUES = ("((", "{{", "#+", ":END:", "CLOCK:", "SCHEDULED:", "DEADLINE:")
_MARKS = re.compile(MARKS)


def without_properties(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines without properties `key:: value`; a term and its gloss are none.

    A property has a key that programs know, or a lower-case key in a line that goes on a bullet
    or stands next to another property.
    """
    found = {
        at: pair
        for at, line in enumerate(lines)
        if "::" in line and free[at] and (pair := _PROPERTY.match(line))
    }
    changes = dict[int, str]()
    for at, pair in found.items():
        known = pair[3].lower() in _KEYS
        beside = any(n in found and found[n][3].islower() for n in (at - 1, at + 1))
        goes_on = bool(pair[1]) and not pair[2] and at > 0 and bool(lines[at - 1].strip())
        if known or (pair[3].islower() and not pair[2] and (beside or goes_on)):
            changes[at] = ""
    inline = each(lines, free, (":: ",), lambda text: _INLINE.sub("", text))
    return {**inline, **changes}


def tasks(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return tasks (`- TODO read this`, `- [ ] buy milk`) emptied, and checklists without boxes.

    A task with something below it stays an empty bullet, since that may be content. A checklist
    is one by the line above it.
    """
    changes, above = dict[int, str](), ""
    for at, line in enumerate(lines):
        task = _TASK.match(line) if free[at] else None
        if not task:
            above = line if line[:1] not in "-*+ \t" or line.startswith("**") else above
        elif "[" in task[0] and _CHECKLIST.search(above):
            changes[at] = task[1] + line[task.end() :]
        else:
            below = lines[at + 1] if at + 1 < len(lines) else ""
            deeper = len(below) - len(below.lstrip()) > len(line) - len(line.lstrip())
            changes[at] = task[1].rstrip() if deeper and below.strip() else ""
    return changes


def unranked(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines without priorities `[#A]`."""
    return each(lines, free, ("[#",), lambda text: _PRIORITY.sub(r"\1", text))


def unmarked(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines without references to blocks, macros, drawers and dates of a planner."""
    return each(lines, free, ("((", "{{", "#+", ":", "CLOCK"), lambda text: _MARKS.sub("", text))
