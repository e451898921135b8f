"""Label of one of two lines.

`Label: text` with one line like it beside it: the text is shown, the label hidden, where the text
says much.

    ## Acceptance
    - Postal rule: acceptance takes effect when the letter is posted
    - Telex: effective on receipt in the office of the offeror
"""

from collections.abc import Iterator

from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.label_back import gap
from flashmind.rules.labelled import labelled
from flashmind.rules.siblings import beside, tells_apart

_LEAST = 3


def read(block: Block) -> Iterator[Gapped]:
    """Yield each of two lines with its label hidden."""
    others = beside(block)
    for found in labelled(block) if len(others) == 2 else ():
        if found.context and tells_apart(found, others, _LEAST, few=2):
            yield gap(found)
