"""One thing told under a label that stands alone.

`label: phrase` with fewer than two labels beside it: the phrase is asked by the label.

    ## Shape
    Kurtosis: tail heaviness
"""

from collections.abc import Iterator

from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.label_cue import asked


def read(block: Block) -> Iterator[Detail]:
    """Yield the phrase behind each label."""
    yield from asked(block, "brief")
