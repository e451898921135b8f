"""Phrase to fill in.

What stands behind the last from, by, with, in, for … of a statement, hidden; whatever else is asked of it.

    ## Cogs
    - tar for the hulls, shipped down from birch woods
    - planks were held together by wooden nails
    - crews caulked the seams with moss
    - broad cloth of the guilds, traded on to inland towns
    - furs for the west, stored in sealed barrels
    - salted herring lasts for a year, caught in barrels before the long trip
    - the red beer of Hamburg, brewed strong for long voyages
    - stockfish from northern waters, sold on as lenten food
    - a cog that lay in the ice of the Baltic was dragged with ropes and oxen by the townsfolk to the nearest open water
    - the deep bilge of a cog smells of rotten moss
"""

from collections.abc import Callable, Iterator

from flashmind.language.inversion import is_command
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import Statement, gapped, statements
from flashmind.rules.phrases import Phrase, long_phrases, phrases

SOURCE = frozenset({"from", "out", "off"})
MEANS = frozenset({"by", "via", "through"})
WITH = frozenset({"with", "without", "instead"})
GOAL = frozenset({"to", "into", "onto", "towards", "against"})
TIME = frozenset({"after", "before", "during"})
PURPOSE = frozenset({"for"})
ROLE = frozenset({"as"})
OF = frozenset({"of"})
PLACE = frozenset(
    "in at on under between among above below within near across along over around behind inside outside beside beneath beyond".split()
)
_LONG = GOAL | MEANS | TIME
LONG_CUES = ("to ", " towards ", " against ", " by ", " via ", " through ", " after ", " before ", " during ")  # fmt: skip
_TOLD_BY_STATEMENTS = (MEANS, PLACE)
"""What of an order says too little: `cool it on a rack`."""


def source(block: Block) -> Iterator[Gapped]:
    """Yield statements with what something comes from hidden."""
    return _hidden(block, SOURCE)


def means(block: Block) -> Iterator[Gapped]:
    """Yield statements with what something is done by hidden."""
    return _hidden(block, MEANS)


def company(block: Block) -> Iterator[Gapped]:
    """Yield statements with what something goes with, or without, hidden."""
    return _hidden(block, WITH)


def goal(block: Block) -> Iterator[Gapped]:
    """Yield statements with what something goes or turns to hidden."""
    return _hidden(block, GOAL)


def time(block: Block) -> Iterator[Gapped]:
    """Yield statements with what something comes before or after hidden."""
    return _hidden(block, TIME)


def purpose(block: Block) -> Iterator[Gapped]:
    """Yield statements with what something is for hidden."""
    return _hidden(block, PURPOSE)


def role(block: Block) -> Iterator[Gapped]:
    """Yield statements with what something is used, known or sent as hidden."""
    return _hidden(block, ROLE)


def of(block: Block) -> Iterator[Gapped]:
    """Yield statements with what something smells, dies or is made of hidden."""
    return _hidden(block, OF)


def place(block: Block) -> Iterator[Gapped]:
    """Yield statements with where something is hidden."""
    return _hidden(block, PLACE)


def long(block: Block) -> Iterator[Gapped]:
    """Yield longer statements with what something turns to, is done by or with, or follows hidden."""
    return _hidden(block, _LONG, phrases_of=long_phrases)


def _hidden(
    block: Block,
    cues: frozenset[str],
    phrases_of: Callable[[Statement], tuple[Phrase, ...]] = phrases,
) -> Iterator[Gapped]:
    for statement in statements(block):
        if cues in _TOLD_BY_STATEMENTS and not statement.clause and is_command(statement.text):
            continue
        spans = [(p.start, p.end) for p in phrases_of(statement) if p.cue in cues]
        if spans:
            yield from gapped(statement, spans)
