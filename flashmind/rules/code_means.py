r"""Code that means something.

What each code span of a line stands for, where no other rule has read it.

    ## Regex
    - `a*?` lazy: as few as possible
    - `(?<=x)` lookbehind
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.codes import coded_lines, is_goal

_PROPERTY = re.compile(
    r"(?:only |always |never )?(?:works|gets|needs|takes|costs|comes|goes|has)\b"
)
"""What befalls a piece of code, or holds of it: not what it does."""


def read(block: Block) -> Iterator[Pair]:
    """Yield the meaning, or the deed, of each code span that a line explains."""
    for told in coded_lines(block):
        if told.told[0].isdigit() or _PROPERTY.match(told.told):
            continue
        acts = told.acts or is_goal(told.told)
        question = f"hat does {told.code} {'do' if acts else 'mean'}?"
        lead = f"{capitalised(told.context)}: w" if told.context else "W"
        yield Pair(told.quote, lead + question, capitalised(told.told))
