r"""Code that means something.

What each code span of a line stands for, where no other rule has read it.

    ## Regex
    - `a*?` lazy: as few as possible
    - `(?<=x)` lookbehind
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised
from flashmind.language.statement import parsed
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.codes import Coded, coded_lines, is_goal

_PROPERTY = re.compile(
    r"(?:only |always |never )?(?:works|gets|needs|takes|costs|comes|goes|has|survives|lives|stays|remains|wins|fails|breaks|belongs|depends)\b"
)
"""What befalls a piece of code, or holds of it: not what it does."""


def read(block: Block) -> Iterator[Pair]:
    """Yield the meaning, or the deed, of each code span that a line explains."""
    for told in coded_lines(block):
        if told.told[0].isdigit() or _PROPERTY.match(told.told) or not _is_meaning(told):
            continue
        verb, answer = _asked(told)
        lead = f"{capitalised(told.context)}: w" if told.context else "W"
        yield Pair(told.quote, f"{lead}hat does {told.code} {verb}?", capitalised(answer))


def _is_meaning(told: Coded) -> bool:
    """Whether what is told of a piece of code is a deed, or at least two words on what it is."""
    deed = told.acts or is_goal(told.told)
    return (
        deed
        or parsed(told.told) is not None
        or ((" " in told.told or not told.code.strip("`").isalnum()) and "," not in told.told)
    )


def _asked(told: Coded) -> tuple[str, str]:
    """Return the verb that asks for what is told, and the answer to it."""
    if told.told.startswith("stands for "):
        return "stand for", told.told.removeprefix("stands for ")
    return ("do" if told.acts or is_goal(told.told) else "mean"), told.told
