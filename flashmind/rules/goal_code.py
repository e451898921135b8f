"""A goal and its command.

`Goal: `command`` or `To reach the goal, `command``: what you type to get something done.

    - Fix the last message: `git commit --amend`
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.codes import is_goal
from flashmind.rules.units import quote, said

_CODE = r"(?P<code>`[^`]{2,120}`(?:(?: or |, or )`[^`]{2,120}`)?)"
_TO = re.compile(
    rf"(?:How )?[Tt]o (?P<goal>[^,:`]{{6,90}}?)(?:,|:| –| —| -|,? (?:run|type|do))\s+{_CODE}$"
)
_TOLD = re.compile(rf"(?P<goal>[^,:`]{{6,90}}?)(?::| –| —| -|\s*->|\s*→)\s+{_CODE}$")
_POINTING = re.compile(
    r"(?i)\b(?:it|this|that|these|those|them|above|below|here|example|output|result)\b"
)


def read(block: Block) -> Iterator[Pair]:
    """Yield the goal as a question and the code as its answer."""
    for sentence, text in said(block):
        told = _TOLD.match(text)
        found = _TO.match(text) or (told if told and is_goal(told["goal"]) else None)
        if found and len(words(found["goal"])) >= 2 and not _POINTING.search(found["goal"]):
            goal = found["goal"].strip()
            yield Pair(
                quote(block, sentence), f"How do you {goal[0].lower()}{goal[1:]}?", found["code"]
            )
