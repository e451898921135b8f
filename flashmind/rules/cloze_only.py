"""Where alone, or never.

A line without a verb that says where, when or by what alone, or never, something is so.

    ## Plumbing
    - lead free solder only on drinking water
    - Mars only worth it around opposition
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import gapped
from flashmind.rules.phrases import hushed, is_worth
from flashmind.rules.prose import spans, told

_ONLY = re.compile(
    r"(?i)(?<!not )\b(?:only|never|always|hardly ever|mostly)\b(?: [\w’'-]+){0,2}? (?:on|in|at|by|from|for|with|around|during|near|under|above|below|after|before|through|within|between|against|outside|inside) (?:the |an? )?"
    r"(?P<told>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,2}?)(?=$|[,;:.()!]| (?:and|or|but|so|because|since|if|when|unless|–|-|is|are|was|were|can)\b)"
)
_LONGEST = 20


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with the one place, time or means hidden."""
    for statement in told(block):
        text = hushed(statement.text)
        if len(words(text)) <= _LONGEST:
            found = [s for s in spans(_ONLY, text) if is_worth(text[slice(*s)].lower().split())]
            yield from gapped(statement, found, most=1, least=3)
