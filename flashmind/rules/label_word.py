"""One word told under a label.

`label: word` among at least three labels: the word is asked by its label.

    ## Needles
    - Universal: wovens
    - Ballpoint: knits
    - Wedge: leather
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.hinge import content
from flashmind.rules.labelled import labelled
from flashmind.rules.siblings import beside

_FEW = 3
_WORD = re.compile(r"(?:an? |the )?[^\W\d_][\w’'/-]+$")


def read(block: Block) -> Iterator[Pair]:
    """Yield the word behind each label."""
    texts = [text.lower().strip(" .") for _, text in beside(block)]
    even = len(set(texts)) == len(texts) and sum(len(words(t)) <= _FEW for t in texts) * 2 > len(
        texts
    )
    for found in labelled(block) if even and len(texts) >= _FEW else ():
        told = found.text.strip(" .")
        odd = not found.context or content(told) <= content(found.label)
        if _WORD.match(told) and not odd and told.lower() not in en.STOP_WORDS | _JUDGED:
            asked = f"{found.context}: {found.label}?"
            yield Pair(found.quote, capitalised(asked), capitalised(told))


_JUDGED = frozenset(
    "good bad yes no ok okay fine done nice great never always todo tbd same ditto boring easy hard".split()
)
