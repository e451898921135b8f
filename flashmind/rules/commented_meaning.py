"""Commented code that means something.

A line of a fence with a comment that is neither a goal nor a name: what does the line do?

    ## Parameters
    ```bash
    ${v:-word}     # default if unset
    ${#v}          # length
    ```
"""

from collections.abc import Iterator

from flashmind.language.plain import capitalised
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.commented import commented_lines, is_asked


def read(block: Block) -> Iterator[Pair]:
    """Yield the meaning of each commented line that the rule for commands leaves."""
    for line in commented_lines(block):
        if not is_asked(line.told):
            lead = f"{capitalised(line.context)}: w" if line.context else "W"
            verb = "do" if line.acts else "give"
            yield Pair(line.quote, f"{lead}hat does {line.code} {verb}?", capitalised(line.told))
