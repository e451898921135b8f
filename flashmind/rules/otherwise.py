"""Otherwise and or else.

`A, otherwise B`: what happens without A is why A is done.

    - Score the loaf before baking, otherwise it bursts at the side.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Reason
from flashmind.model.note import Block
from flashmind.rules.claims import about, parts, why
from flashmind.rules.reasons import tidy
from flashmind.rules.units import quote, said

_FORM = re.compile(
    r"(?i)(?P<claim>.+?)(?:,|;| -| –| —|\.)? (?P<reason>(?:otherwise|or else),? .+)$"
)
_OPENING = re.compile(r"(?i)(?P<reason>(?:otherwise|or else),? .+)$")


def read(block: Block) -> Iterator[Reason]:
    """Yield what is to be done, or holds, with what happens otherwise."""
    before = ""
    for sentence, text in said(block):
        label, body = parts(text)
        found = _OPENING.match(body) or _FORM.match(body)
        claim = (found.groupdict().get("claim") or before) if found else ""
        before = text
        reason = tidy(found["reason"]) if found else ""
        if claim and 4 <= len(words(reason)) <= 26 and "because" not in text:
            question = _question(claim, block, label)
            if question:
                yield Reason(quote(block, sentence), question, reason)


def _question(claim: str, block: Block, label: str) -> str:
    code = re.fullmatch(r"`[^`]+`", claim.strip(" ,"))
    return f"Why {claim.strip(' ,')}?" if code else why(claim, block, about(block, label))
