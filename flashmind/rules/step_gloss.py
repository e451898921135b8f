"""What happens in a step.

A numbered list of `step – what happens`, each step by its name.

    ## Mitosis
    1. prophase - chromosomes condense
    2. metaphase - chromosomes line up at the equator of the cell
    3. anaphase - sister chromatids are pulled apart
"""

from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.glosses import glossed, shape
from flashmind.rules.units import quote

_FEW = 3


def read(block: Block) -> Iterator[Detail]:
    """Yield what happens in each step of a numbered list of named steps."""
    if not block.ordered or not _FEW <= len(block.children) <= 9 or not block.topic:
        return
    read = [(b, glossed(b.sentences[0].text)) for b in block.children if b.sentences]
    found = [(b, parts) for b, parts in read if parts]
    acting = sum(shape(parts.text) == "clause" for _, parts in found)
    if len(found) < len(block.children) or acting < max(2, len(found) / 3):
        return
    for bullet, parts in found:
        if (
            2 <= len(words(parts.text)) <= 20
            and bullet.sentences[0].first == bullet.sentences[0].last
        ):
            question = f"{block.topic}: what happens in {parts.term}?"
            yield Detail(quote(bullet, bullet.sentences[0]), question, parts.text)
