"""To X, use Y.

`To X, use Y`, `For X use Y`, `use Y to X`: what is used for a purpose.

    - To avoid infinite log loss, use clipping.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import words
from flashmind.model.fact import Usage
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_WHO = r"(?:you (?:can |should |will |may )?|we (?:can |should |will )?|one (?:can |should )?|just |simply |always )?"
_FORMS = (
    re.compile(rf"(?i)(?P<goal>(?:in order )?to [^,]{{6,90}}?),? {_WHO}use (?P<means>.+)$"),
    re.compile(rf"(?i)(?P<goal>for [^,]{{3,60}}?),? {_WHO}use (?P<means>.+)$"),
    re.compile(rf"(?i){_WHO}use (?P<means>.+?) (?P<goal>(?:to|for) .+)$"),
)
_TAIL = re.compile(
    r"(?:\s*[,;]|\s*->|:? – |:? — |: | because | since | when | if | unless | so that | until | \().*$"
)
_POINTING = re.compile(r"(?i)\b(?:it|this|that|these|those|them|one|same|following|above|below)\b")
_TWO_ORDERS = re.compile(
    rf"(?i)\band (?:then )?(?:(?:{'|'.join(sorted(en.IMPERATIVES))})\b|\w+ (?:the|an?|your) )"
)


def read(block: Block) -> Iterator[Usage]:
    """Yield the means and the goal, both standing by themselves."""
    for sentence, text in said(block):
        for form in _FORMS:
            if found := form.match(text):
                means, goal = _parted(found["means"], found["goal"])
                if _fits(means, goal):
                    yield Usage(quote(block, sentence), goal[0].lower() + goal[1:], means)
                    break


def _parted(means: str, goal: str) -> tuple[str, str]:
    """Return means and goal without their tails; a second purpose belongs to the goal."""
    means, goal = _cut(means), _cut(goal)
    purpose = re.match(r"(.+?)( to .+)$", means)
    if purpose:
        means, goal = purpose[1], goal + purpose[2]
    return means, re.sub(r"(?i)^in order to", "to", goal)


def _cut(text: str) -> str:
    """TEXT without its tail; code is never cut."""
    tail = _TAIL.search(re.sub(r"`[^`]*`", lambda code: "x" * len(code[0]), text))
    return (text[: tail.start()] if tail else text).strip()


def _fits(means: str, goal: str) -> bool:
    uncoded = re.sub(r"`[^`]*`", "`x`", means)
    dangling = any(_POINTING.search(text) or _TWO_ORDERS.search(text) for text in (uncoded, goal))
    head = re.split(r"\s(?:with|in|on|from|of|as|for)\s", means)[0]
    sized = 2 <= len(words(goal)) <= 14 and len(words(means)) <= 14
    coded = bool(re.fullmatch(r"`[^`]+`(?:(?: and | or |, )`[^`]+`)*", means))
    torn = re.search(r"` (?!or |and |with |in |on |from |as |for )\w|\brather than\b", means)
    return sized and not (dangling or torn) and (coded or is_noun_phrase(head, 7))
