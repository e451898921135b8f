"""Path, order or cycle in a line.

`Path: A → B → C`, where the label says that it is a sequence: asked as a whole, in order.

    ## Conduction
    - Normal path: SA node → atria → AV node → ventricles
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Enumeration
from flashmind.model.note import Block
from flashmind.rules.chains import chain
from flashmind.rules.claims import parts
from flashmind.rules.gaps import context_of, is_aside
from flashmind.rules.labels import is_ordered
from flashmind.rules.units import quote, said

_ROUTE = re.compile(
    r"(?i)\b(?:path(?:way)?|route|order|sequence|course|chain|flow|lifecycle|life cycle|cascade|stages|phases|hierarchy|ranking|ranks|direction)\b"
)


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the steps of each chain whose label names an order."""
    if is_aside(block):
        return
    for sentence, text in said(block):
        label, body = parts(text)
        ordered = label and (_ROUTE.search(label) or is_ordered(label))
        found = chain(body) if ordered else None
        if found:
            context = context_of(block)
            front = f"{context}: " if context.lower() not in label.lower() else ""
            named = f"{label[0].lower()}{label[1:]}" if front and label[1:2].islower() else label
            question = f"{front}{named}, in order?"
            yield Enumeration(
                quote(block, sentence),
                question[0].upper() + question[1:],
                found.steps,
                ordered=True,
            )
