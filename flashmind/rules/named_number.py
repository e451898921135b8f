"""Quantity and its value.

`quantity: value`, `quantity = value`, `the quantity is value`, where a noun names the quantity.

    - pH of blood: 7.35-7.45
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase, is_plural
from flashmind.language.plain import words
from flashmind.model.fact import Quantity
from flashmind.model.note import Block
from flashmind.rules.amounts import AMOUNT, is_noise, topical, with_the
from flashmind.rules.units import quote, said

_NAMED = re.compile(
    rf"(?P<name>[^:=≈.;,]{{2,70}}?)(?:\s*(?P<sign>:|=|≈|–|—)|\s(?P<be>is|are)(?: set to)?)\s+(?P<value>{AMOUNT})(?P<rest>.*)$"
)
_REST = re.compile(
    r"(?P<kept>(?: (?:of|in|at|for|per|to|when|if|on|with|during|after|before|from|above|below) [^.;:,()]{2,50}?| \([^()]{2,40}\))?)(?:[,;(–—].*)?$"
)


def read(block: Block) -> Iterator[Quantity]:
    """Yield the value of a quantity, with its unit and limits as they are written."""
    for sentence, text in said(block):
        found = _NAMED.match(text)
        rest = _REST.fullmatch(found["rest"]) if found else None
        if found and rest and is_quantity(found["name"]):
            value = (found["value"] + rest["kept"]).strip()
            yield Quantity(quote(block, sentence), asked(found["name"].strip(" *_"), block), value)


def is_quantity(name: str) -> bool:
    """Whether NAME is a noun phrase whose head is something that has a value."""
    bare = re.sub(r"\s*\([^()]*\)", "", name).strip(" *_")
    if not is_noun_phrase(bare, 9) or is_noise(bare) or "`" in bare or bare[:1].isdigit():
        return False
    head = re.split(r"\s(?:of|in|for|with|to|from|on|at|by|per|between|during)\s", bare)[0]
    return bool(words(head)) and bool(re.fullmatch(en.QUANTITIES, words(head)[-1].lower()))


def asked(name: str, block: Block) -> str:
    """Return the question for the quantity NAME; one that names no owner gets the heading's."""
    bare = re.sub(r"\s*\([^()]*\)", "", name)
    verb = "are" if is_plural(bare) else "is"
    question = f"what {verb} {with_the(bare, block)}?"
    owned = (
        re.search(r"\b(?:of|in|for|between|during|to)\b|[A-Z]", bare[1:]) or len(words(bare)) > 3
    )
    return question[0].upper() + question[1:] if owned else topical(question, bare, block)
