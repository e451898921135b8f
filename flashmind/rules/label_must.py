"""What a labelled thing must, can or has.

`Label: must …`: the modal verb, or `has`, and what is asked behind it.

    ## Formation
    - Offer: must be definite and communicated
    - Pike: has a flat snout and a dorsal fin far back
"""

from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.labelled import opened


def read(block: Block) -> Iterator[Pair]:
    """Yield what stands behind the modal verb."""
    for pair in opened(block, "must", " "):
        if len(words(pair.answer)) > 1:
            yield pair
