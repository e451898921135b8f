"""Table.

Each row asks for its cells: the first column is the subject, the header says what is asked.

    | optimiser | default rate |
    |---|---|
    | Adam | 0.001 |
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.cells import cells


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per row and column of a table whose rows stand by their kind or name."""
    for cell in cells(block):
        if cell.form == "noun" and not cell.placed:
            yield Pair(cell.row.quote, f"{cell.cue}: {cell.asked}?", cell.text)
