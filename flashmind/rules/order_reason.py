"""An order and, behind a dash or colon, why.

`Do A – B`, `Never A: B`, `Do A (B)`, where B is a statement: `Do A – why?`

    - Don't test normality first – the two-step procedure ruins the error rate.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.claims import is_statement, parts, points_back
from flashmind.rules.gaps import Statement, context_of, holds, is_aside
from flashmind.rules.hinge import completed
from flashmind.rules.reasons import tidy
from flashmind.rules.units import quote, said

_FORM = re.compile(
    r"(?P<order>(?!.* vs\b)[^:;(–—→]{8,110}?)(?:: | [-–—]{1,2} |; |, (?=(?:it|they) \w)| \()(?P<reason>[^()]+)\)?$"
)
_EXTRA = re.compile(
    r"(?i)(?:e\.g|for example|see|like|such|then|and|or|if|when|otherwise|people|some|you (?:can|may|should)|we)\b"
)
_TALK = re.compile(r"(?i)(?:compare|see|read|ask|look|check|revise|learn|remember|note)\b(?! a )")
"""Orders to the learner, not of the trade."""
_BACK = re.compile(r"(?i)\b(?:it|this|these|them|that)\b")
_SHORTEST, _LONGEST = 3, 22


def read(block: Block) -> Iterator[Pair]:
    """Yield an order, asked why: the statement behind its sign is the answer."""
    if is_aside(block):
        return
    for sentence, text in said(block):
        label, found = "", _FORM.match(text)
        if not found or not is_command(found["order"]):
            label, body = parts(text)
            found = _FORM.match(body)
        if not found or not is_command(found["order"]) or len(words(found["order"])) < _SHORTEST:
            continue
        reason, order = tidy(found["reason"]), found["order"]
        if not _explains(reason) or _TALK.match(order) or _BACK.search(order):
            continue
        context = label or context_of(block)
        name = "" if not context or holds(order, context) else context
        whole = Statement(order, name, quote(block, sentence), sentence.text)
        if card := completed(whole, order, "", reason):
            yield replace(card, question=f"{card.question.removesuffix(' …?')} – why?")


def _explains(reason: str) -> bool:
    """Whether the REASON is a statement that says what it is about."""
    clause = parsed(reason)
    guess = clause is not None and clause.form == "either"
    told = is_statement(reason) and not guess and not is_command(reason)
    sized = _SHORTEST <= len(words(reason)) <= _LONGEST
    return told and sized and not _EXTRA.match(reason) and not points_back(reason)
