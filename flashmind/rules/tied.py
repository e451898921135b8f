"""What hangs on it.

A statement or fragment cut behind each word that ties its clauses together, though another card
asks something else of the sentence; what comes behind the word is to be completed.

    ## Verhansung
    - **Verhansung** - a town is thrown out. Painful, because its merchants lost all privileges
    - **Staple**: a right of the port towns. Needs a royal charter unless the town stood in the Empire
    - **Kontor**: merchants lived by vows. Stay unmarried so that no secrets leak, though many had children

    ## Training
    - If the network does not fit into memory, decrease the batch size, since activations consume most of it
    - tannins come from skins and seeds, hence red wines have more as they ferment on the skins

    ## Grain trade
    - many barrels on deck -> less efficient per ton, but fast in port
"""

import re
from collections.abc import Iterator

from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.claims import is_statement, points_back
from flashmind.rules.gaps import Statement
from flashmind.rules.heads import leans
from flashmind.rules.hinge import completed, ended
from flashmind.rules.ties import Tie, ties

_POINTS = re.compile(r"(?i)(?:it|they|he|she|its|their)(?:s|\b)")
_TALK = re.compile(
    r"(?i)\b(?:I|my|me|remember|make sure|e\.g|for example|see|example|exam|lecture|figure|maybe|btw|imo|ask|check)\b"
)
_TORN = re.compile(
    r"(?i)(?:instead|like|unlike|as|than|rather|except|mixed|looks like|with|without)\b"
)
"""How no clause begins that stands by itself."""
_SHORTEST = 3
"""Words of what is asked for, where more of the sentence is left out behind it."""
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
        lead = f"{tie.opening}{tie.left}"
        statement = Statement(tie.left, tie.context(lead), tie.quote, tie.left)
        if card := completed(statement, lead, tie.cue.rstrip(), tie.right, least=(2, 2)):
            yield card


def _is_clear(tie: Tie) -> bool:
    """Whether the clause that is shown says what it is about, and is a fact."""
    astray = leans(tie.left) or points_back(tie.left) or points_back(tie.right) or "?" in tie.right
    back = _POINTS.match(tie.left) and not (tie.name and tie.opens)
    told = _TALK.search(f"{tie.left} {tie.right}")
    torn = tie.sense == "arrow" and (_is_mapped(tie) or is_command(tie.left))
    torn |= bool(_TORN.match(tie.left)) or (tie.sense == "but" and is_command(tie.left))
    about = tie.name or tie.opening
    whole = is_statement(tie.left) or (bool(about) and _said(tie) and len(words(tie.left)) <= 10)
    cut = tie.many and not is_statement(tie.right) and len(words(tie.right)) < _SHORTEST
    return bool(whole) and not (astray or back or told or torn or cut)


def _is_mapped(tie: Tie) -> bool:
    """Whether an arrow shows what becomes what, or one of several cases in a row."""
    several = ": " in tie.left or ", " in ended(tie.right)
    return several or bool(_CODE.search(tie.left)) or len(words(tie.left)) < _SHORTEST


def _said(tie: Tie) -> bool:
    """Whether a clause of a single word, `Done when …`, is told enough of."""
    return " " in tie.left or (tie.sense != "front" and len(words(ended(tie.right))) >= _SHORTEST)
