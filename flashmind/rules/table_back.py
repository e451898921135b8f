"""Table asked from its cells.

A cell that no other row has asks for its row, by the noun that heads the first column.

    | vitamin | deficiency |
    |---|---|
    | C | scurvy |
    | D | soft bones |
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.rows import tellers


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per row of a table that has a cell which tells the row from all others."""
    for told in tellers(block):
        if told.way == "told" and told.cue:
            yield Pair(told.row.quote, told.cue, told.row.subject)
