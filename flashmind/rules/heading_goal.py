"""Heading with a goal and its code.

A heading `TERM: do something`, and code right below it.

    # SQL
    ### ADD: add a column
    - `ALTER TABLE` shop `ADD` city text
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain, words
from flashmind.model.fact import Pair, Quote
from flashmind.model.note import Block
from flashmind.rules.codes import is_goal
from flashmind.rules.units import opening

_HEAD = re.compile(r"(?:[^:]{1,40}?\s*(?::| –| —| -)\s+|(?:How )?[Tt]o )(?P<goal>[a-z].*)$")
_OFF = re.compile(r"(?i)\b(?:this|these|that|it|them|example)\b")


def read(block: Block) -> Iterator[Pair]:
    """Yield how the goal of a heading is reached, in code."""
    found = _HEAD.match(plain(block.text)) if block.language == "en" else None
    below = opening(block)
    if not found or not below or not is_goal(found["goal"]) or _OFF.search(found["goal"]):
        return
    first = below.sentences[0]
    code = plain(first.text).rstrip(";")
    whole = code.count("(") == code.count(")")
    if code.startswith("`") and whole and 2 <= len(words(found["goal"])) <= 10 and len(code) <= 120:
        place = Quote(first.text, first.first, first.last, block.section, (block.first,))
        yield Pair(place, f"How do you {found['goal']}?", code)
