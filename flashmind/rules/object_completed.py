"""What a thing does it to.

A statement up to its verb, or its verb and preposition: the object is to be completed.

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
from flashmind.language.plain import words
from flashmind.language.verbs import NOUNS_TOO, VERBS, participle
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.hinge import content, shown
from flashmind.rules.points import points
from flashmind.rules.relations import Relation, is_thing, relation

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
_TORN_END = re.compile(r"\bones?$|,? and \w+ \w+s (?:\w+)$")
_LEAST = 2
"""Words that say something: as many are shown."""


def read(block: Block) -> Iterator[Pair]:
    """Yield each statement up to its object."""
    for point in points(block):
        found = relation(point.text, block)
        answer = _told(found) if found else ""
        lead = point.text.removesuffix(answer).strip()
        if not answer or lead == point.text or not _is_answer(answer):
            continue
        asked = content(f"{point.context} {lead}")
        torn = _TORN_END.search(answer) or lead.lower().startswith("except ")
        if len(asked) >= _LEAST and not content(answer) <= asked and not torn:
            yield Pair(point.quote, shown(point.context, lead), answer)


def _told(found: Relation) -> str:
    """Return what stands behind the verb, or behind its preposition; empty where that is unsure."""
    clause = found.clause
    if clause.auxiliary in BE:
        return _state(found)
    verb, rest = clause.verb, found.object
    if clause.auxiliary in MODAL:
        verb, _, rest = rest.partition(" ")
    if verb not in VERBS or verb in _NOT_ASKED or not is_sure(found):
        return ""
    first, _, after = rest.partition(" ")
    if first in _TIED:
        aim = first == "to" and after.split(" ")[0] in VERBS
        return "" if clause.form == "either" or aim else after
    return "" if _OPEN.match(rest) or is_adverb(first) else rest


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


def _state(found: Relation) -> str:
    """Return what stands behind `is stored in`: a participle or adjective with its preposition."""
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
        return ""
    return " ".join(tokens[at + 2 :])


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
