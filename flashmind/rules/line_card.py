"""Question and answer around a line `?`.

The lines above a line that is `?` ask, those below it answer; `??` asks both ways.

    Which gas do plants take up?
    ?
    Carbon dioxide.
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Enumeration, Malformed, Pair, Snippet
from flashmind.model.note import Block
from flashmind.rules.by_hand import below, broken, shown
from flashmind.rules.units import lead

_MARK = re.compile(r"(?m)^[ \t]*(\?\??)[ \t]*$")


def read(block: Block) -> Iterator[Pair | Enumeration | Snippet | Malformed]:
    """Yield the pair of a block that holds a line `?`; a half one is malformed."""
    mark = _MARK.search(block.text)
    if not mark or block.text.strip() in {"?", "??"}:
        return
    question, answer = shown(block.text[: mark.start()]), shown(block.text[mark.end() :])
    both = mark[1] == "??"
    under = None if answer else below(block, lead(block), question, both_ways=both)
    if not question:
        yield broken(block, f"nothing above '{mark[1]}': write the question there")
    elif answer:
        yield Pair(lead(block), question, answer, both)
    elif under:
        yield under
    else:
        yield broken(block, f"nothing below '{mark[1]}': write the answer on the next line")
