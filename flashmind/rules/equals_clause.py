"""Term set equal to a sentence.

`Term = sentence` in words: what the term means, said in full.

    - Idempotent = many identical requests have the same effect as one
"""

from collections.abc import Iterator

from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.equals_phrase import equated


def read(block: Block) -> Iterator[Definition]:
    """Yield the definition where the right side is a sentence."""
    yield from equated(block, frozenset({"clause"}))
