"""Label of a line of its own.

`Label: text` with no other label beside it: the text is shown, the label hidden, where the text
says so much that it can mean nothing else.

    ## Faster reads
    Covering index: holds every column that a query reads, so the table is left alone
"""

import re
from collections.abc import Iterator

from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.hinge import content
from flashmind.rules.label_back import gap
from flashmind.rules.labelled import Labelled, labelled
from flashmind.rules.siblings import beside, cut, tells_apart

_LEAST = 4
_NO_NAME = re.compile(
    r"(?i)(?:.*\b(?:rule of thumb|golden rule|gotchas?|codes?|effects?|causes?|triggers?|reasons?|uses?|aim|size|cost|number|amount|definition|normal path|advantages?|benefits?)\b|the )"
)
"""Labels that tell what is said of something else."""


def read(block: Block) -> Iterator[Gapped]:
    """Yield the line with its label hidden, where no other label stands beside it."""
    others = beside(block)
    for found in labelled(block) if len(others) < 2 else ():
        if _is_name(found, block) and tells_apart(found, others, _LEAST, few=len(others)):
            yield gap(found)


def _is_name(found: Labelled, block: Block) -> bool:
    """Whether a label names a thing, and the text behind it is no order but tells what that is."""
    text = cut(found.text)
    first = block.sentences[0].text == found.sentence.text
    told = bool(found.context) or len(content(text)) > _LEAST
    order = is_command(text) or len(words(found.label)) > 3 or re.search(r": | = ", text)
    return first and told and not order and not _NO_NAME.match(found.label)
