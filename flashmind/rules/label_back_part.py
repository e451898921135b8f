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
_NUMBERED = re.compile(r"(?P<name>[^\W\d][^()]*?) (?P<number>\d{1,3}|[IVX]{1,4}|[A-Z])$")
_ODD = re.compile(r"\(| (?:of|in|for|to|on|with|and|or) | [IVX]+$")


def read(block: Block) -> Iterator[Gapped]:
    """Yield each line with that part of its label hidden that isn't known anyway."""
    others = beside(block)
    for found in labelled(block) if len(others) > 2 else ():
        telling = content(cut(found.text)) - content(found.label)
        told = sum(word[:1].isalpha() for word in telling) >= _LEAST
        fits = told and is_fit(found) and is_lone(found, others, 3)
        around = f"{found.context} {block.topic} {block.parent}"
        if fits and (shown := _numbered(found, around) or _telling(found, around)):
            yield gap(found, shown)


def _numbered(found: Labelled, around: str) -> str:
    """Return a label such as `RAID 5` with its number hidden, where AROUND it stands the rest."""
    parts = _NUMBERED.match(found.label)
    known = parts and stems(parts["name"]) <= stems(around) and stems(parts["name"])
    told = parts and parts["number"] not in words(cut(found.text))
    return f"{parts['name']} {{{{c1::{parts['number']}}}}}" if parts and known and told else ""


def _telling(found: Labelled, around: str) -> str:
    """Return a label with its words hidden before those that AROUND it, or its text, show; or none."""
    parts, known = found.label.split(" "), stems(f"{cut(found.text)} {around}")
    at = len(parts)
    while at and stems(parts[at - 1]) <= known and not _ODD.search(found.label):
        at -= 1
    hidden = " ".join(parts[:at])
    fits = 0 < at < len(parts) and words(hidden) and not stems(hidden) & known
    if not fits or not stems(hidden) or hidden.lower() in cut(found.text).lower():
        return ""
    return f"{{{{c1::{hidden}}}}}{found.label[len(hidden) :]}"
