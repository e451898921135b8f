"""Name and number to fill in.

A statement that nothing else reads, with a proper name and a number that belong together.

    ## Kontore
    - the merchants lost their rights under Elizabeth I, as late as 1598
"""

from collections.abc import Iterator

from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.cloze_name import names
from flashmind.rules.cloze_number import numbers
from flashmind.rules.gaps import gapped, statements


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with at most three of their names and numbers hidden, of both kinds."""
    for statement in statements(block):
        told, counted = tuple(names(statement, block)), tuple(numbers(statement))
        if told and counted:
            yield from gapped(statement, (*told, *counted), most=3)
