"""Code asked by its gloss.

A code span with a few words that say what it is, in either order: they ask for it.

    ## Shell variables
    - `$#` number of arguments
    - `$?`: exit status of the last command
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.codes import Coded, asking, coded_lines, is_name_of, kind_of_code, spells


def read(block: Block) -> Iterator[Pair]:
    """Yield the code for its gloss, where that names what it is."""
    for told in coded_lines(block):
        noun = kind_of_code(told.code)
        stands = told.told.startswith("stands ")
        if not told.acts and not stands and is_name_of(told.told) and _is_clear(told, noun):
            yield Pair(told.quote, asking(told.context, told.told, noun, acts=False), told.code)


def _is_clear(told: Coded, noun: str) -> bool:
    """Whether one knows of what the code is a part, and the gloss doesn't spell it."""
    owned = noun != "flag" or _OWNER.search(told.context) or len(told.context.split()) == 1
    brief = "," in told.told and noun in {"term", "code", "keyword"}
    alone = " " not in told.told and (noun != "code" or len(told.told) < _SHORT)
    return bool(owned) and not brief and not alone and not spells(told.code, told.told)


_OWNER = re.compile(r"(?i)`|\b(?:flags?|options?|switches)\b")
_SHORT = 6
"""Letters of a word that tells what a symbol is: `lookbehind`."""
