"""Figure to fill in.

A number that no card of its sentence asks, whatever else they ask: hidden, with its unit.

    ## Washing
    - use cold water for wool, because above 30 °C the fibres felt
"""

from collections.abc import Iterator

from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.figures import figures
from flashmind.rules.gaps import gapped, statements

_MOST = 4


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with at most four of their figures hidden."""
    for statement in statements(block):
        yield from gapped(statement, figures(statement.text, dates=False), _MOST)
