"""Equations in words side by side.

`a = b, c = d` on a line, below a heading or behind a label: each left side is asked.

    ## Lights
    Sound signals – 1 short = turning to starboard, 2 short = turning to port
    queue = first in first out; stack = last in first out
"""

from collections.abc import Iterator

from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.equals_cue import sides


def read(block: Block) -> Iterator[Detail]:
    """Yield the right side of each equation of a line that holds several."""
    yield from sides(block, several=True)
