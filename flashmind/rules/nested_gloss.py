"""Term bullet and its gloss.

A bullet that is a term alone, with the line below it that defines it.

    - Chartism
        - a working-class movement for political reform
"""

from collections.abc import Iterator

from flashmind.language.plain import plain, statement
from flashmind.model.fact import Definition, Detail, Quote
from flashmind.model.note import Block
from flashmind.rules.glosses import defined, shape
from flashmind.rules.person import calls, is_name
from flashmind.rules.terms import first_clause, gloss, is_term
from flashmind.rules.units import opening


def read(block: Block) -> Iterator[Definition | Detail]:
    """Yield the definition that the first line below a term bullet gives."""
    below, term = opening(block), plain(block.text)
    if (
        not below
        or below.text.startswith("[")
        or not is_term(term)
        or ":" in term
        or len(term.split()) > 5
    ):
        return
    first = below.sentences[0]
    text = statement(first.text)
    meaning = gloss(text)
    alone = len(block.children) == 1 and len(block.children[0].children) == 1
    if not meaning and alone and shape(text) == "phrase":
        meaning = first_clause(text)
    if meaning:
        lines = tuple(n for n in (block.first,) if n)
        place = Quote(first.text, first.first, first.last, block.section, lines)
        if is_name(term) and calls(meaning):
            yield Detail(place, f"Who was {term}?", meaning)
        else:
            yield defined(place, term, meaning, block.vocabulary)
