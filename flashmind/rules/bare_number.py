"""Quantity right before its value.

`quantity about 5 units` in a telegraphic line, without a sign or a verb between them.

    - AV delay about 0.1 s
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Quantity
from flashmind.model.note import Block
from flashmind.rules.amounts import AMOUNT
from flashmind.rules.named_number import asked, is_quantity
from flashmind.rules.units import quote, said

_BARE = re.compile(rf"(?P<name>[^\W\d_][^:=≈.;,\d()]{{2,50}}?) (?P<value>{AMOUNT})$")


def read(block: Block) -> Iterator[Quantity]:
    """Yield the value that stands right behind the name of a quantity."""
    for sentence, text in said(block):
        found = _BARE.match(text)
        if found and is_quantity(found["name"]) and len(words(found["name"])) >= 2:
            yield Quantity(quote(block, sentence), asked(found["name"], block), found["value"])
