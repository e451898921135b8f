"""Table under its topic.

Rows that say too little alone (`A`, `phase 2`, `cervical`) are asked under what the table is about.

    ## Private address ranges
    | category | prefix |
    |---|---|
    | A | 10/8 |
    | B | 172.16/12 |
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.cells import cells


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per row and column of a table whose rows need its topic in front."""
    for cell in cells(block):
        if cell.form == "noun" and cell.placed:
            yield Pair(cell.row.quote, f"{cell.cue}: {cell.asked}?", cell.text)
