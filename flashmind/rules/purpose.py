"""What a command is for.

A code span followed by what it does: `` `cmd` - text ``.

    - `du -sh *` - shows the size of each thing in a folder
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_clause
from flashmind.language.plain import statement, words
from flashmind.model.fact import Condition
from flashmind.model.note import Block
from flashmind.rules.units import is_english, quote

_CODE = re.compile(r"(`[^`]{2,60}`)\s*(?:[-–—:]{1,2}|->|→)\s+(.+)$")
_CUT = re.compile(r"\s*(?:;|\. | – | — ).*$")


def read(block: Block) -> Iterator[Condition]:
    """Yield what the code at the start of a bullet is for."""
    if block.kind != "bullet" or not is_english(block) or not block.sentences:
        return
    first = block.sentences[0]
    text = statement(first.text)
    if code := _CODE.match(text):
        answer = _CUT.sub("", code[2])
        if 2 <= len(words(answer)) <= 16 and not is_clause(answer):
            yield Condition(quote(block, first), f"What is {code[1]} for?", answer)
