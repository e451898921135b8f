"""Date of an event.

A named war, treaty, act or battle with its year in brackets: `the Treaty of Stralsund (1370)`.

    - The Treaty of Stralsund (1370) gave the League four castles.
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_EVENT = (
    r"Wars?|Treaty|Battle|Act|Revolution|Peace|Congress|Council|Edict|Siege|Crusade|Plague|Famine|Constitution|Declaration|Diet|"
    r"Confederation|Rebellion|Uprising|Revolt|Massacre|Pact|Conference|Reformation|Bill|Accords?|Armistice|Coup|Purge|Exhibition"
)
_NAMED = re.compile(
    rf"((?:[A-Z][\w’'-]*\s)*(?:{_EVENT})(?: (?:of|for|in|on)(?: the)?(?: [A-Z][\w’'-]*)+)?)\s\((?P<year>(?:c\. ?|ca\.? )?[1-9]\d{{2,3}}(?:\s?[–-]\s?\d{{2,4}})?)\)"
)


def read(block: Block) -> Iterator[Detail]:
    """Yield when each event was that stands with its year in brackets."""
    for sentence, text in said(block):
        for found in _NAMED.finditer(text):
            name = re.sub(r"^(?:The|A) ", "", found[1].strip())
            alone = len(name.split()) == 1
            if not alone:
                verb = "were" if re.search(r"\b(?:Wars|Accords)\b", name) else "was"
                yield Detail(quote(block, sentence), f"When {verb} the {name}?", found["year"])
