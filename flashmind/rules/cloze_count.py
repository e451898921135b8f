"""Number in words to fill in.

A number written as a word, of things that are counted or limited.

    - The legal title of a house can be held by no more than four people.
    - A lease over seven years must be registered.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import gapped
from flashmind.rules.phrases import hushed
from flashmind.rules.prose import spans, told

WORDS = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred".split()  # fmt: skip
_COUNT = re.compile(
    rf"(?i)(?:\b(?:no more than|no fewer than|at most|at least|more than|fewer than|less than|over|under|within|up to|exactly|only|after|for|every|has|have|had|of|in|into|about|around|by|lasts?|takes?|holds?|needs?)) (?P<told>(?:{'|'.join(WORDS)})(?:[- ](?:{'|'.join(WORDS)}))?) (?=[a-z][\w-]*s\b|people\b|men\b|women\b|children\b|percent\b)(?!others\b)(?!.*: )"
)
_SHORTEST, _LONGEST = 6, 30


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with their numbers in words hidden."""
    for statement in told(block):
        if _SHORTEST <= len(words(statement.text)) <= _LONGEST:
            yield from gapped(statement, spans(_COUNT, hushed(statement.text)))
