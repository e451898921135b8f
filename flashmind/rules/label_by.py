"""What a labelled thing is made, caused or held by.

`Label: participle and preposition …`: the card shows both and asks for the rest.

    ## Faults
    - Brett: caused by a yeast
    - reduction: cured with a copper coin
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.labelled import opened


def read(block: Block) -> Iterator[Pair]:
    """Yield what stands behind the participle and its preposition."""
    yield from opened(block, "by", ": ")
