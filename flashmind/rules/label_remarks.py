"""Remarks told under a label.

`label: a, b` among at least three labels, where a or b says more than a few words: asked by the
label.

    ## Grapes
    - Riesling: high natural acid in cool years, petrol when aged
    - Pinot Noir: thin skin that rots easily, hard to grow
    - Nebbiolo: tar and roses on the nose, high tannin
"""

from collections.abc import Iterator

from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.label_cue import asked


def read(block: Block) -> Iterator[Detail]:
    """Yield the remarks behind each label."""
    yield from asked(block, "remarks")
