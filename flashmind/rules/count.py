"""How many.

`X has N parts`, `there are N Xs in Y`: a whole number of things that belong to a subject.

    - A human body cell has 46 chromosomes.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_plural
from flashmind.language.plain import words
from flashmind.model.fact import Quantity
from flashmind.model.note import Block
from flashmind.rules.amounts import WHOLE, named
from flashmind.rules.units import quote, said

_VERBS = {
    "has": ("does", "have"), "have": ("do", "have"), "had": ("did", "have"),
    "contains": ("does", "contain"), "contain": ("do", "contain"), "contained": ("did", "contain"),
    "needs": ("does", "need"), "need": ("do", "need"), "needed": ("did", "need"),
    "requires": ("does", "require"), "require": ("do", "require"),
    "holds": ("does", "hold"), "hold": ("do", "hold"), "held": ("did", "hold"),
    "uses": ("does", "use"), "use": ("do", "use"), "used": ("did", "use"),
    "makes": ("does", "make"), "gives": ("does", "give"), "covers": ("does", "cover"),
    "consists of": ("does", "consist of"), "consist of": ("do", "consist of"),
    "comprises": ("does", "comprise"), "killed": ("did", "kill"), "lost": ("did", "lose"),
}  # fmt: skip
CUES = (
    *"0123456789", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "fifteen", "twenty", "thirteen", "fourteen", "sixteen", "thirty", "forty", "fifty", "hundred", "thousand",
)  # fmt: skip
"""What a sentence with a count holds."""
_THINGS = r"(?P<things>(?:(?!and\b|or\b|to\b)[^\W\d_][\w’'-]*\s){0,2}?[^\W\d_][\w’'-]*s|children|people|men|women|mice|feet|teeth)(?![\w-])"
_HAS = re.compile(
    rf"(?P<who>[^,;:]{{2,60}}?) (?P<verb>{'|'.join(_VERBS)}) (?P<count>{WHOLE}) {_THINGS}(?P<rest>.*)$"
)
_THERE = re.compile(
    rf"(?i)there (?:are|were) (?P<count>{WHOLE}) {_THINGS} (?P<where>(?:in|on|per|of) [^,;:.]{{2,50}})$"
)
_OFF = re.compile(
    r"(?i)\b(?:it|they|we|you|i|he|she|this|that|these|those|each other|other|more|fewer|ways|things|reasons|times|years|days|hours|minutes|seconds|weeks|months)\b"
)


def read(block: Block) -> Iterator[Quantity]:
    """Yield the number of things that a named subject has."""
    for sentence, text in said(block):
        if (found := _HAS.match(text)) and not _OFF.search(f"{found['who']} {found['things']}"):
            who, (auxiliary, verb) = named(found["who"], block), _VERBS[found["verb"]]
            rest = _rest(found["rest"])
            agreed = auxiliary == "did" or (auxiliary == "do") == is_plural(who)
            if who and agreed and rest is not None and len(words(found["things"])) <= 3:
                asked = f"How many {found['things']} {auxiliary} {who} {verb}{rest}?"
                yield Quantity(quote(block, sentence), asked, found["count"])
        elif (found := _THERE.match(text)) and not _OFF.search(found[0][9:]):
            asked = f"How many {found['things']} are there {found['where'].strip()}?"
            yield Quantity(quote(block, sentence), asked, found["count"])


def _rest(text: str) -> str | None:
    """Return what the question keeps of the end of the sentence; None where that tells more."""
    bare = re.sub(r"\s*\([^()]*\)$", "", text)
    if not bare or re.match(r",|;| –| —|: ", bare):
        return ""
    kept = re.match(r" (?:in|on|at|per|for|of|from) (?!which|that)[^,;:.]{1,40}$", bare)
    return bare if kept else None
