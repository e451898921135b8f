"""Chain of steps.

What follows on what, with an arrow or another sign between: each step but the first is hidden.

    ## Action potential
    - sodium in -> depolarisation -> calcium in -> contraction
"""

from collections.abc import Iterator

from flashmind.language.plain import capitalised
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.chains import chain, gapped
from flashmind.rules.claims import parts
from flashmind.rules.gaps import context_of, is_aside
from flashmind.rules.units import quote, said


def read(block: Block) -> Iterator[Gapped]:
    """Yield each line that is a chain, below its label or heading."""
    if is_aside(block):
        return
    for sentence, text in said(block):
        label, body = parts(text)
        found = chain(body)
        front = label or (context_of(block) if found else "")
        if found and front:
            yield Gapped(quote(block, sentence), f"{capitalised(front)}: {gapped(found)}")
