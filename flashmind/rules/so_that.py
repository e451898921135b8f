"""So that and in order to.

`A so that B`, `A in order to B`: what A is for, or leads to, is to be completed.

    - Central banks raise interest rates in order to cool down demand.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.claims import parts
from flashmind.rules.gaps import Statement, holds, is_aside, is_pasted, is_told
from flashmind.rules.hinge import completed, topic_of
from flashmind.rules.units import quote, said

_FORM = re.compile(
    r"(?P<lead>.+?),? (?P<cue>so that|in order (?:not )?to|so as (?:not )?to) (?P<tail>.+)$"
)
_BACK = re.compile(r"(?i)(?:(?:\w+ )?(?:it|them|they|this|these)|that)\b")


def read(block: Block) -> Iterator[Pair]:
    """Yield what is done, or holds, up to the words that open its purpose."""
    if is_aside(block):
        return
    for sentence, text in said(block):
        context = topic_of(block, sentence)
        found = _FORM.match(text)
        if not found or not is_told(text, sentence) or is_pasted(sentence, block):
            continue
        label, body = parts(found["lead"])
        if (block.parent and not (context or label)) or _BACK.match(body) or len(words(body)) < 3:
            continue
        name = "" if not context or holds(text, context) else context
        statement = Statement(text, name, quote(block, sentence), sentence.text)
        if card := completed(statement, found["lead"], f" {found['cue']}", found["tail"]):
            yield card
