"""List of terms with bare glosses.

A list of `term: gloss` throughout; this gloss is a short noun phrase.

    - Ionian: the major scale
    - Aeolian: natural minor
    - Phrygian: minor with a flat second
"""

from collections.abc import Iterator

from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.term_list import listed


def read(block: Block) -> Iterator[Definition]:
    """Yield the bare glosses of a list of terms."""
    yield from listed(block, "short")
