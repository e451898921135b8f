"""A short why.

A claim and its reason whose question is so short that it may leave out what it hangs on.

    - Dough tears because gluten dries out
"""

from collections.abc import Iterator

from flashmind.model.fact import Reason
from flashmind.model.note import Block
from flashmind.rules import reason


def read(block: Block) -> Iterator[Reason]:
    """Yield the reasons of a block whose question is short."""
    return (fact for fact in reason.read(block) if reason.is_brief(fact))
