"""If and when, in other languages.

`A nur, wenn B`: the condition asked for, or the cue for what follows.

    ## Deutsch

    - Die Zelle ist nicht das Gewebe.
    - Die Zelle verliert das Wasser nur, wenn die Umgebung hyperton ist.
"""

from collections.abc import Iterator

from flashmind.model.fact import Condition
from flashmind.model.note import Block
from flashmind.rules.packed import read as through


def read(block: Block) -> Iterator[Condition]:
    """Yield what holds under each condition."""
    for asked in through(block, "condition"):
        yield Condition(asked.quote, asked.question, asked.answer)
