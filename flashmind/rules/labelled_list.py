"""Labelled list.

A list of 2 to 7 short entries under a label, or below a bullet, that says what they are.

    Advantages of small batches:
    - less memory
    - faster convergence
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain
from flashmind.model.fact import Enumeration, Quote
from flashmind.model.note import Block
from flashmind.rules.labels import Label, asked, is_advice, is_ordered
from flashmind.rules.lists import NUMBER_IN, counted, entries, is_sequence
from flashmind.rules.units import is_english


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the list where its label names the kind of its entries and the list is closed."""
    label, line = (
        (block.label, block.label_line) if block.label else (block.parent, block.parent_line)
    )
    if block.kind == "list" and is_english(block) and label:
        yield from listed(block, Label(plain(label), block.topic, block.vocabulary), line)


def listed(block: Block, label: Label, line: int) -> Iterator[Enumeration]:
    """Yield the entries of a list under LABEL, which stands on LINE."""
    found = entries(block, 14)
    question = asked(label) if found else ""
    number = NUMBER_IN.search(label.text)
    if not question or _is_glossed(block, label) or (number and counted(number[0]) != len(found)):
        return
    ordered = is_ordered(label.text) or (is_sequence(block) and not is_advice(label.text))
    if question.startswith("What are the steps to") and not (ordered or block.ordered):
        return
    place = Quote(_text(block, label), block.first, block.last, block.section, (line,))
    order = ", in order" if ordered else ""
    yield Enumeration(place, f"{question[0].upper()}{question[1:]}{order}?", found, ordered)


_TOLD_OF = re.compile(
    r"(?i)\b(?:effects?|causes?|reasons?|consequences|advantages|disadvantages|benefits|drawbacks|metrics|uses|functions|roles|results|impacts?|features|properties|"
    r"symptoms|treatments|problems|changes|settings|values|examples)\b"
)


def _is_glossed(block: Block, label: Label) -> bool:
    """Whether the bullets tell the label's effects, values, … of a thing each: `mines: deeper`."""
    heads = sum(bool(re.match(r"[^:.;]{2,30}: \S", plain(b.text))) for b in block.children)
    return heads * 2 > len(block.children) and _TOLD_OF.search(label.text) is not None


def _text(block: Block, label: Label) -> str:
    return "\n".join([label.text, *(bullet.text for bullet in block.children)])
