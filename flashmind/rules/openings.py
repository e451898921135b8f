"""Clauses under a label: where one ends, and what it opens with."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from flashmind.language import en
from flashmind.language.closed import AFTER_VERB, HAVE, MODAL, PREPOSITIONS, is_adverb, low
from flashmind.language.grammar import is_plural
from flashmind.language.statement import parsed
from flashmind.language.verbs import NOUNS_TOO, VERBS, forms, participle

Opening: TypeAlias = Literal["does", "by", "from", "must", "order", ""]
"""What a clause begins with: a verb in the third person, a participle and its preposition, a
preposition, a modal verb or `has`, an order; or none of these."""

_ARTICLES = frozenset("a an the its their".split())
_NOT_DOES = frozenset(
    "is was has does as this its us plus minus versus always besides unless across".split()
)
_SOURCES = frozenset("from for by between without through via into".split())
"""Prepositions that show what is asked behind them."""
_STEP = re.compile(r"; |(?<=[\w)%]{3})\. +(?=\S)|, (?:and |then |but )?| – | — | - ")


def clauses(text: str) -> tuple[str, ...]:
    """Return TEXT cut at semicolons and full stops, and at commas before what opens a clause."""
    cut = list[str]()
    start = 0
    for found in _STEP.finditer(text):
        before, after = text[start : found.start()], text[found.end() :]
        if before.count("(") != before.count(")") or before.count("`") % 2:
            continue
        if found[0][0] in ";." or opening(after) or is_verbal(after):
            cut.append(before.strip())
            start = found.end()
    return (*cut, text[start:].strip())


def is_verbal(text: str) -> bool:
    """Whether TEXT begins with a verb in the third person that is no noun."""
    first, second, third = (*map(low, text.split(" ", 3)[:3]), "", "", "")[:3]
    joined = second in {"and", "or"} and not any(form == "s" for _, form in forms(third))
    return not joined and any(form == "s" and base not in NOUNS_TOO for base, form in forms(first))


@lru_cache(maxsize=4096)
def opening(text: str) -> Opening:
    """Return what TEXT begins with."""
    first, second = (*map(low, text.split(" ", 2)[:2]), "", "")[:2]
    second = second.rstrip("/")
    if second in {"", "and", "or"} or not first.isascii() or not first.replace("'", "").isalpha():
        return ""
    if first in MODAL | HAVE | {"needn't", "need"} and second != "to":
        return "must"
    if _done(first, second) and (second in PREPOSITIONS or second in {"of", "to", "w"}):
        return "by"
    if first in _SOURCES and second not in {"least", "most"}:
        return "from" if parsed(text.split(" ", 1)[1]) is None else ""
    if first.endswith("s") and first not in _NOT_DOES and second in _ARTICLES:
        return "does"  # no noun stands right before an article
    found = {form: base for base, form in forms(first)}
    if base := found.get("s"):
        if base in {"smell", "taste", "consist", "die"}:
            return "does"
        moves = base in _MOVES and second in PREPOSITIONS - {"of", "per"}
        sure = base not in NOUNS_TOO or moves or second in AFTER_VERB
        return "does" if sure or is_adverb(second) else ""
    told = first in en.IMPERATIVES - NOUNS_TOO or (first in en.IMPERATIVES and second in AFTER_VERB)
    return "order" if told or first in {"never", "don't", "avoid"} else ""


_MOVES = frozenset(
    "run act turn rise fall point lead move stretch drop work lie rest sit reach drain bind".split()
)
"""Verbs that are nouns as well, but hardly so before a preposition."""
_MADE = frozenset(
    """made built held found taken given driven known shown drawn written seen kept led bound left lost sold sent born worn
    grown thrown chosen broken woven spun wound bred fed understood""".split()
)


def _done(word: str, after: str) -> bool:
    """Whether WORD is a participle, and no noun as `cost` is."""
    listed = participle(word) or after in {"by", "with", "w"}
    return word in _MADE or (word.endswith("ed") and len(word) > 4 and listed)


def opening_for(label: str, text: str) -> Opening:
    """Return what TEXT begins with where its verb, if any, is one that LABEL can be the subject of."""
    kind, several = opening(text), is_plural(label)
    if several and kind != "order":
        first, second = (*text.lower().split(" ", 2)[:2], "", "")[:2]
        bare = first in VERBS - NOUNS_TOO - en.IMPERATIVES and second not in {"", "and", "or"}
        return "does" if bare else "" if kind == "does" else kind
    return kind


HINGED = re.compile(
    r"(?i)->|→|=>|\b(?:because|since|unless|if|when|so|until|but|whereas|otherwise)\b"
)
"""Words and signs that tie two halves together: other rules ask at these."""


SIGNS: Mapping[Opening, str] = {"does": " ", "must": " ", "by": ": ", "from": ": ", "order": ": "}
"""What stands between a label and the opening words of a clause."""
