"""Cloze by hand.

A sentence with gaps `{{c1::hidden}}` or `{{c1::hidden::hint}}`, taken verbatim.

    The learning rate is divided by the {{c1::l2 norm}} of past gradients.
"""

import re
from collections.abc import Iterator

from flashmind.model import cloze
from flashmind.model.fact import Gapped, Malformed
from flashmind.model.note import Block
from flashmind.rules.by_hand import shown
from flashmind.rules.units import lead

_OPEN = re.compile(r"\{\{c\d+::")


def read(block: Block) -> Iterator[Gapped | Malformed]:
    """Yield the block's text where its gaps are whole; a gap that is empty or open is malformed."""
    if block.kind not in {"paragraph", "bullet"} or not _OPEN.search(block.text):
        return
    found = list(cloze.gaps(block.text))
    if len(found) != len(_OPEN.findall(block.text)):
        yield Malformed(lead(block), "a gap '{{c1::' is not closed: end it with '}}'")
    elif any(not gap.hidden.strip() for gap in found):
        yield Malformed(lead(block), "a gap hides nothing: write '{{c1::hidden}}'")
    else:
        yield Gapped(lead(block), shown(block.text))
