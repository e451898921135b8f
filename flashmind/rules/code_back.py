"""Code asked by what it does.

A sentence about a code span, or a list of them: what each does asks for it.

    ## Redirection
    - `tee` copies its input to a file
    - `sort` orders lines, `uniq` drops repeated ones
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.codes import asking, coded_lines, kind_of_code, spells


def read(block: Block) -> Iterator[Pair]:
    """Yield the code for what it does, where that begins with a verb."""
    for told in coded_lines(block):
        if told.acts and not spells(told.code, told.told):
            question = asking(told.context, told.told, kind_of_code(told.code), acts=True)
            yield Pair(told.quote, question, told.code)
