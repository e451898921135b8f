"""List of terms that sentences explain.

A list of `term: gloss` throughout; this gloss is a sentence in the present tense.

    - fork: one piece attacks the king and another piece
    - pin: a piece that no longer may move
    - zugzwang: any move makes the position worse
"""

from collections.abc import Iterator

from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.term_list import listed


def read(block: Block) -> Iterator[Definition]:
    """Yield the sentences that explain the terms of a list of terms."""
    yield from listed(block, "clause")
