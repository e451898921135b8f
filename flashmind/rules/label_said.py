"""Statement told under a label.

`label: statement` among at least three labels, asked by the label.

    ## Oligopoly
    - Cournot: firms choose quantities
    - Bertrand: firms choose prices
    - Stackelberg: one firm moves first
"""

from collections.abc import Iterator

from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.label_cue import asked


def read(block: Block) -> Iterator[Detail]:
    """Yield the statement behind each label."""
    yield from asked(block, "said")
