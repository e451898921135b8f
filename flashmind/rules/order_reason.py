"""An order and, behind a dash or colon, why.

`Do A – B`, `Never A: B`, `Do A (B)`, where B is a statement.

    - Don't test normality first – the two-step procedure ruins the error rate.
"""

import re
from collections.abc import Iterator

from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Reason
from flashmind.model.note import Block
from flashmind.rules.claims import is_statement, parts, points_back, why
from flashmind.rules.reasons import tidy
from flashmind.rules.units import quote, said

_FORM = re.compile(
    r"(?P<order>(?!.* vs\b)[^:;(–—]{8,110}?)(?:: | [-–—]{1,2} |; |, (?=(?:it|they) \w)| \()(?P<reason>[^()]+)\)?$"
)
_EXTRA = re.compile(
    r"(?i)(?:e\.g|for example|see|like|such|then|and|or|if|when|otherwise|people|some|you (?:can|may|should)|we)\b"
)


def read(block: Block) -> Iterator[Reason]:
    """Yield an order with the statement that explains it."""
    for sentence, text in said(block):
        found = _FORM.match(text)
        if not found or not is_command(found["order"]):
            found = _FORM.match(parts(text).text)
        if not found or not is_command(found["order"]) or len(words(found["order"])) < 3:
            continue
        reason = tidy(found["reason"])
        clause = parsed(reason)
        guess = clause is not None and clause.form == "either"
        clear = (
            is_statement(reason)
            and not guess
            and not is_command(reason)
            and not _EXTRA.match(reason)
        )
        if clear and not points_back(reason) and 3 <= len(words(reason)) <= 22:
            question = why(found["order"], block)
            if question:
                yield Reason(quote(block, sentence), question, reason)
