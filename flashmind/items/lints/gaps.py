"""Lints of gaps: those that nobody can fill, and those that anybody can."""

import re
from collections.abc import Iterator
from functools import lru_cache

from flashmind.items.lints.sides import Lint, content_words
from flashmind.language.en import STOP_WORDS
from flashmind.model import cloze
from flashmind.model.item import Cloze, Content

_MEANT = frozenset({"more", "most", "other", "not", "no", "all"})
"""Stop words that a gap may well be about."""
_LITTLE = STOP_WORDS - _MEANT

_INSIDE = re.compile(r"\}\}(?:\^|\w*[_^]\w|\d)|\^\{\{c|<\{\{c|[A-Za-z0-9_]\{\{c")
_EQUATION = re.compile(r"^[^`]*[^=<>!`]=|[^=<>!] = ")
_LETTER = re.compile(r"`?[A-Za-z]`?")
_METRIC = re.compile(
    r"(?i)[\w\- /]*\b(?:error|accuracy|loss|score|set)\b[\w ]*: *\{\{c1::[\d.]+ ?%?\}\} ?%?\.?$"
)


@lru_cache(maxsize=1)  # all lints look at one item before the next comes
def _gaps(content: Content) -> tuple[tuple[str, str], ...]:
    """Return what each gap hides, and the text that is shown with it."""
    return tuple(_hidden(content.text)) if isinstance(content, Cloze) else ()


def _hidden(text: str) -> Iterator[tuple[str, str]]:
    for number in cloze.numbers(text):
        shown = cloze.masked(text, number)
        yield from ((hidden, shown) for hidden in cloze.hidden_parts(text, number))


def _context(content: Content) -> str:
    bare = any(len(content_words(shown)) < 2 for _, shown in _gaps(content))
    return "a gap leaves nothing to go by" if bare else ""


def _repeated(content: Content) -> str:
    for hidden, shown in _gaps(content):
        if len(hidden) > 1 and _says(shown.lower(), hidden.lower()):
            return f"the gap “{hidden}” is shown elsewhere in the text"
    return ""


def _says(text: str, words: str) -> bool:
    """Whether WORDS stand in TEXT, not as part of other words."""
    return words in text and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def _stop_word(content: Content) -> str:
    found = next((hidden for hidden, _ in _gaps(content) if hidden.lower() in _LITTLE), "")
    return f"the gap “{found}” is a little word" if found else ""


def _span(content: Content) -> str:
    found = next((h for h, _ in _gaps(content) if len(h) > 40 or _EQUATION.search(h)), "")
    return f"the gap “{found}” is too much to fill in" if found else ""


def _letter(content: Content) -> str:
    found = next((h for h, _ in _gaps(content) if _LETTER.fullmatch(h)), "")
    return f"the gap “{found}” is a bare letter" if found else ""


def _inside(content: Content) -> str:
    torn = isinstance(content, Cloze) and _INSIDE.search(content.text)
    return "a gap tears a name or a formula apart" if torn else ""


def _metric(content: Content) -> str:
    reading = isinstance(content, Cloze) and _METRIC.match(content.text)
    return "the gap is the reading of one experiment" if reading else ""


GAPS: tuple[Lint, ...] = (
    Lint("gap-context", _context, hard=True),
    Lint("gap-repeated", _repeated, hard=True),
    Lint("gap-stop-word", _stop_word, hard=True, languages=("en",), misread=True),
    Lint("gap-span", _span, hard=True, misread=True),
    Lint("gap-letter", _letter, hard=True, misread=True),
    Lint("gap-inside", _inside, hard=True, misread=True),
    Lint("gap-metric", _metric, hard=True, languages=("en",), misread=True),
)
