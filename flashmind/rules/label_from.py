"""Where a labelled thing comes from, what it is for.

`Label: preposition …`: the preposition shows what is asked.

    ## Hormones
    - EPO: from peritubular fibroblasts
    - sew-in interfacing: for silk and anything that can't take heat
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.labelled import opened


def read(block: Block) -> Iterator[Pair]:
    """Yield what stands behind the preposition."""
    yield from opened(block, "from", ": ")
