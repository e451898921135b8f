"""Table without a noun for its rows, asked from its cells.

The first column has no header that names what stands in it: the topic does, roughly.

    ## Knots
    | name | use |
    |---|---|
    | bowline | loop that doesn't slip |
    | sheet bend | joins ropes of different thickness |
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.rows import tellers


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per row that one of its cells tells from all others."""
    for told in tellers(block):
        if told.way == "bare" and told.cue:
            yield Pair(told.row.quote, told.cue, told.row.subject)
