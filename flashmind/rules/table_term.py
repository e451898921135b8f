"""Table of terms in other languages.

What a term means asks for the term, under the topic of the table.

    # Geologie
    ## Gesteinskunde
    | Begriff | Bedeutung |
    |---|---|
    | Erosion | Abtragung durch Wasser und Wind |
    | Sediment | von Flüssen abgelagertes Material |
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.rows import tellers


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per term that its meaning tells from all others."""
    for told in tellers(block):
        if told.way == "term" and told.cue:
            yield Pair(told.row.quote, told.cue, told.row.subject)
