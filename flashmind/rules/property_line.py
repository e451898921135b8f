"""Property of a thing.

`Capital: Oslo`, `Dosage: 5 mg`: a line below a term that names one of its properties.

    ## Norway
    - Capital: Oslo
    - Currency: Norwegian krone
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_clause
from flashmind.language.plain import plain, statement, words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.terms import is_term
from flashmind.rules.units import quote

PROPERTIES = (
    r"capital|currency|population|area|official language|language|head of state|government|climate|"
    r"born|died|nationality|profession|field|school|main work|founder|founded|author|inventor|discovered by|discoverer|"
    r"dos(?:e|age)|half[- ]life|indications?|contra-?indications?|side effects?|adverse effects?|mechanism(?: of action)?|antidote|"
    r"symptoms?|signs?|treatment|therapy|diagnosis|diagnostics?|causes?|pathogen|incubation(?: period)?|transmission|prevention|"
    r"function|location|insertion|innervation|blood supply|nerve|composition|structure|"
    r"formula|symbol|(?:si )?unit|atomic number|melting point|boiling point|density|colou?r|habitat|diet|lifespan|"
    r"complexity|time complexity|space complexity|worst case|best case|average case|port|default(?: value| port)?|syntax|purpose|"
    r"tempo|metre|tuning|period|style|medium|genre|theme|setting|protagonist|"
    r"pros?|cons?|advantages?|disadvantages?|drawbacks?|use(?:s| cases?)?|applications?|examples? of use|opposite|antonym|synonym"
)
_LINE = re.compile(rf"(?i)({PROPERTIES})\s*(?::| =| [–—-])\s+(.+)$")
_PLACE = re.compile(
    r"(?i).*\b(?:overview|terms?|vocabulary|glossary|definitions?|concepts?|acronyms?|spread|introduction|basics|general|misc|other|facts|data|summary|notes|tips|questions)\b"
)


def read(block: Block) -> Iterator[Detail]:
    """Yield the property that the line gives to the term above it."""
    term = plain(block.parent or block.topic).rstrip(":")
    first = block.sentences[0] if block.sentences else None
    found = _LINE.match(statement(first.text)) if first else None
    if not first or not found or not is_term(term) or len(term.split()) > 5 or _PLACE.match(term):
        return
    answer = re.sub(r"\s*(?:;\s|\. ).*$", "", found[2])
    if (
        1 <= len(words(answer)) <= 16
        and not answer.endswith((":", "?"))
        and not is_clause(answer)
        and not re.search(r"\b(?:it|they|them)\b", answer)
    ):
        yield Detail(quote(block, first), f"{term}: {found[1].lower()}?", answer)
