"""By doing so.

`A by V-ing B`: B is how A is done.

    - Dropout reduces overfitting by disabling random units during training.
"""

import re
from collections.abc import Iterator

from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.model.fact import Reason
from flashmind.model.note import Block
from flashmind.rules.claims import about, parts, why
from flashmind.rules.reasons import tidy
from flashmind.rules.units import quote, said

_FORM = re.compile(
    r"(?P<claim>.+?),? (?P<means>by (?:not |first |only |simply |just )?(?:\w+ly )?[a-z]+ing\b.+)$"
)
_AHEAD = re.compile(
    r"(?P<means>By (?:not |first |only )?(?:\w+ly )?[a-z]+ing\b[^,]+), (?P<claim>.+)$"
)
_VAGUE = re.compile(r"(?i)\b(?:it|this|these|that|them|here)\b")
_BROKEN = re.compile(r"(?i)\b(?:followed|caused|replaced|preceded|multiplied|divided|accompanied|bounded)$|\b(?:so|because|since|but)\b|^(?:remember|note|notice|recall)\b")  # fmt: skip


def read(block: Block) -> Iterator[Reason]:
    """Yield what is done with how it is done."""
    for sentence, text in said(block):
        label, body = parts(text)
        found = (
            (_FORM.match(body) or _AHEAD.match(body)) if "y " in text and "ing" in text else None
        )
        if not found or _VAGUE.search(found["claim"][3:]) or _BROKEN.search(found["claim"]):
            continue
        means = tidy(found["means"])
        if 3 <= len(words(means)) <= 24 and not _VAGUE.match(means):
            question = _question(found["claim"], block, label)
            if question:
                yield Reason(quote(block, sentence), question, means[0].lower() + means[1:])


def _question(claim: str, block: Block, label: str) -> str:
    if is_command(claim) and not re.match(r"(?i)(?:do not|don|never|always)\b", claim):
        return f"How do you {claim[0].lower()}{claim[1:]}?"
    asked = why(claim, block, about(block, label))
    return asked.replace("Why ", "How ", 1).replace(": why ", ": how ", 1) if asked else ""
