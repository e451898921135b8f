"""What a thing does, in full.

A statement that nothing else reads and that says several things of its subject, or what the
subject keeps or makes of something: `slows X, tightens Y`, `keeps X soft`.

    ## Brine
    - firms the skin, seasons the meat

    Steam keeps the skin of a loaf soft.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_plural
from flashmind.language.plain import capitalised, words
from flashmind.language.verbs import forms
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.object_completed import is_sure
from flashmind.rules.points import Point, points
from flashmind.rules.relations import is_thing, relation

_STATE = frozenset("keep make leave render help let get turn force drive allow cause".split())
_CUT = re.compile(
    r",? (?:otherwise|so|because|since|unless|if|when|which|while|whereas) .*$| \(.*$|: .*$"
)
_PAIR = re.compile(r"(?:,| and|, and) (\w+s) ")
_LONGEST = 16


def read(block: Block) -> Iterator[Detail]:
    """Yield what each thing does, all that the statement says."""
    for point in points(block):
        found = relation(point.text, block)
        if (
            not found
            or found.clause.form != "s"
            or not is_thing(found.subject)
            or not is_sure(found)
        ):
            continue
        told = _CUT.sub("", point.text[len(point.clause.subject) :]).strip(" ,")
        if 3 <= len(words(told)) <= _LONGEST and _is_several(point, told):
            yield Detail(point.quote, _question(point, found.subject), told)


def _is_several(point: Point, told: str) -> bool:
    """Whether the predicate says two things, or what becomes of its object."""
    if point.clause.adverb or point.clause.lead or re.search(r"\b(?:it|them|this|that)\b", told):
        return False
    more = (found[1] for found in _PAIR.finditer(told))
    return point.clause.verb in _STATE or any(f == "s" for word in more for _, f in forms(word))


def _question(point: Point, subject: str) -> str:
    verb = "do" if is_plural(subject) else "does"
    asked = f"What {verb} {subject} do?"
    alone = point.named or len(words(subject)) > 1 or not point.context
    return asked if alone else f"{capitalised(point.context)}: {asked[0].lower()}{asked[1:]}"
