"""An arrow from cause to effect.

`A -> B` where A is a statement and B is not: what follows.

    - bran cuts the gluten strands -> denser loaf
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import lowered
from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.model.fact import Condition
from flashmind.model.note import Block
from flashmind.rules.claims import is_statement, parts
from flashmind.rules.reasons import STOP
from flashmind.rules.units import quote, said

_ARROW = re.compile(r"(?P<cause>[^→]+?)\s*(?:->|=>|→)\s*(?P<effect>[^→]+)$")
_AILING = re.compile(
    r"(?i)\b(?:bad|poor|wrong|fails?|not|doesn[’']?t|isn[’']?t|can[’']?t|cannot|no|too)\b"
)
_DONE = re.compile(r"[a-z]+ \d")
_BACK = re.compile(r"(?i)\b(?:it|this|that|these|they|them|its|their)\b")


def read(block: Block) -> Iterator[Condition]:
    """Yield the effect of a cause that is a statement of its own."""
    for sentence, text in said(block):
        found = _ARROW.match(text) if ">" in text or "→" in text else None
        if not found or re.search(r"->|=>", found["effect"]):
            continue
        _, cause = parts(found["cause"])
        cause = re.sub(r"(?i)^(?:if|when) ", "", cause).strip(" ,")
        effect = re.split(rf"{STOP}|;", found["effect"])[0].strip(" ,.!")
        clear = (
            is_statement(cause)
            and not _BACK.match(cause)
            and not is_command(cause)
            and not _DONE.match(cause)
        )
        if clear and 3 <= len(words(cause)) <= 16 and 1 <= len(words(effect)) <= 16:
            asked = lowered(re.sub(r"(?i)\balso ", "", cause), block.vocabulary)
            remedy = _AILING.search(cause) and re.match(r"[`A-Z]", effect)
            what = "What do you use" if remedy else "What follows"
            yield Condition(quote(block, sentence), f"{what} when {asked}?", effect)
