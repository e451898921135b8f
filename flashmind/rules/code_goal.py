"""Code asked by its goal.

A code span with the command in words that it carries out, in either order.

    ## tmux
    - `C-b d`: detach from the session
    - list all sessions -> `tmux ls`
"""

from collections.abc import Iterator

from flashmind.language.plain import capitalised
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.codes import coded_lines, is_goal, spells


def read(block: Block) -> Iterator[Pair]:
    """Yield `How do you …?` for each piece of code whose gloss is a command in words."""
    for told in coded_lines(block):
        if not told.acts and is_goal(told.told) and not spells(told.code, told.told):
            goal = told.told[0].lower() + told.told[1:]
            lead = f"{capitalised(told.context)}: h" if told.context else "H"
            yield Pair(told.quote, f"{lead}ow do you {goal}?", told.code)
