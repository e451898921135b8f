"""Genus and difference.

`term: gloss` whose gloss opens with a noun that names a class, and with what sets the term apart.

    - p-value: probability of a result at least as extreme as the one seen
    - osmosis: net movement of water through a membrane
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.glosses import defined, glossed, shape
from flashmind.rules.terms import first_clause
from flashmind.rules.units import quote

_GENUS = (
    r"probability|chance|function|value|property|theory|branch|science|field|condition|disease|organ|tissue|"
    r"protein|enzyme|molecule|hormone|cell|organelle|person|people|group|country|region|period|event|war|battle|"
    r"treaty|agreement|contract|statement|document|device|instrument|machine|program|software|language|protocol|"
    r"format|file|command|operator|variable|structure|algorithm|model|approach|strategy|concept|tendency|belief|"
    r"movement|disorder|reaction|mixture|compound|substance|material|layer|quantity|quality|average|total|"
    r"maximum|minimum|relation|relationship|increase|decrease|rise|fall|loss|lack|presence|absence|transfer|"
    r"conversion|breakdown|formation|removal|use|exchange|transport|division|change|flow|list|table|order|"
    r"right|duty|power|doctrine|tax|payment|cost|price|income|work|text|word|phrase|sentence|note|chord|scale|"
    r"line|curve|plot|angle|plane|surface|space|matrix|vector|error|test|estimate|server|client|network|"
    r"snapshot|pointer|reference|copy|id|identifier|name|unit|site|process|plant|animal|rock|star|planet"
)
OPENS = re.compile(
    rf"(?:[a-z-]+ ){{0,2}}?(?:{_GENUS})s? (?:of|that|which|where|in which|for|between|used|from|with|who|whose|made|caused|by which|through|at which|on which|in)\b"
)


def read(block: Block) -> Iterator[Definition]:
    """Yield the definition of a term whose gloss names its class and its difference."""
    first = block.sentences[0] if block.sentences else None
    found = glossed(first.text) if first else None
    if first and found and OPENS.match(found.text) and shape(found.text) == "phrase":
        meaning = first_clause(found.text)
        yield defined(quote(block, first), found.term, meaning, block.vocabulary)
