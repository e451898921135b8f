"""What a thing is like.

`X is similar to Y`, `X is analogous to Y`, `X is equivalent to Y`, `X works like Y`.

    - A stiff dough is similar to clay.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.relations import is_thing, relation
from flashmind.rules.units import quote, said

_LIKE = re.compile(
    r"(?P<how>(?:very |quite |roughly |almost |exactly )?(?:similar|analogous|equivalent|equal|identical|comparable|related|proportional|inversely proportional|parallel|perpendicular|opposed|opposite)) to (?P<what>.+)$"
)


def read(block: Block) -> Iterator[Detail]:
    """Yield what the subject is said to be like."""
    for sentence, text in said(block):
        found = relation(text, block) if " to " in text else None
        like = (
            _LIKE.match(found.object) if found and found.clause.auxiliary in {"is", "are"} else None
        )
        if found and like and is_thing(like["what"]) and len(words(like["what"])) <= 14:
            asked = f"What {found.clause.auxiliary} {found.subject} {like['how']} to?"
            yield Detail(quote(block, sentence), asked, like["what"])
