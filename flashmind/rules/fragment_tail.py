"""Fragment with its last phrase hidden.

What stands behind the last preposition in each clause of a line without a verb; the name that the
line hangs on is shown before it.

    - tundish - visible air break on the discharge pipe
    - Chrysobulls
        - grant of state revenue to soldiers
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.fragments import fragments, is_fragment
from flashmind.rules.gaps import gapped, statements
from flashmind.rules.phrases import Phrase, phrases

_TORN = re.compile(r"(?i)(?:.* )?(?:first|later|then|too)$|.* w/")
"""What no phrase is, or how it ends."""


def read(block: Block) -> Iterator[Gapped]:
    """Yield fragments with the last phrase of each of their clauses hidden."""
    known = {statement.text for statement in statements(block)}
    for found in fragments(block):
        if found.text in known or not is_fragment(found, block):
            continue
        if spans := [(p.start, p.end) for p in phrases(found) if _is_whole(found.text, p)]:
            yield from gapped(found, spans, least=3)


def _is_whole(text: str, phrase: Phrase) -> bool:
    """Whether a phrase of TEXT is no part of a quotient, and ends with no adverb."""
    divided = text[phrase.end : phrase.end + 2] == " /"
    return not divided and not _TORN.match(text[phrase.start : phrase.end])
