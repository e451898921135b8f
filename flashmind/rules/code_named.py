"""Code asked by its gloss.

A code span with a few words that say what it is, in either order: they ask for it.

    ## Shell variables
    - `$#` number of arguments
    - `$?`: exit status of the last command
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.codes import asking, coded_lines, is_goal, kind_of_code, spells


def read(block: Block) -> Iterator[Pair]:
    """Yield the code for its gloss, where that is no sentence on what it does."""
    for told in coded_lines(block):
        if not told.acts and not is_goal(told.told) and not spells(told.code, told.told):
            question = asking(told.context, told.told, kind_of_code(told.code), acts=False)
            yield Pair(told.quote, question, told.code)
