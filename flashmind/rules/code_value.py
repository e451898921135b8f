"""Value of an expression.

`` `expression` is value ``, `` `expression` gives value ``: the value is asked.

    ## Python
    - `bool([])` is False, `bool([0])` is True
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import coded
from flashmind.rules.results import LITERAL
from flashmind.rules.units import quote, said

_IS = re.compile(
    rf"(?P<code>`[^`]*[^\w`\s-][^`]*`)\s+(?:is|gives|returns|yields|evaluates to|==?|->|→|=>)\s+(?P<value>`[^`]{{1,40}}`|{LITERAL}|NULL)(?=$|\s*[,;(.]|\s+(?:too|not|as|since|because)\b)"
)


def read(block: Block) -> Iterator[Pair]:
    """Yield the value that a note gives to each expression of a sentence."""
    for sentence, text in said(block):
        for found in _IS.finditer(text):
            question = coded(f"What is {found['code']}?", "", block)
            yield Pair(quote(block, sentence), question, found["value"])
