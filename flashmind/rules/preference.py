"""Prefer A to B.

`Prefer A to B`, `A is better than B` as advice, `use A instead of B`.

    - Prefer random search to grid search.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.model.fact import Preference
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_FORMS = (
    ("prefer", re.compile(r"(?i)(?:always |usually |generally |you should |we )?prefer (?:using |to use )?(.+?) (?:to|over|rather than)(?: using)? (.+)$")),
    ("use", re.compile(r"(?i)(?:always |usually |you should |we )?use (.+?) (?:instead of|rather than|in place of)(?: using)? (.+)$")),
)  # fmt: skip
_TAIL = re.compile(r"\s*(?:[,;:(]| – | — |->| because | since | in order | as it ).*$")
_FRAME = re.compile(r"^(.+?) ((?:for|to|when|if|unless|whenever|in) .+)$")


def read(block: Block) -> Iterator[Preference]:
    """Yield what is better than what, where both sides are noun phrases."""
    for sentence, text in said(block):
        for verb, form in _FORMS:
            if found := form.match(text):
                better, rest = found[1].strip(), _TAIL.sub("", found[2]).strip()
                framed = _FRAME.match(rest)
                worse, frame = (framed[1], f" {framed[2]}") if framed else (rest, "")
                worse = _named(worse, better)
                if is_noun_phrase(better, 7) and is_noun_phrase(worse, 7) and _is_specific(better):
                    yield Preference(quote(block, sentence), better, worse + frame, verb)


def _named(worse: str, better: str) -> str:
    """Return the lesser choice with its noun: `long ones` beside `short answers` are long answers."""
    return re.sub(r"\bones?$", better.rsplit(maxsplit=1)[-1], worse)


def _is_specific(text: str) -> bool:
    return not re.fullmatch(r"(?i)(?:it|them|this|that|these|ones?|those|something else)", text)
