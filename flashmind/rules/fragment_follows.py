"""What follows from the line above.

A bullet that opens with an arrow goes on with its parent: the parent is shown, what follows is to
be completed. Where a bullet says what is done to `it`, the thing above, the doer is hidden.

    - virtue is knowledge, nobody does wrong willingly
        - => denies weakness of will
    - glenoid
        - labrum deepens it
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain, words
from flashmind.model.fact import Gapped, Pair
from flashmind.model.note import Block
from flashmind.rules.claims import points_back
from flashmind.rules.fragments import fragments
from flashmind.rules.gaps import gapped, is_aside, is_told
from flashmind.rules.hinge import ended, shown
from flashmind.rules.units import quote, said

_ARROW = re.compile(r"(?:->|=>|→|⇒) ?(?P<told>\S.*)$")
_DONE_TO = re.compile(r"(?:it|them)(?: (?:up|down|out|off|apart|together|open|shut|in place))?$")
_SPAN = (3, 16)
"""Words of a parent from which something follows."""
_MOST, _DOER = 14, 4


def read(block: Block) -> Iterator[Pair]:
    """Yield what follows from the parent of a bullet that opens with an arrow."""
    lead = plain(block.parent.split("\n", 1)[0]).strip(" .,:")
    if is_aside(block) or "?" in lead or not _SPAN[0] <= len(words(lead)) <= _SPAN[1]:
        return
    for sentence, text in said(block):
        found = _ARROW.match(text)
        if (
            not found
            or points_back(found["told"])
            or points_back(lead.removeprefix("what ").removeprefix("What "))
        ):
            continue
        told = ended(found["told"])
        if is_told(found["told"], sentence, 2) and 2 <= len(words(told)) <= _MOST:
            yield Pair(quote(block, sentence), shown("", f"{lead} {text[:2].strip()}"), told)


def doer(block: Block) -> Iterator[Gapped]:
    """Yield what does something to the thing above a bullet, hidden."""
    for found in fragments(block) if block.parent else ():
        clause = found.clause
        if not clause or clause.lead or clause.negated or not _DONE_TO.match(clause.rest):
            continue
        at = found.text.find(clause.subject)
        if at >= 0 and len(words(clause.subject)) <= _DOER and not points_back(clause.subject):
            yield from gapped(found, [(at, at + len(clause.subject))], least=2)
