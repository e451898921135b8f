"""Label of a line, below a heading that names one thing.

`Label: text` with at least two lines like it beside it, below a singular: the text is shown, the
label hidden.

    ## Nephron
    - thin descending limb: permeable to water only
    - thick ascending limb: impermeable, target of furosemide
    - collecting duct: aldosterone acts here
"""

from collections.abc import Iterator

from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.label_back import hidden


def read(block: Block) -> Iterator[Gapped]:
    """Yield each line with its label hidden, below a singular."""
    yield from hidden(block, plural=False)
