"""Statements whose verb relates two things, taken apart: shared by the rules that ask for either."""

import re
from functools import lru_cache
from typing import NamedTuple

from flashmind.language import en
from flashmind.language.closed import is_adverb
from flashmind.language.grammar import is_noun_phrase, is_plural, lowered, without_article
from flashmind.language.plain import words
from flashmind.language.statement import Clause, parsed
from flashmind.language.verbs import NOUNS_TOO, forms
from flashmind.model.note import Block
from flashmind.rules.claims import parts
from flashmind.rules.reasons import STOP

_CUT = re.compile(
    rf"(?=[.;, :→=-])(?:{STOP}|;|,? (?:in order to|so as to|so that|by (?=[a-z]+ing\b))|:\s| – | — | - | \(|->|→|=>|,? (?:so|but|because|since|while|whereas|when|if|unless|until|which|where|as (?=(?:the|it|they)\b)|and (?=(?:\w+ ){{1,3}}(?:is|are|can|will|has|does)\b))\b|, (?:not|e\.g|i\.e|such as|thus|and (?:so|then|thus))\b)"
)
_ARTICLE = re.compile(r"^(?:The|An?)(?= )")
_TOO = re.compile(r",? (?:instead|too|as well)$")
_AND = re.compile(r",? and (\w+)")
_OPENS = re.compile(r"[\w`$“\"(]")
_VAGUE = re.compile(
    r"(?i)(?:it|they|this|that|these|those|there|he|she|we|you|people|one|some|many|most|others?|such|which|what|everything|nothing|"
    r"the (?:same|other|former|latter|idea|point|problem|result|following|rest|first|second|main|only)|each|both|all|any)\b"
)
_POINTS = re.compile(r"(?i)\b(?:this|that|these|those|it|them|above|below|here|following)\b")


class Relation(NamedTuple):
    """`subject` (as a question writes it), its `verb` turned for it, and the `object`."""

    subject: str
    clause: Clause
    object: str


def relation(text: str, block: Block) -> Relation | None:
    """Return the statement in TEXT whose subject and object both name something."""
    clause, told = _apart(text)
    if not clause:
        return None
    thing = _ARTICLE.sub(lambda m: m[0].lower(), clause.subject)
    return Relation(lowered(thing, block.vocabulary), clause, told)


@lru_cache(maxsize=1024)  # several rules look at one sentence before the next comes
def _apart(text: str) -> tuple[Clause | None, str]:
    clause = parsed(_CUT.split(parts(text).text, maxsplit=1)[0].strip(" ,.!"))
    if not clause or clause.negated or clause.lead or not _is_named(clause.subject):
        return None, ""
    return clause, _alone(clause)


def _alone(clause: Clause) -> str:
    """Return the rest of the clause without a second thing that is said of its subject."""
    rest = _TOO.sub("", clause.rest.strip(" ,.!"))
    first, comma, after = rest.partition(", ")
    rest = rest if not comma or re.search(r"\b(?:and|or)\b", after) else first
    for found in _AND.finditer(rest):
        if any(
            form == clause.form == "s" and base not in NOUNS_TOO for base, form in forms(found[1])
        ):
            return rest[: found.start()]
    return rest


def _is_named(text: str) -> bool:
    found = [word.lower() for word in words(without_article(text))]
    empty = (
        not _OPENS.match(text)
        or not found
        or en.GENERIC.issuperset(found)
        or en.NOT_A_TERM.issuperset(found)
    )
    return not empty and not _VAGUE.match(text) and not _POINTS.search(text) and len(found) <= 9


def is_thing(text: str, longest: int = 12) -> bool:
    """Whether TEXT names something of its own, as a subject or an object."""
    adverb = is_adverb(text.split(" ", 1)[0]) if text else True
    return not adverb and _is_named(text) and is_noun_phrase(text, longest)


def does(found: Relation) -> str:
    """Return the auxiliary that the subject takes in a question: do, does, did, or as written."""
    if found.clause.auxiliary:
        return found.clause.auxiliary
    return {"s": "does", "base": "do"}.get(found.clause.form, "did")


def is_are(text: str) -> str:
    """Return is or are, as TEXT takes it."""
    return "are" if is_plural(text) else "is"
