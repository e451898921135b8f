"""Bold term and a bare gloss.

`**term** – gloss`, where the gloss is a short noun phrase.

    - **Aeolian** – the natural minor scale
    - **Smooth ER** – lipid synthesis
"""

from collections.abc import Iterator

from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.marked_term import bold


def read(block: Block) -> Iterator[Definition]:
    """Yield the short gloss of a bold term."""
    yield from bold(block, "short")
