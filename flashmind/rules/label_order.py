"""A trouble and what to do about it.

`Trouble: do A`, where the label is a noun phrase and the text behind it an order.

    - pink or orange streaks: throw it away
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.closed import DETERMINERS
from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.model.fact import Condition
from flashmind.model.note import Block
from flashmind.rules.claims import named, parts
from flashmind.rules.reasons import tidy
from flashmind.rules.units import quote, said

TROUBLE = re.compile(
    r"(?i)\b(?:too|no|not|un\w+|burn\w*|dry|wet|pale|dark|loose|stuck|lost|wrong|bad|error|fail\w*|crack\w*|streaks?|smell\w*|"
    r"leak\w*|pain|fever|noise|slow|late|missing|broken|low|high|conflict|blocked|full|empty|over\w+|under\w+|bleeding|shock|"
    r"emergency|fire|poison\w*|allerg\w*|rash|cold|hot|spill\w*|gaps?|doubt|danger|deadlock|timeout|crash\w*|underneath|stripes?|nests?|bleed\w*|choking|failures?|faults?|spike|outage|injur\w+|wound|infection|overdose|stains?|lumps?)\b"
)
"""Words of a label that names a trouble."""


def read(block: Block) -> Iterator[Condition]:
    """Yield what to do about a trouble that a label names."""
    for sentence, text in said(block):
        label, body = parts(text)
        if not label or not TROUBLE.search(label):
            continue
        order = tidy(re.split(r"(?i), (?=(?:that|it|this|which|mine|my|i|we|works?)\b)", body)[0])
        first, after = (*order.lower().split(" ", 2), "", "")[:2]
        sure = first in en.IMPERATIVES | {"let", "put", "call"} or after in DETERMINERS
        told = sure and is_command(order)
        if told and 2 <= len(words(order)) <= 18:
            yield Condition(
                quote(block, sentence), f"{named(label, block)}: what should you do?", order
            )
