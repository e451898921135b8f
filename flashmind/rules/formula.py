"""Formula with a value.

An expression that the sentence says has a value; the numeric engine can compute it.

    - For ten classes the loss at chance is -ln(1/10) = 2.303.
"""

from collections.abc import Iterator

from flashmind.model.fact import Calculation
from flashmind.model.note import Block
from flashmind.rules.units import quote
from flashmind.verify.claims import find


def read(block: Block) -> Iterator[Calculation]:
    """Yield each closed expression and the value that the note gives it."""
    if block.kind not in {"bullet", "paragraph"}:
        return
    for sentence in block.sentences:
        for claim in find("", (sentence.text,)):
            yield Calculation(quote(block, sentence), claim.expression, claim.stated)
