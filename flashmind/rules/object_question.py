"""What a thing does, asked by its verb.

A statement that nothing else reads: the object of its verb is asked, or its predicate.

    - A beta blocker dampens the sympathetic drive.
    - LSTM layers are typically fed with three-dimensional arrays.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.closed import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    MODAL,
    PREPOSITIONS,
    is_adverb,
    low,
)
from flashmind.language.plain import capitalised, words
from flashmind.language.verbs import NOUNS_TOO, VERBS, participle
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.points import Point, points
from flashmind.rules.relations import Relation, does, is_thing, relation

_STATE = frozenset("keep make leave render set let get hold turn drive force".split())
"""Verbs whose object comes with what it becomes: the whole predicate is asked."""
_NO_OBJECT = frozenset(
    "be become seem look feel taste help tend want allow mean get go come do have try work like enable remain stay appear say think know "
    "happen start begin stop act serve matter stand exist ask see find learn".split()
)
_TIED = frozenset(
    "on to from in into with for of at through against over between by as under".split()
)
_AFTER = re.compile(
    r" (?:in|on|at|for|with|from|to|into|by|during|after|before|per|through|over|under|within|across|between|as|without) "
)
_OPEN = re.compile(
    r"(?i)(?:to|that|it|them|this|how|why|what|whether|if|us|you|only|not|well|up|down|out|off|away|back|together|itself|twice|once|as|behind|ahead|(?:too|so|very) \w+$|hand|heart|default|choice|use|course|far)\b"
)
_WEAK = frozenset(
    "good bad better best important useful great same hard easy fine ok okay nice ready able open".split()
)
_NOT_ASKED = _NO_OBJECT | _STATE
_SURE_VERBS = VERBS - NOUNS_TOO
_TORN = PREPOSITIONS | {"of"}
_LONGEST = 14
_WHOLE = 8
"""Words that an answer may have before what hangs on it moves into the question."""


def read(block: Block) -> Iterator[Detail]:
    """Yield the object, or the predicate, of each statement as the answer of a question."""
    for point in points(block):
        found = relation(point.text, block)
        question, answer = _asked(found) if found else ("", "")
        if question and _is_answer(answer):
            yield Detail(point.quote, _placed(point, question), answer)


def _asked(found: Relation) -> tuple[str, str]:
    clause = found.clause
    if clause.auxiliary in BE:
        return _passive(found)
    verb, rest = (
        clause.verb,
        re.split(r",? and (?=\w+s (?:it|them|the)\b)|, (?:and|but) ", found.object)[0],
    )
    if clause.auxiliary in MODAL:
        verb, _, rest = found.object.partition(" ")
    made = verb == "make" and re.fullmatch(r"(?:the|an?|its|their) [\w-]+", rest)
    if verb not in VERBS or (verb in _NOT_ASKED and not made) or not is_sure(found):
        return "", ""
    head = ("What", does(found), found.subject, clause.adverb)
    first, _, after = rest.partition(" ")
    if first in _TIED:
        if clause.form == "either" or (first == "to" and after.split(" ")[0] in VERBS):
            return "", ""
        return _question(*head, verb, first), after
    if _OPEN.match(rest) or is_adverb(first):
        return "", ""
    thing, tail = _cut(rest)
    return _question(*head, verb, tail), thing


def is_sure(found: Relation) -> bool:
    """Whether the subject is one: no order, no verb of its own, no noun that was read as the verb."""
    clause, first = found.clause, low(found.subject.split(" ", 1)[0])
    inside = {low(word) for word in found.subject.split(" ")} & AUXILIARIES
    order = first in _SURE_VERBS or (first in VERBS and low(clause.subject.split(" ")[-1]) != first)
    after = low(found.object.split(" ", 1)[0])
    noun = clause.form == "base" and clause.verb in NOUNS_TOO and after not in DETERMINERS
    inside |= {"anything", "everything", "something", "nothing"} & {first}
    return (
        not inside
        and not order
        and not (noun and not clause.auxiliary)
        and not first.endswith("est")
    )


def _passive(found: Relation) -> tuple[str, str]:
    """Return `What is X stored in?`: a participle or adjective with its preposition."""
    tokens = found.object.split(" ")
    at = next((n for n, t in enumerate(tokens[:4]) if not is_adverb(t)), 0)
    state, tied = (*tokens[at : at + 2], "", "")[:2]
    done = participle(state.lower())
    fits = (
        tied in _TIED
        if done
        else tied in {"to", "for", "of", "from"} and state not in _WEAK and not state.endswith("s")
    )
    if not fits or not state.isalpha() or len(tokens) < at + 3 or state in {"a", "an", "the"}:
        return "", ""
    said = " ".join(tokens[: at + 2])
    answer = " ".join(tokens[at + 2 :])
    return _question(
        "What", found.clause.auxiliary, found.subject, found.clause.adverb, said
    ), answer


def _cut(rest: str) -> tuple[str, str]:
    """Return the object, and what hangs on it where the whole is long and the parts are plain."""
    found = _AFTER.search(rest)
    if len(words(rest)) <= _WHOLE or not found:
        return rest, ""
    thing, tail = rest[: found.start()], rest[found.start() + 1 :]
    tangled = re.search(r",|\b(?:that|which|who|and|or)\b", f"{thing} {tail}")
    if tangled or len(words(tail)) > _WHOLE or len(words(thing)) < 2:
        return rest, ""
    return thing, tail


def _question(*parts: str) -> str:
    return " ".join(filter(None, parts)) + "?"


def _is_answer(text: str) -> bool:
    found = words(text)
    if not found:
        return False
    head = text if " of " in text else _AFTER.split(text)[0]
    head = re.split(r" (?:that|which|who) ", head)[0] if " of " in text else head
    number = re.match(r"(?i)(?:about |around |up to |at |only )?[~≈<>]?\d", text)
    torn = {found[0].lower(), found[-1].lower()} & _TORN
    vague = found[0].lower() in en.COMPARATIVES or found[-1].endswith("ly") or _OPEN.match(text)
    return not vague and not torn and not number and len(found) <= _LONGEST and is_thing(head)


def _placed(point: Point, question: str) -> str:
    """Return the question, behind the context where its subject alone says too little."""
    subject = point.clause.subject
    told = [w for w in words(subject) if w.lower() not in en.STOP_WORDS]
    alone = (
        point.named
        or (len(told) > 1 and not subject.lower().startswith("the "))
        or not point.context
    )
    return (
        question if alone else f"{capitalised(point.context)}: {question[0].lower()}{question[1:]}"
    )
