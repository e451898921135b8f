"""Figures under a label.

`label: text with numbers`: the numbers are hidden, the label stays.

    ## Circuits
    - LED drop: red 1.8-2.2 V, blue 3.0-3.3 V
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.amounts import is_noise
from flashmind.rules.figures import figures
from flashmind.rules.gaps import gapped, statements

_LABEL = re.compile(r"(?P<label>[^\W\d_][^:=→`\d]{1,40}?)(?:: | [–—-] )(?P<told>\S.*)$")
_LONGEST = 22
_MOST = 4


def read(block: Block) -> Iterator[Gapped]:
    """Yield labelled remarks of few words with their figures hidden."""
    for statement in statements(block):
        found = _LABEL.match(statement.text)
        if not found or len(words(found["told"])) > _LONGEST or not _is_label(found["label"]):
            continue
        spans = [s for s in figures(statement.text, dates=False) if s[0] >= found.start("told")]
        yield from gapped(statement, spans, _MOST, least=2)


def _is_label(text: str) -> bool:
    """Whether TEXT names a thing that figures can be of."""
    found = text.lower().split()
    vague = text.lower() in en.NOT_A_TERM | en.GENERIC or found[-1] in en.NOT_A_TERM
    return is_noun_phrase(text, 5) and not vague and not is_noise(text)
