"""To X, use Y.

`To X, use Y`, `For X use Y`, `use Y to X`: what is used for a purpose.

    - To avoid infinite log loss, use clipping.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import words
from flashmind.model.fact import Usage
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_FORMS = (
    re.compile(r"(?i)(?P<goal>(?:in order )?to [^,]{6,90}?),? (?:you (?:can|should) |we |just |simply |always )?use (?P<means>.+)$"),
    re.compile(r"(?i)(?P<goal>for [^,]{3,60}?),? (?:you (?:can|should) |we |just |simply |always )?use (?P<means>.+)$"),
    re.compile(r"(?i)(?:always |you should |you can |we )?use (?P<means>.+?) (?P<goal>(?:to|for) .+)$"),
)  # fmt: skip
_TAIL = re.compile(
    r"\s*(?:[,;]| – | — |->|: | because | since | when | if | unless | so that | until | \().*$"
)
_POINTING = re.compile(r"(?i)\b(?:it|this|that|these|those|them|one|same|following|above|below)\b")


def read(block: Block) -> Iterator[Usage]:
    """Yield the means and the goal, both standing by themselves."""
    for sentence, text in said(block):
        for form in _FORMS:
            if not (found := form.match(text)):
                continue
            means, goal = (
                _TAIL.sub("", found["means"]).strip(),
                _TAIL.sub("", found["goal"]).strip(),
            )
            goal = re.sub(r"(?i)^in order to", "to", goal)
            if _fits(means, goal):
                yield Usage(quote(block, sentence), goal[0].lower() + goal[1:], means)
                break


def _fits(means: str, goal: str) -> bool:
    dangling = _POINTING.search(means) or _POINTING.search(goal)
    split = re.split(r"\s(?:with|in|on|from|of|as|for)\s", means)[0]
    return (
        is_noun_phrase(split, 7)
        and 2 <= len(words(goal)) <= 14
        and not dangling
        and len(words(means)) <= 14
    )
