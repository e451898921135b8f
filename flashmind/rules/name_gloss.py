"""Technical name and its gloss.

`name: gloss` alone in its list: the name's own spelling (ETag, MTU, HTTP/3) shows that it is a term.

    - ETag: opaque version id of a representation
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.glosses import defined, glossed, shape
from flashmind.rules.terms import first_clause
from flashmind.rules.units import quote

_SPELT = re.compile(
    r"(?:[a-z]+[A-Z]\w*|[A-Z][a-z]*[A-Z]\w*|[A-Z]+\d\w*|[\w-]+\d|[a-z]+-[a-z]+)s?(?: [a-z]+)?$"
)


def read(block: Block) -> Iterator[Definition]:
    """Yield the noun phrase that explains a name which is no ordinary word."""
    first = block.sentences[0] if block.sentences else None
    found = glossed(first.text) if first else None
    if first and found and _SPELT.match(found.term) and shape(found.text) == "phrase":
        meaning = first_clause(found.text)
        yield defined(quote(block, first), found.term, meaning, block.vocabulary)
