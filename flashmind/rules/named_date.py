"""Name and its date.

`name: year`, where the name is an event or an office: its date is asked.

    - Golden Bull: 1356, under Charles IV
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import words
from flashmind.model.fact import Quantity
from flashmind.model.note import Block
from flashmind.rules.amounts import DATE, is_noise, topical
from flashmind.rules.units import quote, said

_NAMED = re.compile(
    rf"(?P<name>[^:;,()\d]{{3,60}}?)\s*(?::|=|–|—| -)\s+(?P<date>{DATE}(?: ?[-–] ?{DATE})?)(?P<rest>[,;(.].*| – .*| - .*|)$"
)

_ORDINAL = re.compile(r"(?i)^(?:first|last|second|third|next) ")


def read(block: Block) -> Iterator[Quantity]:
    """Yield the date right behind a name."""
    for sentence, text in said(block):
        found = _NAMED.match(text)
        name = found["name"].strip(" *_") if found else ""
        if (
            found
            and is_noun_phrase(_ORDINAL.sub("", name), 7)
            and not is_noise(name)
            and len(words(name)) >= 1
        ):
            yield Quantity(
                quote(block, sentence), topical(f"{name}: when?", name, block), found["date"]
            )
