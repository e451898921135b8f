"""Heading that says what its term does.

A heading `TERM: does something`, `TERM: used to …`.

    # SQL
    ### DISTINCT: filters away duplicate values
    - SELECT DISTINCT city FROM shops
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, plain, words
from flashmind.language.verbs import third_person
from flashmind.model.fact import Detail, Quote
from flashmind.model.note import Block
from flashmind.rules.codes import acts, without_noun
from flashmind.rules.terms import is_term

_HEAD = re.compile(r"(?P<term>[^:]{1,40}?)\s*(?::| –| —| -)\s+(?P<told>[a-z].*)$")
_USED = re.compile(
    r"(?:\w+ (?:is |are )|(?:a |an |the )?(?:statement|command|keyword|function|operator|clause|tool)?\s?(?:which is |that is |is |are )?(?:often |mostly |commonly )?)?used (?P<goal>(?:to|for|with) .+)$"
)
_TOLD = re.compile(r"(?:[\w-]+ ){1,3}?(?:used|which|that|of|in|for|with|where|whose) ")
_LONGEST = 25
_CUT = re.compile(r"\s*(?:\. |;).*$")
_OFF = re.compile(
    r"(?i)^(?:step|part|chapter|day|week|example|note|tip|week)\b|\b(?:this|these|that)\b$"
)


def read(block: Block) -> Iterator[Detail]:
    """Yield what the term of a heading does or is used for."""
    found = _HEAD.match(plain(block.text)) if block.language == "en" else None
    if not found or not _is_named(found["term"]):
        return
    told = without_noun(_CUT.sub("", found["told"]))
    place = Quote(block.text, block.first, block.first, block.section[:-1], ())
    used = _USED.match(told)
    first, _, rest = told.partition(" ")
    deed = third_person(first) if acts(told) else ""
    if used and 2 <= len(words(used["goal"])) <= _LONGEST:
        yield Detail(place, f"What is {_shown(found['term'])} used for?", capitalised(used["goal"]))
    elif deed and 2 <= len(words(told)) <= _LONGEST and first != "is":
        verb, answer = ("return", rest) if deed == "return" else ("do", told)
        question = f"What do{_es(found['term'])} {_shown(found['term'])} {verb}?"
        yield Detail(place, question, capitalised(answer))
    elif _TOLD.match(told) and found["term"].isupper() and len(words(told)) <= _LONGEST:
        yield Detail(place, f"What is {_shown(found['term'])}?", capitalised(told))


def _is_named(term: str) -> bool:
    shouted = re.fullmatch(r"[A-Z][A-Z ()|/]+(?: and [A-Z()]+)?", term)
    return bool(shouted or is_term(term)) and not _OFF.search(term)


def _shown(term: str) -> str:
    """TERM as it stands in a question: a keyword of one word in code."""
    bare = re.fullmatch(r"[A-Z]{2,}", term)
    return f"`{term}`" if bare else re.sub(r"\b[A-Za-z_]+\(\)", r"`\g<0>`", term)


def _es(term: str) -> str:
    return "" if " and " in term else "es"
