"""Timeline.

A list of dates and events: each date that stands once asks for what happened then.

    - 1648: Peace of Westphalia
    - 1651: Navigation Act
    - 1660: the monarchy is restored
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from flashmind.language.plain import statement, words
from flashmind.model.fact import Detail, Quote
from flashmind.model.note import Block
from flashmind.rules.events import has_subject
from flashmind.rules.placing import placed_in
from flashmind.rules.units import quote

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DATED = re.compile(
    rf"(?P<day>\d{{1,2}} {_MONTH} |{_MONTH} (?:\d{{1,2}}, )?)?"
    r"(?P<year>[1-9]\d{2,3}(?:\s?[–-]\s?\d{2,4})?(?: (?:BCE?|AD|CE))?|[1-9]\d? (?:BCE?|AD|CE))"
    r"\s*(?::|[–—-]|=>?|→|->|\s)\s*(?P<event>[^\W\d_].+)$"
)
_DAY = re.compile(r"^\d{1,2} [A-Z][a-z]|\d, ")
_CUT = re.compile(r"\s*(?:;|\. | => | -> | → ).*$")
_YEAR = re.compile(r"[1-9]\d{2,3}(?: (?:BCE?|AD|CE))?")
_FEW, _SHARE = 3, 0.6
"""Dated bullets, at least, and their share of the list."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a timeline: what happened at a date that no other line shares."""

    quote: Quote
    date: str
    event: str
    when: str


def read(block: Block) -> Iterator[Detail]:
    """Yield what happened at each date of a timeline, where the line says whom it happened to."""
    topic = placed_in(block)
    for entry in entries(block):
        if has_subject(entry.event):
            what = f"{topic}: what" if topic else "What"
            yield Detail(entry.quote, f"{what} happened {entry.when}?", entry.event)


def entries(block: Block) -> Iterator[Entry]:
    """Yield the lines of a timeline whose date no other line of it names."""
    bullets = [b for b in block.children if b.sentences]
    dated = [(b, found) for b in bullets if (found := _DATED.match(statement(b.sentences[0].text)))]
    if len(dated) < max(_FEW, _SHARE * len(block.children)):
        return
    years = Counter(
        year for bullet in bullets for year in set(_YEAR.findall(statement(bullet.text)))
    )
    days = Counter(f"{found['day'] or ''}{found['year']}" for _, found in dated)
    for bullet, found in dated:
        event, date = _CUT.sub("", found["event"]), f"{found['day'] or ''}{found['year']}"
        alone = all(years[year] == 1 for year in _YEAR.findall(found["year"]))
        alone = days[date] == 1 and (alone or bool(found["day"]))
        if alone and found["year"] not in event and 2 <= len(words(event)) <= 20:
            when = f"on {date}" if _DAY.search(date) else f"in {date}"
            yield Entry(quote(bullet, bullet.sentences[0]), date, event, when)
