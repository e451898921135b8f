"""Code and its gloss.

A bullet or line that begins with a code span followed by a few words, without a sign between them.

    - `df -h` free space per filesystem
"""

import re
from collections.abc import Iterator

from flashmind.language.inversion import is_command
from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.codes import acts, announced, is_name_of, is_remark_on
from flashmind.rules.gaps import coded
from flashmind.rules.units import quote, said

_GLOSS = re.compile(
    r"(?P<code>`[^`]{2,60}`)(?: |:\s+|,\s+)(?P<told>[^\W\d_][^`;:]*?)(?: \([^()]*\))?$"
)
_OFF = re.compile(
    r"(?i)^(?:is|are|was|were|and|or|in|on|at|to|with|if|when|for|from|of|as|but|by|then|not|does|do|has|can|will|must|should|instead|only|vs|over|rather|than|which|that)\b|\b(?:it|this|these|them|same)\b| / "
)


def read(block: Block) -> Iterator[Pair]:
    """Yield what a code span at the start of a line is for."""
    for sentence, text in said(block):
        found = _GLOSS.match(text)
        if (
            not found
            or acts(found["told"][0].lower() + found["told"][1:])
            or _OFF.search(found["told"])
            or is_remark_on(found["told"])
            or not 2 <= len(words(found["told"])) <= 12
        ):
            continue
        told = found["told"].strip()
        if is_command(told):
            goal = told[0].lower() + told[1:]
            asked = coded(f"How do you {goal}?", found["code"], block)
            yield Pair(quote(block, sentence), asked, found["code"])
        elif is_name_of(told):
            asked = coded(f"What is {found['code']} for?", found["code"], block)
            if place := announced(block):
                asked = f"{capitalised(place)}: what is {found['code']} for?"
            yield Pair(quote(block, sentence), asked, capitalised(told))
