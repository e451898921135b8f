"""Bold term and a sentence that explains it.

`**term** – sentence`, in the present tense and without pronouns.

    - **Durability** - once committed, the data survives a crash
    - **Isolation** - concurrent transactions don't see each other's half-done work
"""

from collections.abc import Iterator

from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.marked_term import bold


def read(block: Block) -> Iterator[Definition]:
    """Yield the sentence that explains a bold term."""
    yield from bold(block, "clause")
