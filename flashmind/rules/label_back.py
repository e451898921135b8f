"""Label of a line, below a heading that names its kind.

`Label: text` with at least two lines like it beside it, below a plural: the text is shown, the label
hidden.

    ## Grapes
    - Riesling: high acid, petrol when aged
    - Pinot Noir: thin skin, hard to grow
    - Nebbiolo: tar and roses, high tannin
"""

from collections.abc import Iterator

from flashmind.language.grammar import is_plural
from flashmind.language.plain import capitalised
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.labelled import labelled
from flashmind.rules.openings import opening
from flashmind.rules.siblings import beside, cut, tells_apart


def read(block: Block) -> Iterator[Gapped]:
    """Yield each line with its label hidden, below a plural."""
    yield from hidden(block, plural=True)


def hidden(block: Block, *, plural: bool) -> Iterator[Gapped]:
    """Yield each line with its label hidden where what it stands below is PLURAL, or is not."""
    others = beside(block)
    for found in labelled(block) if len(others) > 2 else ():
        text = cut(found.text)
        kind = found.context and is_plural(found.context) == plural and opening(text) != "does"
        if kind and tells_apart(found, others, 2 if plural else 3):
            shown = f"{capitalised(found.context)}: {{{{c1::{found.label}}}}} – {text}"
            yield Gapped(found.quote, shown if shown.endswith((".", ")")) else f"{shown}.")
