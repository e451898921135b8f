"""Sentences of Korean and Chinese notes, parted where an author ended a line or a clause by hand."""

import re
from collections.abc import Iterator

from flashmind.model.note import Block, Sentence

_WRAPPED = {"ko": 40, "zh": 28}
"""Letters from which on a line may have been wrapped; a shorter one was ended by hand."""
_HASTY = re.compile(r"(?<=[가-힣]{2}[.!]) +(?=\S)")


def parted(block: Block) -> Iterator[Sentence]:
    """Yield the sentences of BLOCK; in Korean and Chinese none of them runs over short lines."""
    width = _WRAPPED.get(block.language, 0)
    for sentence in block.sentences:
        if not width:
            yield sentence
            continue
        for line in _lines(block, sentence, width):
            parts = _HASTY.split(line.text)
            yield from (
                line if len(parts) == 1 else Sentence(part, line.first, line.last) for part in parts
            )


def _lines(block: Block, sentence: Sentence, width: int) -> Iterator[Sentence]:
    """Yield SENTENCE line by line where all of its lines but the last are short."""
    lines = [line.strip() for line in block.text.split("\n")][sentence.first - block.first :]
    lines, rest = lines[: sentence.last - sentence.first], sentence.text
    ends = [_end(line, rest) for line in lines[:1]] + [len(line) for line in lines[1:]]
    if not lines or not all(ends) or any(len(line) >= width for line in lines):
        yield sentence
        return
    for at, end in enumerate(ends, sentence.first):
        yield Sentence(rest[:end].strip(), at, at)
        rest = rest[end:].strip()
    if rest:
        yield Sentence(rest, sentence.last, sentence.last)


def _end(line: str, text: str) -> int:
    """Return how many letters of TEXT end LINE; 0 where it begins with none of them."""
    return next((n for n in range(len(line), 0, -1) if text.startswith(line[-n:])), 0)
