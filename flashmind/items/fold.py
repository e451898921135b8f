"""Words made comparable: case, articles, plurals, hyphens and a few synonyms folded away."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import TypeAlias

Aliases: TypeAlias = Mapping[str, str]
"""Folded word or words, without blanks → the folded longer form that means the same."""

_ARTICLES = frozenset({"a", "an", "the"})
_EDGE = ".,;:!?\"'“”‘’()*"
_KEEPS_S = re.compile(r"(?:ss|us|is|ics|as|os|series|species|news|lens)$")
_LONGEST_ALIAS = 4


def tokens(text: str) -> Iterator[str]:
    """Return the words of TEXT folded: `Mini-Batches` gives `mini` and `batch`.

    Words that hold symbols stay as they are (`C++`, `x^2`); `batch_size` counts as two words.
    """
    whole = text if text.isascii() else unicodedata.normalize("NFC", text).replace("’", "'")
    return chain.from_iterable(map(_folded, whole.split()))


@lru_cache(maxsize=16384)  # notes say the same words again and again
def _folded(raw: str) -> tuple[str, ...]:
    bare = raw.strip(_EDGE).strip("`").strip(_EDGE)
    if re.fullmatch(r"[\w'-]+", bare):
        return tuple(singular(part.casefold()) for part in re.split(r"[-_]+", bare) if part)
    return (raw.strip(_EDGE) or raw,)


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """Return an English noun without its plural ending; other words stay what they are."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) < 4 or not word.endswith("s") or _KEEPS_S.search(word):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if re.search(r"(?:[cs]h|x|ss|zz)es$", word) else word[:-1]


def folded(text: str, aliases: Aliases | None = None) -> str:
    """Return TEXT as one run without blanks and articles, each alias in its longest form."""
    found = [token for token in tokens(text) if token not in _ARTICLES]
    return "".join(_long_forms(found, aliases)) if aliases else "".join(found)


def _long_forms(found: list[str], aliases: Aliases) -> Iterator[str]:
    at = 0
    while at < len(found):
        longest, size, run = found[at], 1, ""
        for count, token in enumerate(found[at : at + _LONGEST_ALIAS], 1):
            run += token
            if run in aliases:
                longest, size = aliases[run], count
        yield longest
        at += size
