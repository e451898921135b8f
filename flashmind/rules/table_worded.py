"""Table with verbs in its header.

A header such as `used for`, `number`, `founded` or `discovered by` asks in words of its own.

    | test | used for |
    |---|---|
    | Welch t | two means |
    | Fisher exact | small tables of counts |
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.cells import cells


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per row and column whose header is a verb or asks how much."""
    for cell in cells(block):
        if cell.form == "worded":
            yield Pair(cell.row.quote, f"{cell.cue}: {cell.asked}?", cell.text)
