"""What to do if.

`If B, do A` and `do A if B`: an order under a condition that stands by itself.

    - If a secret was pushed, rotate it first.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import lowered
from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Condition
from flashmind.model.note import Block
from flashmind.rules.claims import parts
from flashmind.rules.conditions import conditional
from flashmind.rules.units import quote, said

_SAYING = re.compile(
    r"(?i)(?:note|notice|remember|see|recall|imagine|suppose|say|think|consider)\b"
)
_CASES = re.compile(r"(?i)(?:in case of|for|with|on|under|facing|dealing|[a-z]+ing)\b")


def read(block: Block) -> Iterator[Condition]:
    """Yield what one should do under a condition."""
    for sentence, text in said(block):
        _, body = parts(text)
        found = conditional(body)
        if not found or not _is_advice(found.main) or not 2 <= len(words(found.main)) <= 24:
            continue
        own = parsed(found.condition) or (found.word == "when" and _CASES.match(found.condition))
        if own and found.word not in {"until", "unless", "even if"}:
            condition = lowered(found.condition.split(" = ")[0], block.vocabulary)
            asked = f"What should you do {found.word} {condition}?"
            yield Condition(quote(block, sentence), asked, found.main)


def _is_advice(main: str) -> bool:
    """Whether MAIN is an order that says more than `use it`."""
    empty = re.fullmatch(r"(?i)\w+ (?:it|them|this|that)", main)
    return is_command(main) and not empty and not _SAYING.match(main)
