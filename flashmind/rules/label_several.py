"""Several things told under a label.

`label: a, b` among at least three labels, asked by the label.

    ## Grapes
    - Riesling: high acid, petrol when aged
    - Pinot Noir: thin skin, hard to grow
    - Nebbiolo: tar and roses, high tannin
"""

from collections.abc import Iterator

from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.label_cue import asked


def read(block: Block) -> Iterator[Detail]:
    """Yield the phrases behind each label."""
    yield from asked(block, "several")
