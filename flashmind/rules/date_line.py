"""Entry of a timeline.

A bullet or line that begins with a date: the event is asked, the date is the answer.

    - 1370 Treaty of Stralsund
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Quantity, Quote
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
    for place, date, event in dated(block):
        yield Quantity(place, f"{event[0].upper()}{event[1:]}: when?", date)


def dated(block: Block) -> Iterator[tuple[Quote, str, str]]:
    """Yield quote, date and event of a block that begins with a date."""
    for sentence, text in said(block):
        found = _ENTRY.match(text)
        if not found or sentence != block.sentences[0] or _NOT_AN_EVENT.match(found["event"]):
            continue
        event = _CUT.sub("", found["event"]).strip()
        told = 2 <= len(words(event)) <= 14 and not re.search(r"[?!]|\b(?:I|we|my)\b", event)
        if told and has_subject(event):
            yield quote(block, sentence), found["date"], event
