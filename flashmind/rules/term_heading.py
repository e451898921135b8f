"""Term as heading.

A heading that is a term, with one line below it that defines it.

    ### Sample
    - a single instance of the data
"""

from collections.abc import Iterator

from flashmind.language.plain import statement
from flashmind.model.fact import Definition, Quote
from flashmind.model.note import Block
from flashmind.rules.glosses import defined
from flashmind.rules.terms import gloss, is_term
from flashmind.rules.units import is_english


def read(block: Block) -> Iterator[Definition]:
    """Yield the definition below a term heading, where it is the only line there."""
    if block.kind != "heading" or block.level == 1 or not is_english(block):
        return
    below = [b for b in block.children if b.kind != "rule"]
    lines = [bullet for b in below for bullet in (b.children if b.kind == "list" else (b,))]
    if len(lines) != 1 or lines[0].kind not in {"bullet", "paragraph"} or not lines[0].sentences:
        return
    first, term = lines[0].sentences[0], lines[0].topic
    meaning = gloss(statement(first.text))
    if meaning and is_term(term) and len(term.split()) <= 4:
        place = Quote(first.text, first.first, first.last, block.section, (block.first,))
        yield defined(place, term, meaning, lines[0].vocabulary)
