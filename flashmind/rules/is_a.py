"""X is a Y.

The subject is a noun phrase, the predicate starts with `a` or `an` and says more than a judgement.

    - A learning curve is a plot of the error against the amount of training.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import asked_term, is_noun_phrase, without_article
from flashmind.language.plain import words
from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_IS_A = re.compile(
    r"([^,;:]{2,70}?) (is|are) ((?:an?|one of the|the (?:number|amount|share|set|sum|product|ratio|process|ability|study|practice|part|point|time|distance|rate) (?:of|that|at|in|to)) .+)$"
)
_EMPTY = re.compile(
    r"(?i)an? (?:(?:very|really|quite|fairly|pretty|rather|particularly|more|less) )?(?:good|great|bad|nice|common|popular|useful|important|"
    r"simple|easy|hard|big|large|small|huge|major|key|typical|little|must|lot|bit|few|problem|mistake|matter|"
    r"question|thing|pain|no-brainer|given|requirement|start|plus|win|shame)\b(?! (?:of|for|way) \w+ \w+ \w+)"
)
_RESOURCE = re.compile(
    r"(?i)an? (?:[\w-]+ ){0,4}(?:articles?|e?books?|tutorials?|presentations?|overviews?|lists?|videos?|courses?|guides?|posts?|essays?|"
    r"talks?|websites?|sites?|resources?|repos?|repository|blogs?|newsletters?|podcasts?|papers?|walkthroughs?)\b"
)
_CUT = re.compile(
    r"\s*(?:;|, which |, so |, but |, and (?=\w+ (?:is|are|can|will)\b)| – | — | -> |: )"
)


def read(block: Block) -> Iterator[Definition]:
    """Yield `X is a Y` as a definition of X."""
    for sentence, text in said(block):
        found = _IS_A.match(text)
        if not found or (found[2] == "are" and found[3].startswith("an")):
            continue
        subject, meaning = re.sub(r"[“”\"]", "", found[1]), _CUT.split(found[3])[0].strip()
        resource = "](" in sentence.text and _RESOURCE.match(meaning)
        judged = _EMPTY.match(meaning) or not 4 <= len(words(meaning)) <= 30
        if is_definable(subject) and not judged and not resource:
            asked = asked_term(subject, block.vocabulary)
            term = without_article(subject)
            yield Definition(quote(block, sentence), term, meaning, asked, found[2] == "are")


def is_judgement(meaning: str) -> bool:
    """Whether `a good idea`, `a lot`: words after `is` that say nothing of what a thing is."""
    return _EMPTY.match(meaning) is not None


def is_definable(subject: str) -> bool:
    """Whether the subject of a sentence is a term that can be asked for by itself."""
    bare = without_article(subject)
    found = [word.lower() for word in words(bare)]
    if not found or found[0] in en.GENERIC | en.NOT_A_SUBJECT or found[0] in en.COMPARATIVES:
        return False
    if not re.match(r"[^\W\d_]|`", bare) or bare.lower() in {"we", "you", "people"}:
        return False
    vague = subject.lower().startswith("the ") and len(found) == 1
    ofs = re.search(
        r"(?i)\b(?:reason|goal|purpose|result|effect|example|advantage|use|kind|type|part) (?:of|for|to)\b",
        bare,
    )
    joint = re.search(r"\w and \w", bare)
    return not (vague or ofs or joint) and is_noun_phrase(bare, 6)
