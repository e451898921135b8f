"""Bullet marked as a card.

A bullet with the tag `#card`: it asks, and what is nested below it answers.

    - Which planet has the most moons? #card
      - Saturn
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Enumeration, Malformed, Pair, Snippet
from flashmind.model.note import Block
from flashmind.rules.by_hand import below, broken, shown, without_code
from flashmind.rules.units import lead

_TAG = re.compile(r"(?:^|\s)#card(?=\s|$)")


def read(block: Block) -> Iterator[Pair | Enumeration | Snippet | Malformed]:
    """Yield the card of a tagged bullet; one without anything below it is malformed."""
    if not _TAG.search(without_code(block.text)):
        return
    question = shown(block.text)
    if not question or not re.search(r"\w", question):
        return
    yield below(block, lead(block), question) or broken(
        block, "'#card' without an answer: nest one below the bullet"
    )
