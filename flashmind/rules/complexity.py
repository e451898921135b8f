"""Complexity of an algorithm.

`X: O(n log n)`, with the case or the operation that it holds for.

    - Quicksort: O(n log n) on average, O(n^2) in the worst case
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase, lowered
from flashmind.language.plain import capitalised
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import context_of, holds
from flashmind.rules.units import quote, said

_O = r"\$?`?[OΘΩ]\((?:[^()]|\([^()]*\)){1,30}\)`?\$?"
_WHO = re.compile(
    rf"(?P<who>[^:;()]{{2,60}}?)(?:\s*(?::|=|–|—| -|→|->)|\s(?:is|are|runs? in|takes?|costs?|needs)\b)\s*(?P<told>.*?{_O}.*)$"
)
_CASE = r"(?:on )?average(?: case)?|(?:in the |in )?(?:worst|best)(?: case)?|amorti[sz]ed|(?:extra |of )?(?:space|memory)"
_TOLD = re.compile(
    rf"(?i)(?:(?P<before>{_CASE}|time):? (?:is |time )?|(?P<deed>[a-z]+(?: [a-z]+){{0,3}}):? )?(?P<value>{_O})(?P<extra> extra)?(?:,? (?:\()?(?:in )?(?:the )?(?P<after>{_CASE}))?"
    r"(?P<when> (?:on|for|if|when|with|in|per|by|using) [^,;.()OΘΩ]{3,40})?"
)
_ENTRY = re.compile(
    rf"(?P<who>[^\W\d_][^():=,;]{{2,45}}?)(?: is| are| runs in| takes)?(?: (?P<case>{_CASE}))? (?P<value>{_O})(?: \(?(?P<after>{_CASE})\)?)?$"
)
_PROPER = re.compile(r"(?i)(?:with|when|if|for|only|not|but|because|so|about|roughly|needs?|and)\b")


_DEED = re.compile(
    r"(?i)(?:lookups?|(?:search|access|sort|find|merg|insert|delet|append|updat|query|build|travers|push|pop|index|slic|copy|peek|enqueu|dequeu)\w*|union|min|max)(?: \w+)?"
)
"""What is done to a structure that the heading names."""


def read(block: Block) -> Iterator[Pair]:
    """Yield the complexity of the thing that the line begins with, one fact a case."""
    for sentence, text in said(block):
        if listed := _listed(text, block):
            place = quote(block, sentence)
            yield from (Pair(place, question, value) for question, value in listed)
            continue
        found = _WHO.match(text)
        who = re.sub(r"(?i)^(?:the|an?) ", "", found["who"].strip(" *_`")) if found else ""
        vague = who.lower() in en.GENERIC | en.NOT_A_TERM
        if not found or vague or not is_noun_phrase(who, 6) or re.match(r"(?i)(?:it|this)\b", who):
            continue
        told = list(_TOLD.finditer(re.sub(r", not .*$", "", found["told"])))
        asked = [_question(who, part, block) for part in told]
        if len(set(asked)) == len(asked):
            for question, part in zip(asked, told, strict=True):
                if question:
                    yield Pair(quote(block, sentence), question, part["value"])


def _listed(text: str, block: Block) -> list[tuple[str, str]]:
    """Return question and answer for each part of `binary search O(log n), hash lookup O(1)`."""
    parts = [_ENTRY.match(part) for part in re.split(r"[,;] (?=[^()]*[OΘΩ]\()", text)]
    told = [(part, re.sub(r"(?i)^(?:the|an?) ", "", part["who"])) for part in parts if part]
    if len(told) < len(parts) or not all(is_noun_phrase(who, 6) for _, who in told):
        return []
    vague = en.GENERIC | en.NOT_A_TERM | {"average", "worst", "best", "space", "time"}
    if any(who.lower() in vague or re.search(_CASE, who) for _, who in told):
        return []
    return [
        (_of(f"{_kind(part['case'] or part['after'])}complexity", who, block), part["value"])
        for part, who in told
    ]


def _of(what: str, who: str, block: Block) -> str:
    """Return the question for a complexity, below its structure where WHO is only a deed."""
    context = context_of(block)
    question = f"hat is the {what} of {lowered(who, block.vocabulary)}?"
    below = _DEED.fullmatch(who) and context and not holds(who, context)
    return f"{capitalised(context)}: w{question}" if below else f"W{question}"


def _question(who: str, part: re.Match[str], block: Block) -> str:
    """Return the question for one value; empty where it stands under a condition of its own."""
    deed = (part["deed"] or "").strip()
    if re.fullmatch(rf"(?i){_CASE}|time|is|in", deed):
        deed = ""
    if _PROPER.match(deed):
        return ""
    kind = _kind(part["before"] or part["after"] or part["extra"])
    thing = re.sub(rf"(?i)^{kind}?(?:complexity )(?:of |for )?", "", lowered(who, block.vocabulary))
    thing = f"{deed} ({who})" if deed else thing
    context = context_of(block)
    alone = not _DEED.fullmatch(who) or bool(deed) or not context or holds(who, context)
    when = "" if re.match(r" in (?:all|every|any)", part["when"] or "") else part["when"] or ""
    question = f"hat is the {kind}complexity of {thing}{when.rstrip()}?"
    return f"W{question}" if alone else f"{capitalised(context)}: w{question}"


def _kind(case: str | None) -> str:
    """Return which complexity it is: `worst-case `, `space `."""
    kinds = {
        "worst": "worst-case ",
        "best": "best-case ",
        "average": "average ",
        "amorti": "amortised ",
        "space": "space ",
        "memory": "space ",
        "extra": "space ",
    }
    return next((kind for sign, kind in kinds.items() if case and sign in case.lower()), "time ")
