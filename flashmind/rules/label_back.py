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
from flashmind.rules.labelled import Labelled, labelled
from flashmind.rules.openings import opening
from flashmind.rules.siblings import beside, cut, tells_apart


def read(block: Block) -> Iterator[Gapped]:
    """Yield each line with its label hidden, below a plural."""
    yield from hidden(block, plural=True)


def hidden(block: Block, *, plural: bool) -> Iterator[Gapped]:
    """Yield each line with its label hidden where what it stands below is PLURAL, or is not."""
    others = beside(block)
    for found in labelled(block) if len(others) > 2 else ():
        kind = found.context and is_plural(found.context) == plural
        if kind and not is_doing(found) and tells_apart(found, others, 2 if plural else 3):
            yield gap(found)


def is_doing(found: Labelled) -> bool:
    """Whether the text behind a label begins with a verb that the label is the subject of."""
    return opening(cut(found.text)) == "does"


def gap(found: Labelled, shown: str = "") -> Gapped:
    """Return a line below its context with the label hidden, or with what is SHOWN of it gapped."""
    label = shown or f"{{{{c1::{found.label}}}}}"
    verbal = opening(cut(found.text)) in {"does", "must"} and not is_plural(found.label)
    joint = " " if verbal else " – "
    above = f"{capitalised(found.context)}: " if found.context else ""
    text = f"{above}{label}{joint}{cut(found.text)}"
    return Gapped(found.quote, text if text.endswith((".", ")")) else f"{text}.")
