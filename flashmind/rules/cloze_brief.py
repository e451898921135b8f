"""Figure in a few words.

A line of three or four words below a heading, one of them a number with its unit.

    ## Safe at the core
    - pork 63 °C
    - whole turkey about 74 °C
"""

from collections.abc import Iterator

from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.figures import figures
from flashmind.rules.gaps import context_of, gapped, statements

_LEAST = 2


def read(block: Block) -> Iterator[Gapped]:
    """Yield brief statements with their figures hidden."""
    least = _LEAST if context_of(block) else _LEAST + 1
    for statement in statements(block):
        yield from gapped(statement, figures(statement.text, dates=False), least=least)
