"""List under a heading.

A heading that names the kind of what the list right below it holds.

    ## Types of muscle
    - skeletal
    - smooth
    - cardiac
"""

from collections.abc import Iterator

from flashmind.model.fact import Enumeration
from flashmind.model.note import Block
from flashmind.rules import labelled_list
from flashmind.rules.labels import Label
from flashmind.rules.units import is_english


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the list where it is all that stands right below a heading that names its kind."""
    if not block.children or not is_english(block):
        return
    below = block.children[0]
    alone = sum(child.kind in {"list", "table"} for child in block.children) == 1
    if below.kind == "list" and alone and not below.label and not block.text.rstrip().endswith("?"):
        label = Label(below.topic, block.topic, block.vocabulary)
        yield from labelled_list.listed(below, label, block.first)
