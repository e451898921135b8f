"""Question over a list.

A heading, bold line or bullet that asks, and 2 to 7 short bullets that are the answer.

    ## What do you need for a contract?
    1. offer
    2. acceptance
    3. consideration
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_clause
from flashmind.language.plain import plain
from flashmind.model.fact import Enumeration, Quote
from flashmind.model.note import Block
from flashmind.rules.labels import is_ordered
from flashmind.rules.lists import entries, is_sequence
from flashmind.rules.question_heading import is_asking

_LISTED = re.compile(
    r"(?i)(?:\w+ ){0,2}?(?:(?:what|which) (?!is\b|was\b|if\b|should (?:you|we|i) do\b|do (?:you|we|i) do\b|does (?!\w+ (?:need|contain|consist))|happens)|why (?:use|do|does|is|are|did|was|were)\b|who (?:are|were)|how (?:do|can|to)|when (?:do|can|should)|where (?:do|can|are))"
)


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the question with its bullets, where they are all that stands below it."""
    question = plain(block.text).rstrip(":").strip()
    if not question.endswith("?") or len(block.children) != 1 or not is_asking(question):
        return
    below = block.children[0]
    found = entries(below, 10) if below.kind == "list" else ()
    told = sum(map(is_clause, found)) * 2 > len(found)
    if (
        found
        and not told
        and _LISTED.match(question)
        and not any(b.children for b in below.children)
    ):
        ordered = is_ordered(question) or is_sequence(below)
        if question.lower().startswith("how") and not ordered:
            return
        text = "\n".join([question, *(bullet.text for bullet in below.children)])
        place = Quote(text, below.first, below.last, block.section, (block.first,))
        yield Enumeration(place, question, found, ordered)
