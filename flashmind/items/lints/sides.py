"""What lints look at: the two sides of each card of an item, its question, its content words."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from flashmind.language.en import STOP_WORDS
from flashmind.language.plain import words
from flashmind.model.card import sides
from flashmind.model.item import Cloze, Content


@dataclass(frozen=True, slots=True)
class Lint:
    """A check of one item: its name, whether it is hard, and what it finds (a message or "").

    A lint that knows words reads the `languages` that they are of; the others read any. One that
    finds how a rule `misread` a note says nothing of a card that a person wrote.
    """

    name: str
    find: Callable[[Content], str]
    hard: bool
    languages: tuple[str, ...] = ()
    misread: bool = False


@lru_cache(maxsize=1)  # all lints look at one item before the next comes
def pairs(content: Content) -> tuple[tuple[str, str], ...]:
    """Return front and back of each card of CONTENT."""
    return tuple((front, back) for _, front, back in sides(content))


@lru_cache(maxsize=1)
def all_sides(content: Content) -> str:
    """Return all that the cards of CONTENT show, in one text."""
    return " ".join(side for pair in pairs(content) for side in pair)


def question(content: Content) -> str:
    """Return the question, or the text of a cloze."""
    return content.text if isinstance(content, Cloze) else content.question


@lru_cache(maxsize=8)
def content_words(text: str) -> tuple[str, ...]:
    """Return the words of TEXT that carry meaning, in lower case and without a plural s."""
    return tuple(w.lower().rstrip("s") for w in words(text) if w.lower() not in STOP_WORDS)


@lru_cache(maxsize=8)
def without_code(text: str) -> str:
    """Return TEXT with an `x` for each code span, whose words are no prose."""
    return re.sub(r"`[^`]*`", "x", text) if "`" in text else text
