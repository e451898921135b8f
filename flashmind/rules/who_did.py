"""Who did it.

A person's name, a deed in the past tense and what it was done to; the name is the answer.

    ## Kontore
    - London: Elizabeth I expelled the merchants in 1598
    - Harvey described the circulation of the blood in 1628
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from flashmind.language.closed import PREPOSITIONS
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import capitalised, tokens, words
from flashmind.language.statement import Clause, parsed
from flashmind.language.verbs import forms
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.cloze_name import NO_NAME
from flashmind.rules.gaps import context_of, holds, is_aside, is_told
from flashmind.rules.units import quote, said

_DEEDS = frozenset(
    """discover invent found establish write paint compose sculpt propose describe introduce prove disprove build
    conquer defeat beat sack expel crown lead marry design sign declare order abolish shut kill assassinate succeed overthrow
    formulate develop coin publish translate popularise popularize rule unite unify reform codify depose execute banish imprison
    invade besiege capture seize annex liberate free ban legalise legalize isolate synthesise synthesize measure observe
    classify explore chart cross reach climb patent found launch create direct film record produce pioneer derive show
    demonstrate solve calculate dissolve refound rebuild burn destroy proclaim grant sell buy betray pardon convert persuade
    dismiss appoint teach tutor champion introduce crush suppress lose win divorce jail visit excommunicate behead found wed""".split()
)
CUES = ("ed", *"beat bought built burnt lost overthrew rebuilt shut sold taught won wrote".split())
"""What the past of a deed ends in, and those that end otherwise."""
_NAME = re.compile(
    r"(?:(?:King|Queen|Pope|Emperor|Sir|Lord|Lady|Dr|St\.?|Abbé|Tsar) )?[A-ZÀ-Þ][\w'’.-]*[a-zß-ÿ](?: (?:(?:de|du|von|van|der|of|the|la|le|al|ibn) )?(?:[A-ZÀ-Þ][\w'’.-]*|[IVX]+\b|1\b))*(?: (?:and|&) [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)?$"
)
_LABEL = re.compile(r"(?P<label>[^:;.]{2,40}?)(?:: | [–—-] )(?P<rest>[A-ZÀ-Þ].*)$")
_CUT = re.compile(
    r"\s*(?:;|: |\(| – | — | - | -> | → | because | since | which | who | although | but | and (?=\w+ed\b)).*$|, (?!\d{4}\b).*$"
)
_FIRST = re.compile(r"\b([A-Z][a-z]{3,}) I\b")
"""Kings and queens, the first of their name."""
_POINTING = re.compile(r"(?i)\b(?:his|her|he|she|their|him)\b")
_FEWEST, _LONGEST = 2, 16


def read(block: Block) -> Iterator[Detail]:
    """Yield who did what a sentence tells of a person."""
    if is_aside(block):
        return
    for sentence, text in said(block):
        if not any(map(_is_deed, tokens(text))):
            continue
        found = _LABEL.match(text)
        label = found["label"].strip(" *_") if found and is_noun_phrase(found["label"], 5) else ""
        told = found["rest"] if found and label else text
        plain = _FIRST.sub(r"\1 1", _CUT.sub("", told))
        clause = parsed(plain) if is_told(plain, sentence) else None
        if clause and _did(clause, block):
            deed = _CUT.sub("", told)[len(clause.subject) :].strip()
            asked = f"{label}: who {deed}?" if label else f"Who {deed}?"
            context = context_of(block)
            bare = not label and context and len(words(deed)) < _FEWEST + 2
            if bare and not holds(deed, context):
                asked = f"{context}: who {deed}?"
            if _FEWEST <= len(words(deed)) <= _LONGEST:
                yield Detail(
                    quote(block, sentence), capitalised(asked), told[: len(clause.subject)]
                )


@lru_cache(maxsize=8192)  # words come back again and again
def _is_deed(word: str) -> bool:
    """Whether a word in lower case is the past of a deed."""
    return any(base in _DEEDS and form in {"past", "either"} for base, form in forms(word))


def _did(clause: Clause, block: Block) -> bool:
    """Whether a clause tells a deed that a person did to something."""
    who, first = clause.subject, clause.rest.split(" ", 1)[0].lower()
    named = _NAME.match(who) and not NO_NAME.fullmatch(who) and not clause.lead
    common = who.split(" ")[0].lower() in block.vocabulary.common
    done = clause.verb in _DEEDS and clause.form in {"past", "either"} and not clause.negated
    little = first in PREPOSITIONS | {"to"} or first[:1].isdigit() or not first
    return bool(named and done) and not common and not little and not _POINTING.search(clause.rest)
