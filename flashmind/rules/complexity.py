"""Complexity of an algorithm.

`X: O(n log n)`, with the case that it holds for.

    - Quicksort: O(n log n) on average, O(n^2) in the worst case
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase, lowered
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_O = r"\$?`?[OΘΩ]\((?:[^()]|\([^()]*\)){1,30}\)`?\$?"
_WHO = re.compile(
    rf"(?P<who>[^:;()]{{2,60}}?)(?:\s*(?::|=|–|—| -|→|->)|\s(?:is|are|runs? in|takes?|costs?|has|needs|in)\b)(?P<told>.*?{_O}.*)$"
)
_CASE = r"(?:on )?average(?: case)?|(?:in the )?(?:worst|best)(?: case)?|amorti[sz]ed|(?:extra |of )?(?:space|memory)|time"
_AFTER = re.compile(
    rf"(?P<value>{_O})(?:,? (?:\()?(?:in )?(?:the )?(?P<case>{_CASE}))?", re.IGNORECASE
)
_BEFORE = re.compile(rf"(?P<case>{_CASE}):? (?:is )?(?P<value>{_O})", re.IGNORECASE)


def read(block: Block) -> Iterator[Pair]:
    """Yield the complexity of the thing that the line begins with, one fact a case."""
    for sentence, text in said(block):
        found = _WHO.match(text)
        who = (
            re.sub(r"^(?:the|an?) ", "", found["who"].strip(" *_`"), flags=re.IGNORECASE)
            if found
            else ""
        )
        if (
            not found
            or not is_noun_phrase(who, 6)
            or re.match(rf"(?i)(?:it|this|that)\b|(?:{_CASE})$", who)
        ):
            continue
        told = list(_BEFORE.finditer(found["told"])) or list(_AFTER.finditer(found["told"]))
        if len(told) > 1 and not all(part["case"] for part in told):
            continue
        for part in told:
            question = (
                f"What is the {_kind(part['case'])}complexity of {lowered(who, block.vocabulary)}?"
            )
            yield Pair(quote(block, sentence), question, part["value"])


def _kind(case: str | None) -> str:
    """Return which complexity it is: `worst-case `, `space `."""
    kinds = {
        "worst": "worst-case ",
        "best": "best-case ",
        "average": "average ",
        "amorti": "amortised ",
        "space": "space ",
        "memory": "memory ",
    }
    return next((kind for sign, kind in kinds.items() if case and sign in case.lower()), "time ")
