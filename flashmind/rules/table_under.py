"""Table asked from its cells, under its topic.

The noun that heads the first column says too little by itself: the topic stands in front.

    ## Spine
    | region | feature |
    |---|---|
    | thoracic | carries the ribs |
    | lumbar | biggest bodies |
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.rows import tellers


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per row that one of its cells tells from all others."""
    for told in tellers(block):
        if told.way == "under" and told.cue:
            yield Pair(told.row.quote, told.cue, told.row.subject)
