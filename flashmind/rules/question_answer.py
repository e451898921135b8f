"""Question and answer by hand.

`Q:` and `A:` on lines of their own, taken verbatim; a list or code below a bare `A:` answers too.

    Q: Which layer holds most of the parameters?
    A: The first dense layer.
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Enumeration, Malformed, Pair, Snippet
from flashmind.model.note import Block
from flashmind.rules.by_hand import below, shown
from flashmind.rules.units import lead

_PART = re.compile(r"^\s*(?:\*\*|__)?([QA])(?:\*\*|__)?\s*[:.](?:\*\*|__)?[ \t]*", re.MULTILINE)


def read(block: Block) -> Iterator[Pair | Enumeration | Snippet | Malformed]:
    """Yield each pair of the block; a question without an answer is malformed."""
    if block.kind not in {"paragraph", "bullet"} or not _PART.match(block.text):
        return
    cuts = list(_PART.finditer(block.text))
    ends = [cut.start() for cut in cuts[1:]] + [len(block.text)]
    parts = [(c[1], block.text[c.end() : end].strip()) for c, end in zip(cuts, ends, strict=True)]
    for (mark, text), (after, answer) in zip(parts, [*parts[1:], ("", "")], strict=True):
        if mark == "Q" and text and after == "A":
            yield _asked(block, text, answer)
        elif mark == "Q":
            yield Malformed(lead(block), "'Q:' without an 'A:' below it: write the answer there")


def _asked(block: Block, question: str, answer: str) -> Pair | Enumeration | Snippet | Malformed:
    if answer:
        return Pair(lead(block), shown(question), answer)
    return below(block, lead(block), shown(question)) or Malformed(
        lead(block), "'A:' answers nothing: write the answer behind or below it"
    )
