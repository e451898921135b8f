"""Default value.

`X defaults to V`, `the default Y is V`, `X (default V)`: what holds where nothing is set.

    - The default page size is 4 KB.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase, lowered
from flashmind.language.plain import words
from flashmind.model.fact import Quantity
from flashmind.model.note import Block
from flashmind.rules.amounts import AMOUNT
from flashmind.rules.units import quote, said

_VALUE = (
    rf"(?P<value>`[^`]{{1,40}}`|{AMOUNT}|(?:true|false|none|null|on|off|yes|no|True|False|None)\b)"
)
_END = r"(?:[\s]*[,;(–—.].*|)$"
_FORMS = (
    re.compile(rf"(?P<what>[^,;:]{{2,50}}?) defaults? to {_VALUE}{_END}"),
    re.compile(
        rf"(?:The |the )?default (?P<name>[^,;:`]{{2,40}}?)(?: is|:| =) {_VALUE}{_END}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<what>`[^`]{{2,40}}`)[^.;]{{0,40}}?[,(] ?(?:the )?default(?: is|s to|:|=)? {_VALUE}\)?{_END}"
    ),
    re.compile(rf"(?P<what>[^,;:]{{2,50}}?)(?:: | is )(?:by default )?{_VALUE} by default{_END}"),
)


def read(block: Block) -> Iterator[Quantity]:
    """Yield what a named setting is by default."""
    for sentence, text in said(block):
        found = next((m for form in _FORMS if (m := form.match(text))), None)
        what = (found.groupdict().get("what") or "").strip() if found else ""
        name = (found.groupdict().get("name") or "").strip() if found else ""
        coded = re.fullmatch(r"`[^`]+`", what) is not None
        if found and name and is_noun_phrase(name, 5):
            yield Quantity(quote(block, sentence), f"What is the default {name}?", found["value"])
        elif found and what and (coded or (is_noun_phrase(what, 5) and len(words(what)) > 0)):
            inside = lowered(what, block.vocabulary)
            yield Quantity(
                quote(block, sentence), f"What is the default of {inside}?", found["value"]
            )
