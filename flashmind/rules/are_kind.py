"""Xs are Ys that.

A plural and the class it belongs to, with what sets it apart: `X are … that`, `X are … used for`.

    - Beta blockers are drugs that slow the heart.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_plural
from flashmind.language.plain import words
from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.glosses import defined, shape
from flashmind.rules.is_a import is_definable
from flashmind.rules.terms import first_clause
from flashmind.rules.units import quote, said

_ARE = re.compile(
    r"([^,;:]{2,60}?) are ((?!(?:often|usually|also|the|not|all|very|more|less)\b)(?:[\w-]+,? ){0,3}?"
    r"[a-z-]+s (?:that|which|who|whose|used|made|formed|found in|of|between|with|in which) .+)$"
)


def read(block: Block) -> Iterator[Definition]:
    """Yield what the things are that the sentence's subject names."""
    for sentence, text in said(block):
        found = _ARE.match(text)
        if not found or not is_plural(found[1]) or not is_definable(found[1]):
            continue
        meaning = first_clause(found[2])
        if shape(meaning) == "phrase" and len(words(found[1])) <= 4 and len(words(meaning)) >= 4:
            yield defined(quote(block, sentence), found[1], meaning, block.vocabulary)
