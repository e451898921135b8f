"""Port of a service.

`X runs on port N`, `X: …, port N`: the number by which a service is found.

    - SSH listens on port 22.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_plural, lowered
from flashmind.language.plain import words
from flashmind.model.fact import Quantity, Quote
from flashmind.model.note import Block
from flashmind.rules.terms import is_term
from flashmind.rules.units import quote, said

_FEW = 3
_PORT = re.compile(
    r"(?P<who>(?:the |an? )?[^\W\d_][^:,;()=]{0,40}?)\s*(?:\([^()]*\)\s*)?(?:[:=–—,]|\s(?:runs|listens|is|are|uses?|works|serves|answers|over|on)\b)"
    r"(?P<mid>[^.;]*?)\b(?P<port>(?:(?:TCP|UDP|tcp|udp)(?:/(?:TCP|UDP|tcp|udp))? )?(?:ports? )\d{1,5}(?:(?:/| and |, | or )\d{1,5})*(?:/(?:tcp|udp|TCP|UDP))?)\b"
)


_ROW = re.compile(
    r"(?P<port>\d{1,5}(?:/\d{1,5})?)[ :=]+(?P<who>[A-Za-z][\w/.-]{1,20})(?=\s*(?:[·,;|]|$))"
)


def read(block: Block) -> Iterator[Quantity]:
    """Yield the port of the service that the sentence begins with, or each of a row of ports."""
    for sentence, text in said(block):
        row = (
            list(_ROW.finditer(text))
            if re.search(r"(?i)\bports?\b", f"{block.topic} {text}")
            else []
        )
        if len(row) >= _FEW:
            yield from (
                _asked(quote(block, sentence), found["who"], found["port"]) for found in row
            )
            continue
        found = _PORT.match(text)
        if (
            found
            and is_term(found["who"])
            and not is_plural(found["who"])
            and len(words(found["who"])) <= 4
        ):
            who = lowered(found["who"].strip(), block.vocabulary)
            number = re.sub(r"\bports? ", "", found["port"])
            yield _asked(quote(block, sentence), who, number)


def _asked(place: Quote, who: str, number: str) -> Quantity:
    return Quantity(place, f"Which port does {who} use?", number)
