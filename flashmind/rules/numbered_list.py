"""Numbered list.

A numbered list of short noun phrases under a heading in the plural, or under one that tells of an
order: the numbers say that the set is closed, the heading what its members are.

    ## Cadences
    1. perfect, on the tonic
    2. plagal
    3. interrupted
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import (
    is_clause,
    is_noun_phrase,
    is_plural,
    lowered,
    without_article,
)
from flashmind.language.plain import words
from flashmind.model.fact import Enumeration, Quote
from flashmind.model.note import Block
from flashmind.rules.labels import Label, asked, is_ordered
from flashmind.rules.lists import NUMBERS, entries, is_command, is_open
from flashmind.rules.units import is_english

_FEWEST, _LONGEST = 3, 6


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the points of a numbered list, where all are noun phrases of a few words."""
    if block.kind != "list" or not block.ordered or not is_english(block):
        return
    found, topic = entries(block, _LONGEST), block.label or block.topic
    if asked(Label(topic, block.topic, block.vocabulary)) or any(
        "=" in b.text for b in block.children
    ):
        return
    if (
        len(found) < _FEWEST
        or is_open(topic)
        or any(is_command(b) and len(words(b.text)) > 1 for b in block.children)
    ):
        return
    if is_noun_phrase(topic) and len(words(topic)) <= _LONGEST and not any(map(is_clause, found)):
        text = "\n".join(bullet.text for bullet in block.children)
        place = Quote(text, block.first, block.last, block.section, ())
        ordered = is_ordered(topic)
        if question := _question(topic, block, len(found), ordered=ordered):
            yield Enumeration(place, question, found, ordered)


def _question(topic: str, block: Block, count: int, *, ordered: bool) -> str:
    """Return the question: a topic in the plural is itself what is asked for; none for others."""
    number, order = NUMBERS[count - 2], ", in order" if ordered else ""
    if is_plural(topic) and not ordered and not re.search(r"[,/]| and ", topic):
        inside = without_article(lowered(topic, block.vocabulary))
        inside = inside.lower() if inside.istitle() and " " not in inside else inside
        return f"What are the {number} {inside}?"
    return f"{topic}: what are the {number} steps{order}?" if ordered else ""
