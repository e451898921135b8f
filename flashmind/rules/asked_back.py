"""The other half.

What stands before so, an arrow, because, if, otherwise, so that or but is asked as well, as a gap
in the note's own words; what hangs on it stays in view.

    ## Rye
    - rye has little usable gluten, so it will not hold a tall shape
    - too little salt → dough rises twice as fast
    - bran cuts the gluten strands -> the loaf gets denser
    - Fridge temperatures speed up staling because starch recrystallises faster
    - Rolls stay soft for days when the dough holds tangzhong
    - If the starter smells of nail varnish, feed it twice before you bake
    - Score the loaf before baking, otherwise the crust bursts at the side
    - Steam keeps the skin soft so that the loaf can still expand
    - Bulk is finished by volume, not by the clock
    - The crust sets in the first minutes, but the crumb needs half an hour
"""

import re
from collections.abc import Iterator

from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.claims import is_statement
from flashmind.rules.tie_gap import gapped_left
from flashmind.rules.ties import Tie

_LONGEST_NAME = 6
_DATED = re.compile(r"\b1\d{3}\b|\b20\d\d\b|[~≈]|^(?:fix|why|how|effect)\b|^`")
"""What no cause is: a date, an amount, a word about what comes."""


def cause(block: Block) -> Iterator[Gapped]:
    """Yield what leads to a conclusion: `A, so B`, `A; therefore B`, `A. That's why B`."""
    return gapped_left(block, "so", "why", "means")


def arrow(block: Block) -> Iterator[Gapped]:
    """Yield the statement before an arrow."""
    return gapped_left(block, "arrow", least=1, fits=_is_said)


def arrow_name(block: Block) -> Iterator[Gapped]:
    """Yield the few words before an arrow that are no statement."""
    return gapped_left(block, "arrow", least=3, fits=_is_named)


def claim(block: Block) -> Iterator[Gapped]:
    """Yield what a reason is given for: `A because B`."""
    return gapped_left(block, "because", "since")


def condition(block: Block) -> Iterator[Gapped]:
    """Yield the condition that stands first: `If A, B`."""
    return gapped_left(block, "front", least=1)


def held(block: Block) -> Iterator[Gapped]:
    """Yield what holds under a condition: `A if B`, `A unless B`."""
    return gapped_left(block, "if")


def order(block: Block) -> Iterator[Gapped]:
    """Yield what keeps something from happening: `A, otherwise B`."""
    return gapped_left(block, "else")


def means(block: Block) -> Iterator[Gapped]:
    """Yield what is done, or holds, for an aim: `A so that B`."""
    return gapped_left(block, "aim")


def first_side(block: Block) -> Iterator[Gapped]:
    """Yield the first side of a contrast: `A, but B`, `A although B`."""
    return gapped_left(block, "but", "though", fits=_is_no_order)


def chosen(block: Block) -> Iterator[Gapped]:
    """Yield what holds, or is taken, and not another thing: `A, not B`, `A rather than B`."""
    return gapped_left(block, "not", least=1)


def _is_said(tie: Tie) -> bool:
    return is_statement(tie.left)


def _is_no_order(tie: Tie) -> bool:
    return not is_command(tie.left)


def _is_named(tie: Tie) -> bool:
    named = not is_statement(tie.left) and 1 < len(words(tie.left)) <= _LONGEST_NAME
    return named and not tie.many and not _DATED.search(tie.left)
