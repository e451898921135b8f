"""Formula with a value.

An expression that the sentence says has a value; the value is asked and the engine computes it.

    - For ten classes the loss at chance is -ln(1/10) = 2.303.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import statement, words
from flashmind.model.fact import Calculation
from flashmind.model.note import Block
from flashmind.rules.units import quote
from flashmind.verify.claims import find
from flashmind.verify.prose import RELATION

_BLANK = "…"


def read(block: Block) -> Iterator[Calculation]:
    """Yield each closed expression with its value, where the sentence says what it is about."""
    if block.kind not in {"bullet", "paragraph"}:
        return
    for sentence in block.sentences:
        text = statement(sentence.text)
        for claim in find("", (text,)) if _may_hold(text) else ():
            asked = _blanked(text, claim.text, claim.stated)
            about = re.findall(r"[^\W\d_]{3,}", text.replace(claim.text, ""))
            if asked and len(about) >= 2 and len(words(text)) <= 40:
                yield Calculation(quote(block, sentence), asked, claim.expression, claim.stated)


def _may_hold(text: str) -> bool:
    """Whether TEXT holds a relation and a number: without them there is no need to take it apart."""
    return bool(RELATION.search(text)) and any(map(str.isnumeric, text))


def _blanked(text: str, claim: str, stated: str) -> str:
    """Return TEXT with the stated value of CLAIM as a blank; empty where it isn't found once."""
    at = claim.rfind(stated)
    if at < 0 or text.count(claim) != 1:
        return ""
    return text.replace(claim, f"{claim[:at]}{_BLANK}{claim[at + len(stated) :]}")
