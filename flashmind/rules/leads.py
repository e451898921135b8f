"""What a thing causes.

`X causes Y`, `X leads to Y`, `X results in Y`, `X prevents Y`, `X allows Y`: what X does to Y.

    - A high learning rate causes unstable training.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.relations import Relation, does, is_thing, relation
from flashmind.rules.units import quote, said

VERBS = {
    "cause": "", "lead": "to", "result": "in", "prevent": "", "produce": "", "trigger": "",
    "induce": "", "increase": "", "reduce": "", "lower": "", "raise": "", "decrease": "",
    "inhibit": "", "block": "", "stimulate": "", "improve": "", "release": "",
    "contribute": "to", "speed": "up", "slow": "down", "activate": "", "suppress": "", "promote": "",
    "strengthen": "", "weaken": "", "absorb": "", "regulate": "", "control": "", "shorten": "",
    "secrete": "", "minimise": "", "minimize": "", "maximise": "", "maximize": "",
}  # fmt: skip
"""Verbs of effect, with the preposition that ties their object."""
CUES = tuple(VERBS)
LOOSE = re.compile(
    r"(?i)^(?:far|less|more|fewer|much|many|a lot|better|worse)\b|\b(?:up|down|off|out|instead)$"
)
"""Objects that say how much, or end with what belongs to the verb."""


def read(block: Block) -> Iterator[Detail]:
    """Yield the effect that the subject is said to have."""
    for sentence, text in said(block):
        found = relation(text, block)
        question, answer = _asked(found) if found else ("", "")
        if question and is_thing(answer) and len(words(answer)) <= 14 and not LOOSE.search(answer):
            yield Detail(quote(block, sentence), question, answer)


def _asked(found: Relation) -> tuple[str, str]:
    clause, told = found.clause, found.object
    verb, auxiliary = clause.verb, does(found)
    if clause.auxiliary in {"can", "may", "will", "could", "might", "should"}:
        verb, _, told = told.partition(" ")
    elif clause.auxiliary:
        return "", ""
    tied = VERBS.get(verb)
    if (
        tied is None
        or verb[:5] in found.subject.lower()
        or (tied and not told.startswith(f"{tied} "))
    ):
        return "", ""
    told = told.removeprefix(f"{tied} ") if tied else told
    if particle := re.match(r"(?:up|down|off|out) ", told):
        tied, told = particle[0].strip(), told[particle.end() :]
    asked = " ".join(filter(None, ["What", auxiliary, found.subject, clause.adverb, verb, tied]))
    return f"{asked}?", told
