"""Closed set in a sentence.

All that do, or undergo, something: `Only A, B and C did`, `affects both A and B`, `either A or B`.

    - Only Denmark, Sweden and Norway joined the union.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase, lowered
from flashmind.language.inversion import inverted
from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Enumeration
from flashmind.model.note import Block
from flashmind.rules.labels import Label
from flashmind.rules.lists import NUMBERS, parts
from flashmind.rules.units import quote, said

_BOTH = re.compile(r"(?P<claim>[^:;,]+) both (?P<parts>[^:;,]+ and [^:;,]+)$")
_EITHER = re.compile(
    r"(?i)(?P<what>[^:;,]{2,50}?) (?:is|are|can be|must be|may be) either (?P<parts>[^:;,]+ or [^:;,]+)$"
)


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the members where the sentence says that there are no others."""
    for sentence, text in said(block):
        question, members = _asked(text, block)
        if question and all(is_noun_phrase(member, 5) for member in members):
            yield Enumeration(quote(block, sentence), question, members)


def _asked(text: str, block: Block) -> tuple[str, tuple[str, ...]]:
    if found := _EITHER.match(text):
        members = parts(found["parts"])
        what = lowered(found["what"], block.vocabulary)
        fits = len(members) == 2 and is_noun_phrase(what, 5)
        return (f"Which two possibilities are there for {what}?", members) if fits else ("", ())
    if found := _BOTH.match(text):
        claim = inverted(f"{found['claim']} this", block.vocabulary)
        members = parts(found["parts"])
        fits = claim.endswith(" this") and len(members) == 2 and not claim.startswith(("is", "are"))
        return (f"Which two things {claim.removesuffix(' this')}?", members) if fits else ("", ())
    return _only(text, block)


def _only(text: str, block: Block) -> tuple[str, tuple[str, ...]]:
    """Return who alone did something: the subject of the sentence is the set."""
    opening = re.match(r"(?:Only|Just|Both) ", text)
    clause = parsed(text[opening.end() :]) if opening else None
    if not opening or not clause or clause.lead:
        return "", ()
    members = parts(clause.subject)
    rest = text[opening.end() :].removeprefix(clause.subject).strip()
    if len(members) < 2 or len(words(rest)) < 2:
        return "", ()
    prefix = Label(text, block.topic, block.vocabulary).prefix
    which = f"hich {NUMBERS[len(members) - 2]} {rest}?"
    return (f"{prefix}w{which}" if prefix else f"W{which}"), members
