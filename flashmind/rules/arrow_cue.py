"""What an arrow leads to.

`A -> B` that nothing else reads: A is the cue, B the answer.

    ## Poke test
    - springs back at once -> underproofed
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.gaps import statements

_SIGNED = re.compile(r"(?P<before>[^→=:]{4,90}?)\s*(?P<sign>->|→|=>|⇒)\s*(?P<after>[^→=]{2,120})$")
_CUT = re.compile(r"\s*(?:;|\. |, (?:so|which|because)\b).*$")
_LONGEST = 16


def read(block: Block) -> Iterator[Detail]:
    """Yield what stands behind the only arrow of a statement."""
    for statement in statements(block):
        found = _SIGNED.match(statement.text)
        told = _CUT.sub("", found["after"]).strip() if found else ""
        chained = found and "->" in found["before"]
        coded = chained or (found and re.fullmatch(r"`[^`]*`", found["before"].strip()))
        if (
            found
            and not coded
            and 1 <= len(words(told)) <= _LONGEST
            and len(words(found["before"])) > 1
        ):
            cue = f"{found['before'].strip()} → ?"
            asked = f"{statement.context}: {cue}" if statement.context else cue
            yield Detail(statement.quote, capitalised(asked), told)
