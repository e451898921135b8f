"""Figure in what follows.

A half sentence with a number behind the sentence that says what it is of.

    ## Conduction
    - The sinus node sits in the wall of the right atrium. Intrinsic rate 60-100 /min
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from flashmind.language.statement import parsed
from flashmind.model.fact import Gapped
from flashmind.model.note import Block, Sentence
from flashmind.rules.figures import figures
from flashmind.rules.gaps import (
    Statement,
    context_of,
    gapped,
    holds,
    is_aside,
    is_pasted,
    is_told,
)
from flashmind.rules.units import quote, said

_POINTING = re.compile(r"(?i)(?:this|that|these|those|so|but|and|or|no|yes|not|my|our|we|i)\b")
_SHORTEST = 3


def read(block: Block) -> Iterator[Gapped]:
    """Yield half sentences behind the sentence that they go on, their figures hidden."""
    if len(block.sentences) == 1 or is_aside(block):
        return
    told, context = tuple(said(block)), context_of(block)
    for at, ((before, opening), (sentence, text)) in enumerate(pairwise(told)):
        pasted = before.last != sentence.first or is_pasted(sentence, block)
        spans = () if at or pasted else tuple(figures(f" {text}", dates=False))
        if spans and _goes_on(text, sentence) and is_told(opening, before):
            whole, shift = f"{opening}. {text}", len(opening) + 1
            shown = "" if holds(whole, context) else context
            place = replace(
                quote(block, sentence), context=tuple({before.first, block.parent_line} - {0})
            )
            yield from gapped(
                Statement(whole, shown, place, sentence.text),
                ((start + shift, end + shift) for start, end in spans),
            )


def _goes_on(text: str, sentence: Sentence) -> bool:
    """Whether a half sentence has no subject of its own, and points at nothing else."""
    bare = re.sub(r"(?i)^(?:it|they) ", "", text)
    fresh = parsed(text) is not None and bare == text
    return not fresh and not _POINTING.match(text) and is_told(bare, sentence, _SHORTEST)
