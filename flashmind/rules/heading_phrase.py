"""Term heading and a noun phrase.

A heading that is a term, and one line below it, a noun phrase that tells the term apart.

    ### Main sequence
    - band of the diagram where stars fuse hydrogen to helium
"""

from collections.abc import Iterator

from flashmind.model.fact import Definition, Quote
from flashmind.model.note import Block
from flashmind.rules.glosses import defined, shape
from flashmind.rules.terms import first_clause, is_term
from flashmind.rules.units import opening


def read(block: Block) -> Iterator[Definition]:
    """Yield the noun phrase below a term heading as its definition."""
    below = opening(block)
    alone = len(block.children) == 1 and len(block.children[0].children) <= 1
    if (
        below
        and alone
        and block.level > 1
        and is_term(below.topic)
        and len(below.topic.split()) <= 4
    ):
        first = below.sentences[0]
        if (
            shape(first.text) == "phrase"
            and not first.text.startswith(("**", "`", "["))
            and ":" not in first.text
        ):
            place = Quote(first.text, first.first, first.last, block.section, (block.first,))
            meaning = first_clause(first.text.rstrip("."))
            yield defined(place, below.topic, meaning, below.vocabulary)
