"""What hangs on it.

A statement or fragment cut behind each word that ties its clauses together, though another card
asks something else of the sentence; what comes behind the word is to be completed.

    ## Verhansung
    - Bremen got it in 1285. Painful, because its merchants lost all privileges abroad
    - no standing army, hence they relied on blockades of the grain trade
    - cheap freight bc Dutch ships needed a small crew
    - Needs a royal charter unless the town stood in the Empire
    - When the herring left the Baltic the Dutch took over
    - Diet meets in Lübeck, otherwise each town decides for itself
    - Merchants stay unmarried so that they don't get roots, though many had children
    - inland towns wanted cheap freight, but ports wanted tolls
    - if a town breaks the rules: thrown out of the league
    - a small crew → cheap freight, so Dutch ships undercut the Hanse
"""

import re
from collections.abc import Iterator

from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.claims import is_statement, points_back
from flashmind.rules.gaps import Statement
from flashmind.rules.hinge import completed
from flashmind.rules.ties import Tie, ties

_POINTS = re.compile(r"(?i)(?:it|they|he|she|its|their)(?:s|\b)")
_TALK = re.compile(
    r"(?i)\b(?:I|my|me|remember|make sure|e\.g|for example|see|example|exam|lecture|figure|maybe|btw|imo|ask|check)\b"
)
_CODE = re.compile(r"[={}|]")


def reason(block: Block) -> Iterator[Pair]:
    """Yield the reason of a statement or fragment."""
    return _completed(block, "because", "since")


def effect(block: Block) -> Iterator[Pair]:
    """Yield what follows from a statement or fragment."""
    return _completed(block, "so", "why", "means")


def arrow(block: Block) -> Iterator[Pair]:
    """Yield what an arrow leads to where more hangs on it."""
    return _completed(block, "arrow")


def condition(block: Block) -> Iterator[Pair]:
    """Yield the condition under which something holds."""
    return _completed(block, "if")


def front(block: Block) -> Iterator[Pair]:
    """Yield what follows from a condition that stands first."""
    return _completed(block, "front")


def otherwise(block: Block) -> Iterator[Pair]:
    """Yield what else happens."""
    return _completed(block, "else")


def aim(block: Block) -> Iterator[Pair]:
    """Yield what something is for."""
    return _completed(block, "aim")


def contrast(block: Block) -> Iterator[Pair]:
    """Yield the second side of a contrast, or what holds in spite of it."""
    return _completed(block, "but", "though")


def _completed(block: Block, *senses: str) -> Iterator[Pair]:
    for tie in ties(block):
        if tie.sense not in senses or not _is_clear(tie):
            continue
        statement = Statement(tie.left, tie.context, tie.quote, tie.left)
        lead = f"{tie.opening}{tie.left}"
        if card := completed(statement, lead, tie.cue.rstrip(), tie.right):
            yield card


def _is_clear(tie: Tie) -> bool:
    """Whether the clause that is shown says what it is about, and is a fact."""
    astray = points_back(tie.left) or points_back(tie.right) or "?" in tie.right
    back = _POINTS.match(tie.left) and not (tie.context and tie.opens)
    told = _TALK.search(f"{tie.left} {tie.right}")
    torn = tie.sense == "arrow" and (is_command(tie.left) or _CODE.search(tie.left))
    whole = is_statement(tie.left) or (bool(tie.context) and len(words(tie.left)) <= 10)
    return bool(whole) and not (astray or back or told or torn)
