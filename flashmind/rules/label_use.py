"""What to use or do with a labelled thing.

`Label: order …`: the verb of the order is shown, its object asked.

    ## Fabrics
    - Denim: use a size 100 needle
    - Silk: avoid pins outside the seam allowance
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.labelled import opened


def read(block: Block) -> Iterator[Pair]:
    """Yield the object of the order behind each label."""
    yield from opened(block, "order", ": ")
