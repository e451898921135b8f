"""Superlative.

`The fastest X is Y`: which one has the most of it.

    - The most common cause of pancreatitis is gallstones.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.clauses import parted
from flashmind.rules.lists import is_open
from flashmind.rules.units import quote, said

_MOST = r"(?:most|least) (?!of\b)\w+|(?:larg|small|bigg|fast|slow|high|low|long|short|strong|weak|old|young|cheap|hard|soft|simpl|earli|deep|dense|dens|hott|cold|heavi|light|rich|poor|close|near|great|few|thick|thinn|wid|narrow|bright|saf|easi)est"
_FIRST = re.compile(
    rf"(?i)the (?P<most>(?:second |third )?(?:{_MOST}) (?!one\b|ones\b|thing\b|way\b)[^,;:]{{3,60}}?) (?P<is>is|are|was|were) (?P<one>[^;:]+?)(?: because .*| since .*|, (?:which|because|since|so) .*)?$"
)
_LAST = re.compile(
    rf"(?i)(?P<is>is|are|was|were) the (?P<most>(?:second |third )?(?:{_MOST}) [^,;:]{{3,60}}?)(?: because .*| since .*|, .*)?$"
)

_IS_THE = re.compile(r"(?i)(?:is|are|was|were) the ")


def read(block: Block) -> Iterator[Detail]:
    """Yield which thing is the most of its kind."""
    for sentence, text in said(block):
        if re.search(r"[=<>→]|->", text):
            continue
        if found := _FIRST.match(text):
            one, verb, most = found["one"], found["is"], found["most"]
        elif not _IS_THE.search(text):
            continue
        else:
            one, predicate = parted(text)
            last = _LAST.match(predicate) if one else None
            if not last or len(words(last["most"])) < 3:
                continue
            verb, most = last["is"], last["most"]
        vague = re.match(r"(?i)(?:not|that|to|when|if|important|common)\b", one)
        if is_noun_phrase(one, 12) and not vague and not is_open(f"{most} {one}"):
            yield Detail(quote(block, sentence), f"What {verb.lower()} the {most}?", one)
