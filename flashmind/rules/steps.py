"""Steps.

A numbered list of commands under a heading or label that names what they are for.

    ## Recrystallisation
    1. Dissolve the crude product in hot solvent.
    2. Cool it slowly.
    3. Collect the crystals.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import plain, words
from flashmind.model.fact import Enumeration, Quote
from flashmind.model.note import Block
from flashmind.rules.labels import Label, asked, is_advice
from flashmind.rules.lists import entries, is_open, is_sequence
from flashmind.rules.units import is_english

_FEWEST = 3
_NO_STEPS = re.compile(
    r"(?i)\b(?:checks?|checklist|tips|options?|rules?|reasons?|mistakes|types?|kinds?|examples?|questions?|exercises?|ideas?|goals?|principles?|properties|advantages|facts|laws|points)\b"
)
"""What a numbered list holds that is no sequence."""


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the steps of a numbered list that tells what to do, in order."""
    if block.kind != "list" or not is_english(block) or not is_sequence(block):
        return
    label, found = plain(block.label or block.topic), entries(block, 14)
    topic = re.sub(r"\s*\([^()]*\)", "", label)
    if asked(Label(label, block.topic, block.vocabulary)):
        return
    if sum(len(words(step)) > 1 for step in found) * 2 < len(found):
        return  # a list of options, not of steps
    if (
        len(found) < _FEWEST
        or _NO_STEPS.search(topic)
        or is_advice(topic)
        or is_open(topic)
        or len(words(topic)) > 8
    ):
        return
    if is_noun_phrase(topic) or re.match(r"(?i)\w+ing\b", topic):
        line = block.label_line or block.parent_line
        place = Quote(
            "\n".join(bullet.text for bullet in block.children),
            block.first, block.last, block.section, (line,) if line else (),
        )  # fmt: skip
        yield Enumeration(place, f"{topic}: what are the steps, in order?", found, ordered=True)
