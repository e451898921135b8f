"""Table with a question word for a header.

What, who, where, how or when says little about what its column holds, but something.

    | enzyme | where |
    |---|---|
    | pepsin | stomach |
    | lipase | pancreas |
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.cells import cells


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per row and column whose header is a bare question word, or a question."""
    for cell in cells(block):
        if cell.form == "loose":
            yield Pair(cell.row.quote, f"{cell.cue}: {cell.asked}?", cell.text)
