"""What tells a label from those beside it.

`Label: text`, where the label's last words stand in the text, in the heading or in another label:
they are shown, what stands before them is hidden.

    ## Minor scales
    - Natural minor: no raised notes at all
    - Harmonic minor: seventh note raised
    - Melodic minor: sixth and seventh raised on the way up
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.hinge import content
from flashmind.rules.label_back import gap
from flashmind.rules.labelled import Labelled, labelled
from flashmind.rules.siblings import beside, cut, is_fit, is_lone, stems

_LEAST = 2
_ODD = re.compile(r"\(| (?:of|in|for|to|on|with|and|or) ")


def read(block: Block) -> Iterator[Gapped]:
    """Yield each line with the first words of its label hidden, where the last ones are known."""
    others = beside(block)
    for found in labelled(block) if len(others) > 2 else ():
        hidden = _telling(found, f"{found.context} {block.topic} {block.parent}")
        telling = content(cut(found.text)) - content(found.label)
        told = hidden and sum(word[:1].isalpha() for word in telling) >= _LEAST
        if hidden and told and is_fit(found) and is_lone(found, others, 3):
            yield gap(found, f"{{{{c1::{hidden}}}}}{found.label[len(hidden) :]}")


def _telling(found: Labelled, around: str) -> str:
    """Return the words of a label before those that AROUND it, or its text, show; or none."""
    parts, known = found.label.split(" "), stems(f"{cut(found.text)} {around}")
    at = len(parts)
    while at and stems(parts[at - 1]) <= known and not _ODD.search(found.label):
        at -= 1
    hidden = " ".join(parts[:at])
    fits = 0 < at < len(parts) and words(hidden) and not stems(hidden) & known
    return (
        hidden if fits and stems(hidden) and hidden.lower() not in cut(found.text).lower() else ""
    )
