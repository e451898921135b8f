"""Question and answer by hand.

`Q:` and `A:` on lines of their own, in a paragraph or a bullet, taken verbatim.

    Q: Which layer holds most of the parameters?
    A: The first dense layer.
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Malformed, Pair
from flashmind.model.note import Block
from flashmind.rules.units import lead

_PART = re.compile(r"^\s*(?:\*\*|__)?([QA])(?:\*\*|__)?\s*[:.](?:\*\*|__)?\s*", re.MULTILINE)


def read(block: Block) -> Iterator[Pair | Malformed]:
    """Yield each pair of the block; a question without an answer is malformed."""
    if block.kind not in {"paragraph", "bullet"} or not _PART.match(block.text):
        return
    cuts = list(_PART.finditer(block.text))
    ends = [cut.start() for cut in cuts[1:]] + [len(block.text)]
    parts = [
        (cut[1], block.text[cut.end() : end].strip()) for cut, end in zip(cuts, ends, strict=True)
    ]
    if [mark for mark, _ in parts].count("Q") == 0:
        return
    answers = dict(enumerate(parts[1:]))
    for at, (mark, text) in enumerate(parts):
        if mark == "Q":
            after, answer = answers.get(at, ("", ""))
            if after == "A" and text and answer:
                yield Pair(lead(block), _joined(text), answer)
            else:
                yield Malformed(
                    lead(block), "'Q:' without an 'A:' below it: write both in one paragraph"
                )


def _joined(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text)
