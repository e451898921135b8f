"""Only this.

`Only X V Y`: the one thing that does, is asked for.

    - Only the last layer is trained at first.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.claims import parts
from flashmind.rules.reasons import tidy
from flashmind.rules.relations import is_thing
from flashmind.rules.units import quote, said

_ONLY = re.compile(
    r"(?i)only (?P<all>(?!if\b|when\b|then\b|after\b|in\b|for\b|by\b|use\b|one\b|a few\b).+)$"
)


def read(block: Block) -> Iterator[Detail]:
    """Yield the only thing of which something holds."""
    for sentence, text in said(block):
        found = _ONLY.match(tidy(parts(text).text)) if "nly " in text else None
        clause = parsed(found["all"]) if found else None
        if not found or not clause or clause.negated or not is_thing(clause.subject, 8):
            continue
        rest = found["all"][len(clause.subject) :].strip()
        vague = re.search(r"(?i)\b(?:it|this|that|these|them)\b", rest)
        if 2 <= len(words(rest)) <= 16 and not vague:
            verb = re.sub(
                r"^are\b", "is", re.sub(r"^were\b", "was", re.sub(r"^have\b", "has", rest))
            )
            if clause.auxiliary or clause.form in {"past", "either"}:
                yield Detail(quote(block, sentence), f"Who or what alone {verb}?", clause.subject)
