"""Who or what does it.

A statement that nothing else reads, its subject asked: `X founded the university`.

    - Emperor Charles IV founded the first university of the Empire.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase, is_plural
from flashmind.language.plain import words
from flashmind.language.statement import Clause
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.gaps import statements

_PERSON = re.compile(
    r"(?:(?:King|Queen|Emperor|Empress|Pope|President|Chancellor|General|Sir|Lord|Lady|St|Saint|Prince|Princess|Tsar|Duke|Dr|Count) [A-Z].*|"
    r"[A-Z]\w+ (?:[IVX]+|the [A-Z]\w+)(?: of [A-Z]\w+)?)$"
)
_POINTING = re.compile(
    r"(?i)\b(?:it|its|they|them|their|he|him|his|she|her|this|that|these|those|there|one|itself|themselves|you|your|same|other|others|another|too|also)\b"
)
_COMMON = en.GENERIC | en.NOT_A_TERM | en.COMMON_WORDS
_LEFT = 3
_PASSIVE = re.compile(r"\w+ (?:by|in|on|to|from|for|with|as|at)\b")
_VAGUE = frozenset(
    "algorithm act acts series model method author authors student students book bill law laws paper papers team code".split()
)
_CUT = re.compile(
    r"\s*(?:;|\. |: | -> | → | => | – | — | - |, (?:so|because|since|as|which|and|but|while|whereas|hence|thus|not)\b|\(|, (?:[^,]+ )?(?:makes?|does|is|are|was|were)\b| (?:because|since|so that) ).*$"
)


def read(block: Block) -> Iterator[Detail]:
    """Yield the subject of a statement, asked by the specific rest of it."""
    for statement in statements(block):
        clause = statement.clause
        question = _question(statement.text, clause) if clause else ""
        if clause and question:
            yield Detail(statement.quote, question, clause.subject)


def _question(text: str, clause: Clause) -> str:
    subject, at = clause.subject, text.find(clause.subject) + len(clause.subject)
    rest = _CUT.sub("", text[at:]).strip(" ,")
    before, comma, _ = rest.partition(", ")
    rest = before if comma and len(words(before)) > _LEFT else rest
    told = [w for w in words(rest)[1:] if w.lower() not in en.STOP_WORDS]
    plain = not clause.auxiliary and clause.verb and not clause.lead and not clause.negated
    surely = clause.form in {"past", "either"} or (clause.form == "s" and not is_plural(subject))
    if (
        not plain
        or (clause.form == "either" and _PASSIVE.match(rest))
        or not surely
        or len(told) < 3
        or _POINTING.search(rest)
        or not _is_specific(subject)
    ):
        return ""
    return f"{'Who' if _PERSON.match(subject) else 'What'} {rest}?"


def _is_specific(subject: str) -> bool:
    """Whether SUBJECT is worth asking for: a thing with a name or a noun of its own."""
    bare = re.sub(r"(?i)^(?:the|an?) ", "", subject)
    vague = (
        (words(bare) or [""])[-1].lower() in _VAGUE
        or bare.lower() in _COMMON
        or re.match(r"(?i)(?:many|some|most|each|every|all|any|both|no|people|we|you|i)\b", subject)
    )
    person = re.fullmatch(r"[A-Z][a-z]+", bare) and not subject.startswith("The ")
    torn = re.search(r"[-–—:,]$|\(", subject)
    return (
        not torn
        and not vague
        and not (person and not _PERSON.match(subject))
        and is_noun_phrase(subject, 7)
    )
