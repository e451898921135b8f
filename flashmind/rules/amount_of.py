"""Amount of something in a thing.

`thing: N unit stuff`: how much of the stuff the thing has.

    - strong white flour: 12-14% protein
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase, is_plural
from flashmind.model.fact import Quantity
from flashmind.model.note import Block
from flashmind.rules.amounts import AMOUNT, is_noise, is_unit, topical
from flashmind.rules.units import quote, said

_AMOUNT = re.compile(
    rf"(?P<thing>[^:;,()=]{{2,50}}?)(?:\s*(?::|=|–|—| -)|,? contains?)\s+(?P<amount>{AMOUNT})(?: of)? (?P<stuff>(?!(?:in|at|of|for|per|to|on|and|or|when|if|is|are|with|by|from|after|before|than|the|a|each|every|as|more|less|years?|days?|max|min|total|maximum|minimum|ish)\b)[a-z][\w’'-]+)(?P<rest>[,;(.].*|)$"
)


def read(block: Block) -> Iterator[Quantity]:
    """Yield how much or how many of something a thing has."""
    for sentence, text in said(block):
        found = _AMOUNT.match(text)
        if not found or is_noise(found["thing"]) or not is_noun_phrase(found["thing"], 5):
            continue
        thing, stuff = found["thing"].strip(" *_"), found["stuff"]
        counted = is_plural(stuff) and not re.search(r"[%a-zA-Z]", found["amount"])
        if not (counted or "%" in found["amount"]) or re.match(r"\d", thing) or is_unit(stuff):
            continue
        asked = f"{thing}: how {'many' if counted else 'much'} {stuff}?"
        if is_noun_phrase(stuff, 2):
            yield Quantity(quote(block, sentence), topical(asked, thing, block), found["amount"])
