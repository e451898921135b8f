"""Entry of a timeline.

A bullet or line that begins with a date: the event is asked, the date is the answer.

    - 1370 Treaty of Stralsund
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Quantity
from flashmind.model.note import Block
from flashmind.rules.amounts import DATE
from flashmind.rules.events import has_subject
from flashmind.rules.units import quote, said

_ENTRY = re.compile(rf"(?P<date>{DATE})(?:\s*[:–—-]\s*|\s+)(?P<event>[^\W\d_].*)$")
_CUT = re.compile(r"\s*(?:=>|->|→|⇒|;|,|: | – | — | - |\().*$")
_NOT_AN_EVENT = re.compile(
    r"(?i)(?:and|or|to|is|was|were|had|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|the year|it|they|he|she|this|i|we|people|men|words|entries|in|by|of|at|on|for|onwards?|edition)\b"
)


def read(block: Block) -> Iterator[Quantity]:
    """Yield the date of the event that a block begins with."""
    for sentence, text in said(block):
        found = _ENTRY.match(text)
        if not found or sentence != block.sentences[0] or _NOT_AN_EVENT.match(found["event"]):
            continue
        event = _CUT.sub("", found["event"]).strip()
        if not has_subject(event):
            continue
        if 2 <= len(words(event)) <= 14 and not re.search(r"[?!]|\b(?:I|we|my)\b", event):
            yield Quantity(
                quote(block, sentence), f"{event[0].upper()}{event[1:]}: when?", found["date"]
            )
