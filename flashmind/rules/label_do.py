"""What to do under a label.

`label: order`: the label names a trouble or a way, the order says what one does.

    ## Pawn endings
    - triangulation: lose a tempo to hand over the move
    - bird's nest underneath: replace the needle
"""

from collections.abc import Iterator

from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.label_cue import asked


def read(block: Block) -> Iterator[Detail]:
    """Yield the order behind each label."""
    yield from asked(block, "order")
