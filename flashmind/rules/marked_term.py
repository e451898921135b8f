"""Bold term and its gloss.

`**term** – gloss` or `**term**: gloss`, where the gloss is a noun phrase that tells the term apart.

    - **Mitochondrion** — site of oxidative phosphorylation; has its own DNA
"""

from collections.abc import Iterator

from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.glosses import Shape, defined, glossed, shape
from flashmind.rules.terms import first_clause
from flashmind.rules.units import quote


def read(block: Block) -> Iterator[Definition]:
    """Yield the definition that a bold term at the start of the block gets."""
    yield from bold(block, "phrase")


def bold(block: Block, wanted: Shape) -> Iterator[Definition]:
    """Yield the gloss of a bold term where it has the WANTED shape."""
    if not block.sentences:
        return
    first = block.sentences[0]
    found = glossed(first.text) if first.text.startswith(("**", "__")) else None
    if found and shape(found.text) == wanted:
        meaning = first_clause(found.text)
        both = wanted != "clause"
        yield defined(quote(block, first), found.term, meaning, block.vocabulary, mirrored=both)
