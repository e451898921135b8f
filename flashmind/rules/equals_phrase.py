"""Term set equal to a noun phrase.

`Term = phrase` in words, where the phrase tells the term apart.

    - Kontor = a foreign trading station with own court, treasury and seal
    - crenation = shrinking of a cell in salt water
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.glosses import Shape, defined, glossed, shape
from flashmind.rules.terms import first_clause
from flashmind.rules.units import quote

_SAYS = re.compile(rf"(?:{en.FINITE}|goes|stays|keeps|gives|takes) \w+ \w+")


def read(block: Block) -> Iterator[Definition]:
    """Yield the definition where the right side is a noun phrase."""
    yield from equated(block, frozenset({"phrase"}))


def equated(block: Block, wanted: frozenset[Shape]) -> Iterator[Definition]:
    """Yield each `Term = gloss` of the block whose gloss has one of the WANTED shapes."""
    for sentence in block.sentences:
        found = glossed(sentence.text) if " = " in sentence.text else None
        kind = shape(found.text) if found else ""
        if not kind and found and _SAYS.match(found.text) and not re.search(r"[=<>+$]", found.text):
            kind = "clause"  # `Safe = does not change the state`
        if found and found.sign == "=" and kind in wanted and "`" not in found.text:
            meaning, place = first_clause(found.text), quote(block, sentence)
            both = "clause" not in wanted
            yield defined(place, found.term, meaning, block.vocabulary, mirrored=both)
