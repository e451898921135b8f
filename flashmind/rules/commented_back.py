"""Code asked by its comment.

A line of a fence with a comment: the comment asks for the line.

    ## Disks
    ```sh
    df -h          # free space
    lsblk          # tree of disks
    ```
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.codes import asking
from flashmind.rules.commented import commented_lines, is_order

_SHELLS = frozenset({"sh", "bash", "zsh", "shell", "console", "fish", "powershell"})


def read(block: Block) -> Iterator[Pair]:
    """Yield each commented line for its comment, unless that is a goal (asked as one)."""
    noun = "command" if block.info.strip("{}.") in _SHELLS else "code"
    for line in commented_lines(block):
        if not is_order(line.told):
            kind = "code" if line.code.startswith(("`$", "`{")) else noun
            question = asking(line.context, line.told, kind, acts=line.acts)
            yield Pair(line.quote, question, line.code)
