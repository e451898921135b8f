"""Heading X vs Y.

A heading that sets two things against each other, and below it a line on each of them.

    ## Mitosis vs meiosis
    - mitosis: two identical cells
    - meiosis: four different cells
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase, lowered
from flashmind.language.plain import plain, words
from flashmind.model.fact import Detail, Quote
from flashmind.model.note import Block
from flashmind.rules.question_heading import answers
from flashmind.rules.terms import first_clause
from flashmind.rules.units import is_english

_VERSUS = re.compile(r"(?i)(?P<a>[^:;,]{2,40}?) (?:vs\.?|versus) (?P<b>[^:;,]{2,40})$")


def read(block: Block) -> Iterator[Detail]:
    """Yield the difference: what the line on the one and that on the other say first."""
    found = _VERSUS.match(plain(block.text)) if is_english(block) else None
    if not found or not all(is_noun_phrase(found[name], 5) for name in "ab"):
        return
    told = [_told(block, found[name]) for name in "ab"]
    first, last = sorted(line for line, _ in told)
    if first and first != last:
        texts = [text for _, text in told]
        place = Quote("\n".join(texts), first, last, block.section, (block.first,))
        a, b = (lowered(found[name], block.vocabulary) for name in "ab")
        yield Detail(place, f"What is the difference between {a} and {b}?", "; ".join(texts))


def _told(block: Block, name: str) -> tuple[int, str]:
    """Return the line below the heading that begins with NAME, and what it says first."""
    for below in answers(block.children):
        for sentence in below.sentences[:1]:
            text = plain(sentence.text)
            said = re.match(rf"(?i){re.escape(name)}\s*(?::|\s[–—-])\s+(?P<text>.+)$", text)
            if said and 2 <= len(words(first_clause(said["text"]))) <= 14:
                return sentence.first, f"{name}: {first_clause(said['text'])}"
    return 0, ""
