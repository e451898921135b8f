"""Label of a line that says little, told by it all the same.

`Label: word` with at least two lines like it beside it, no two of them alike: the word is shown,
the label hidden.

    ## Needles
    - Ballpoint: knits
    - Wedge: leather
    - Universal: wovens
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.hinge import content
from flashmind.rules.label_back import gap
from flashmind.rules.labelled import labelled
from flashmind.rules.siblings import beside, cut, is_fit, is_lone, stems, tells_apart

_WORD = re.compile(r"[^\W\d_]{4}")
_ODD = re.compile(
    r"(?i)\d|^(?:good|bad|yes|no|ok|okay|fine|done|nice|great|never|always|todo|tbd|same|ditto|boring|easy|hard|see|optional|required)\b"
)


def read(block: Block) -> Iterator[Gapped]:
    """Yield each line of few words with its label hidden."""
    others = beside(block)
    texts = [text.lower() for _, text in others]
    for found in labelled(block) if len(others) > 2 and len(set(texts)) == len(texts) else ():
        text = cut(found.text)
        told = 0 < len(content(text)) <= 2 and _WORD.search(text) and not _ODD.search(text)
        leaks = not stems(found.label) or stems(found.label) & stems(f"{text} {found.context}")
        fits = found.context and told and not leaks and not tells_apart(found, others)
        if fits and is_fit(found) and is_lone(found, others, 3):
            yield gap(found)
