"""Table of things that do something.

A cell that begins with what its row does becomes `Which … does …?`.

    | organelle | function |
    |---|---|
    | lysosome | digests worn-out parts |
    | ribosome | builds proteins |
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.rows import tellers


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per row whose deed no other row shares."""
    for told in tellers(block):
        if told.way == "verb" and told.cue:
            yield Pair(told.row.quote, told.cue, told.row.subject)
