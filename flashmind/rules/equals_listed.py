"""Equations in words below each other.

`a = b` on a bullet with at least two like it beside it: each left side is asked.

    ## Sound signals
    - one short blast = turning to starboard
    - two short blasts = turning to port
    - three short blasts = engines astern
"""

from collections.abc import Iterator

from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.equals_cue import sides

_FEW = 3


def read(block: Block) -> Iterator[Detail]:
    """Yield the right side of each equation in a list of them."""
    if sum(" = " in text for text in block.siblings) >= _FEW:
        yield from sides(block, several=False)
