"""Term heading and a first line that defines it.

A heading that is a term, several lines below it, and the first of them defines.

    ### Reflog

    A local log of where each branch has pointed.

    It is kept for 90 days.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import statement, words
from flashmind.model.fact import Definition, Quote
from flashmind.model.note import Block
from flashmind.rules.glosses import defined
from flashmind.rules.terms import gloss, is_term
from flashmind.rules.units import opening


def read(block: Block) -> Iterator[Definition]:
    """Yield the definition that the first line below a term heading gives."""
    below = opening(block)
    if below and block.level > 1 and is_term(below.topic) and len(below.topic.split()) <= 4:
        first = below.sentences[0]
        meaning = gloss(statement(first.text))
        named = all(w.lower().rstrip("s") in meaning.lower() for w in words(below.topic))
        judged = re.match(r"(?i)the (?:most|least|best|worst|only|same)\b", meaning)
        if len(words(meaning)) >= 4 and not named and not judged and not first.text.startswith("["):
            place = Quote(first.text, first.first, first.last, block.section, (block.first,))
            yield defined(place, below.topic, meaning, below.vocabulary)
