"""What a thing needs, depends on or must have.

`X needs Y`, `X requires Y`, `X depends on Y`, `X must have Y`.

    - Active dry yeast needs a soak in warm water.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Detail, Quote
from flashmind.model.note import Block
from flashmind.rules.leads import LOOSE
from flashmind.rules.reasons import tidy
from flashmind.rules.relations import Relation, does, is_thing, relation
from flashmind.rules.units import quote, said

_VERBS = {
    "need": "", "require": "", "demand": "", "lack": "", "depend": "on", "rely": "on", "rest": "on",
    "assume": "", "presuppose": "", "expect": "",
}  # fmt: skip
_AIM = re.compile(
    r"(?:In order to|To) (?P<goal>[^,]+?),? you (?:only |just |also )?(?:need|require) (?P<thing>(?!to\b).+)$"
)
_DUTY = frozenset({"must", "should", "may", "can"})
_HELD = frozenset(
    "have contain send return include produce pay give show prove carry hold provide receive accept state last keep".split()
)


def read(block: Block) -> Iterator[Detail]:
    """Yield what the subject cannot do without."""
    for sentence, text in said(block):
        if aim := _AIM.match(text):
            yield from _needed(quote(block, sentence), aim)
            continue
        found = relation(text, block)
        question, answer = _asked(found) if found else ("", "")
        if (
            question
            and is_thing(answer.removeprefix("to "))
            and len(words(answer)) <= 16
            and not LOOSE.search(answer)
        ):
            yield Detail(quote(block, sentence), question, answer)


def _needed(place: Quote, found: re.Match[str]) -> Iterator[Detail]:
    """Yield what is needed for an aim that names what it is done to."""
    goal, thing = found["goal"], tidy(found["thing"])
    back = re.search(r"(?i)\b(?:it|this|that|them|these)\b", goal)
    if not back and is_thing(thing) and 2 <= len(words(goal)) <= 12:
        yield Detail(place, f"What do you need to {goal}?", thing)


def _asked(found: Relation) -> tuple[str, str]:
    clause = found.clause
    if clause.verb in _VERBS:
        tied = _VERBS[clause.verb]
        if tied and not found.object.startswith(f"{tied} "):
            return "", ""
        answer = found.object.removeprefix(f"{tied} ") if tied else found.object
        if answer.startswith("to "):
            return "", ""
        return _words("What", does(found), found.subject, clause.adverb, clause.verb, tied), answer
    first, _, rest = found.object.partition(" ")
    if (
        clause.auxiliary in _DUTY
        and first in _HELD
        and not rest.startswith(("to ", "that ", "been "))
    ):
        return _words("What", clause.auxiliary, found.subject, clause.adverb, first), rest
    return "", ""


def _words(*parts: str) -> str:
    return " ".join(filter(None, parts)) + "?"
