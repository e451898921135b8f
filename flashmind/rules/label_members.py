"""Members behind a plural label.

`Labels: a, b, c`, where the label is a plural and each member is short.

    ## Renin
    - Triggers: low pressure in the afferent arteriole, sympathetic beta-1, low NaCl
    - Fireproof grains: oats, millet
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_clause, is_plural, lowered
from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Enumeration
from flashmind.model.note import Block
from flashmind.rules.labelled import labelled
from flashmind.rules.lists import is_open, parts
from flashmind.rules.openings import opening

_MOST, _LONGEST = 6, 8
_ODD = re.compile(r" and |\(|\d")
_PART = re.compile(r"(?i)(?:both|first|then|not|also)\b")


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the members behind each plural label, below the label that opens the block."""
    lines = labelled(block)
    for found in lines:
        if not is_plural(found.label) or _ODD.search(found.label) or "," not in found.text:
            continue
        members = parts(found.text)
        counted = all(re.search(r"\d", one) for one in members)
        short = not counted and all(
            len(words(one)) <= _LONGEST and not is_clause(one) for one in members
        )
        listed = (
            2 <= len(members) <= _MOST
            and short
            and not is_open(found.text)
            and ":" not in found.text
        )
        same = found != lines[0] and found.sentence.first == lines[0].sentence.last
        above = lines[0].label if same else found.context
        if (
            listed
            and not any(map(opening, members))
            and not _PART.match(members[0])
            and (above or " " in found.label)
        ):
            named = lowered(found.label, block.vocabulary)
            asked = f"{above}: what are the {named}?" if above else f"What are the {named}?"
            yield Enumeration(found.quote, capitalised(asked), members)
