"""Date to fill in.

A year or date that no card of its sentence asks, whatever else they ask.

    ## Bergen
    - the office was closed in 1754, because the cod trade had moved away
"""

from collections.abc import Iterator

from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.figures import figures
from flashmind.rules.gaps import gapped, statements

_LEAST = 3


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with their dates hidden."""
    for statement in statements(block):
        yield from gapped(statement, figures(statement.text, dates=True), least=_LEAST)
