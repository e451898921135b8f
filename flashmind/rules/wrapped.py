"""Paragraphs whose lines an editor wrapped, told from lines that were ended by hand."""

from functools import lru_cache
from itertools import pairwise

WRAPPED = 55
"""Characters from which on a line may have been wrapped; a shorter one was ended by hand."""
_LINES = 3
"""Lines of a paragraph whose width tells that it was wrapped: at least so many."""


@lru_cache(maxsize=8)  # every rule asks about each sentence of a block
def is_broken(text: str) -> bool:
    """Whether a line of TEXT ends before it is full: the next line's first word would have fit."""
    lines = [line.strip() for line in text.split("\n")]
    if all(len(line) >= WRAPPED for line in lines[:-1]):
        return False
    width = max(map(len, lines))
    full = (len(a) + 1 + len(b.split(" ", 1)[0]) >= width for a, b in pairwise(lines))
    return len(lines) < _LINES or width < WRAPPED or not all(full)
