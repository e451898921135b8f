"""Because and since.

`A because B`, `Because B, A`, `Since B, A`, `A due to B`, `A as B`, `A, for it B`, `the reason A is
that B`, and `A. This is because B.`

    - Deep nets rarely get stuck because most critical points are saddle points.
"""

from collections.abc import Iterator

from flashmind.model.fact import Reason
from flashmind.model.note import Block
from flashmind.rules.claims import about, parts, why
from flashmind.rules.reasons import CUES, explains, split
from flashmind.rules.units import quote, said


def read(block: Block) -> Iterator[Reason]:
    """Yield each claim with its reason, where the claim can be turned into `Why …?`."""
    before = ""
    for sentence, text in said(block):
        label, body = parts(text)
        cued = any(cue in text.lower() for cue in CUES)
        claim, reason = split(body, before) if cued else ("", "")
        before = text
        question = (
            why(claim, block, about(block, label, sentence.first))
            if claim and explains(reason)
            else ""
        )
        if question:
            yield Reason(quote(block, sentence), question, reason)
