"""What an event brought.

A named event with its year, a colon or dash, and a whole statement of what happened.

    - Treaty of Tilsit (1807): Prussia lost half its land
    - Trafalgar 1805: Nelson beats the French and Spanish fleets
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_EVENT = re.compile(
    r"(?P<event>(?:[Tt]he )?[A-ZÀ-Þ][\w’'-]*(?: (?:of|the|and|in|on|at|for|de) | )?(?:[\w’'-]+ ){0,5}?)\(?(?P<year>(?:c\. ?|[A-Z][a-z]{2,8} )?[1-9]\d{2,3}(?:[–-]\d{2,4})?)\)?"
    r"(?:: | [–—-] | = |, )(?P<told>[^\W\d_].*)$"
)
_CUT = re.compile(r"\s*(?:;|\. | -> | → | => ).*$")
_LONGEST = 18


def read(block: Block) -> Iterator[Detail]:
    """Yield what happened at each event that a line names with its year."""
    for sentence, text in said(block):
        found = _EVENT.match(text)
        told = _CUT.sub("", found["told"]) if found else ""
        if (
            found
            and 3 <= len(words(told)) <= _LONGEST
            and parsed(told)
            and _is_event(found["event"])
        ):
            event = found["event"].strip()
            yield Detail(quote(block, sentence), f"{event} ({found['year']}): what happened?", told)


def _happened(told: str) -> bool:
    """Whether what is TOLD is a deed of somebody, not a thing that always holds."""
    clause = parsed(told)
    past = clause and (clause.form in {"past", "either"} or clause.auxiliary in {"was", "were"})
    return bool(clause and (past or re.match(r"(?:the )?[A-ZÀ-Þ]", told)))


def _is_event(text: str) -> bool:
    """Whether TEXT names an event: no statement of its own, no lone common word."""
    return parsed(text.strip()) is None and len(words(text)) <= 7
