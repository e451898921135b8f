"""What a thing is used for.

`X is used for Y`, `X is good for Y`, `X is meant for Y`, `X helps to Y`, `X is needed to Y`.

    - The median is good for skewed data.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.claims import parts
from flashmind.rules.reasons import tidy
from flashmind.rules.relations import relation
from flashmind.rules.units import quote, said

_FIT = re.compile(
    r"(?P<how>(?:(?:also|often|mainly|mostly|only|commonly|usually|typically|especially|very|best|well) )*"
    r"(?:used|good|useful|bad|needed|meant|suited|suitable|ideal|best|required|responsible|essential|known|important|necessary|intended|designed|great|perfect|reserved|employed|helpful))"
    r" (?P<to>for|to|in|when) (?P<goal>.+)$"
)
CUES = (
    "used ", "good ", "useful ", "bad ", "needed ", "meant ", "suit", "ideal ", "best ", "required ", "responsible ",
    "essential ", "known ", "important ", "necessary ", "intended ", "designed ", "great ", "perfect ", "reserved ",
    "employed ", "helpful ",
)  # fmt: skip
_ASKED = {
    ("used", "to"): "used for", ("used", "for"): "used for", ("needed", "to"): "needed for",
    ("known", "for"): "known for", ("used", "in"): "used in",
}  # fmt: skip


def read(block: Block) -> Iterator[Detail]:
    """Yield what the subject is for."""
    for sentence, text in said(block):
        found = relation(text, block)
        if not found or found.clause.auxiliary not in {"is", "are", "was", "were"}:
            continue
        clause = parsed(tidy(parts(text).text))
        fit = _FIT.match(clause.rest.strip(" ,.!")) if clause else None
        question = _asked(found.clause.auxiliary, found.subject, fit) if fit else ""
        if fit and question and not re.match(r"(?i)(?:it|this|that|them|which)\b", fit["goal"]):
            goal = f"to {fit['goal']}" if fit["to"] == "to" else fit["goal"]
            goal = f"when {goal}" if fit["to"] == "when" else goal
            goal = goal.split(" to ", 1)[-1] if fit["to"] == "in" and " to " in goal else goal
            if 1 <= len(words(goal)) <= 18:
                yield Detail(quote(block, sentence), question, goal)


def _asked(verb: str, subject: str, fit: re.Match[str]) -> str:
    """Return `What is X used for?`; `When is X useful?` where a time or a case is told."""
    if fit["to"] == "in" and " to " in fit["goal"]:
        return f"What {verb} {subject} used for in {fit['goal'].split(' to ', 1)[0]}?"
    *adverbs, how = fit["how"].split(" ")
    if fit["to"] in {"in", "when"} and how != "used":
        return ""
    if how == "known" and fit["to"] != "for":
        return ""
    if fit["to"] == "when":
        return f"When {verb} {subject} {fit['how']}?"
    word = _ASKED.get((how, fit["to"]), f"{how} for")
    return " ".join(["What", verb, subject, *adverbs, word]) + "?"
