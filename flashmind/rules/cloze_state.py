"""State to fill in.

A short statement that says what its subject is or was like: that is hidden.

    - Heather honey is thixotropic, it must be pressed from the comb.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.closed import BE
from flashmind.language.plain import words
from flashmind.language.verbs import participle
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import Statement, gapped, statements
from flashmind.rules.phrases import hushed, is_worth, pieces

_WEAK = re.compile(
    r"(?i)(?:very|so|too|really|quite|also|often|usually|always|never|mostly|more|most|much|just|still|only|not|almost|nearly|then|now)\b"
)
_JUDGED = frozenset(
    "special dramatic appropriate clear unclear obvious large small high low big long short new old full empty open closed good bad great nice easy hard difficult important useful fine ok okay different same similar possible impossible common rare better worse best worst interesting crucial key "
    "popular simple true false needed used called known made done given found able likely unlikely due equal based available necessary allowed easier harder safe correct wrong "
    "required necessary typical normal standard essential fun boring expensive cheap recommended preferred related careful helpful enough sure worth available".split()
)
_PREPOSITION = re.compile(
    r" (?:in|on|at|of|to|by|for|from|with|without|under|over|after|before|during|than|as|into|through|within|against|near|until|until|per|and then)\b"
)


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with what their subject is like hidden."""
    for statement in statements(block):
        if span := _state(statement):
            yield from gapped(statement, [span], most=1)


def _state(statement: Statement) -> tuple[int, int] | None:
    clause, text = statement.clause, hushed(statement.text)
    if not clause or clause.auxiliary not in BE or not clause.rest or len(words(text)) > 16:
        return None
    at = text.rfind(clause.rest)
    if at < 0 or re.match(r"(?i)(?:an?|the|one|no|its|their)\b", clause.rest):
        return None
    _, end = next(iter(pieces(clause.rest)))
    told = _PREPOSITION.split(clause.rest[:end])[0].strip()
    while weak := _WEAK.match(told):
        told = told[weak.end() :].strip()
    start = text.find(told, at) if told else -1
    bare = told.lower().split()
    fit = (
        start >= 0
        and 1 <= len(bare) <= 3
        and is_worth(bare)
        and not _JUDGED.intersection(bare)
        and not (participle(bare[0]) or bare[0].endswith(("ing", "ed", "ly")))
    )
    subject = [w for w in words(clause.subject) if w.lower() not in en.STOP_WORDS]
    return (start, start + len(told)) if fit and subject else None
