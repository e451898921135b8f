"""X is a Y.

The subject is a term, the predicate the class it belongs to and what sets it apart in that class.

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
_APART = re.compile(
    r"(?i)(?:an?|one of the|the) (?:[\w’'/-]+,? ){1,5}?(?:of|that|which|who|whose|where|in which|on which|by which|for|used|made|designed|consisting|containing|between|with|without|from|to|over|through|across|around|at|on|in|against|into|per|by|based|built|caused)\b .+"
)
"""What tells a thing apart from others of its class."""
NO_CLASS = re.compile(
    r"(?i)(?:an?|the|one of the) (?:[\w’'-]+ ){0,3}?(?:source|cause|reason|sign|symptom|result|consequence|outcome|lack|step|choice|symbol|example|instance|"
    r"mistake|trap|threat|risk|fan|victim|response|solution|alternative|rival|competitor|supporter|opponent|successor|predecessor|precursor|"
    r"factor|issue|concern|challenge|trade-?off|bottleneck|favou?rite|classic|prerequisite|requirement|must|advantage|disadvantage|"
    r"benefit|drawback|side effect|fix|remedy|cure|answer|key|matter|subject|topic|owner|founder|leader|author|creator|inventor|winner|"
    r"boss|friend|basis|heart|core|essence|goal|aim|purpose|trick|subset|special case|implementation|nightmare|"
    r"crop|thing|home|domain|world|era|future|king|queen|mother|father)s? (?:of|for|to|that|which|in|why|behind|with|from|between)\b"
)
"""Predicates that tell what a thing does or has, not what it is."""
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
        judged = _EMPTY.match(meaning) or not 4 <= len(words(meaning)) <= 25
        judged = judged or not _APART.match(meaning) or bool(NO_CLASS.match(meaning))
        if is_definable(subject) and not judged and not resource and len(words(subject)) <= _LONG:
            asked = _asked(subject, block)
            term = without_article(subject)
            yield Definition(quote(block, sentence), term, meaning, asked, found[2] == "are")


_LONG = 4


def _asked(subject: str, block: Block) -> str:
    """Return SUBJECT as its sentence has it: a name or a mass noun takes no article there."""
    asked = asked_term(subject, block.vocabulary)
    named = subject == without_article(subject) and re.fullmatch(r"[A-Z][\w.+#-]*", subject)
    doubtful = asked.startswith("“") or re.match(r"an? [A-Z]", asked)
    return subject if named and doubtful else asked


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
