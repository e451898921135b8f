"""What a labelled thing does.

`Label: verb …`: the label is the subject; the card shows it with its verb.

    ## Nephron
    - distal tubule: reabsorbs calcium
    - ADH: inserts aquaporin 2
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.labelled import opened


def read(block: Block) -> Iterator[Pair]:
    """Yield the object or complement of the verb behind each label."""
    yield from opened(block, "does", " ")
