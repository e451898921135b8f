"""Timeline.

A list of dates and events: each date that stands once asks for what happened then.

    - 1648: Peace of Westphalia
    - 1651: Navigation Act
    - 1660: the monarchy is restored
"""

import re
from collections import Counter
from collections.abc import Iterator

from flashmind.language.plain import statement, words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.units import quote

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DATED = re.compile(
    rf"(?P<day>\d{{1,2}} {_MONTH} |{_MONTH} (?:\d{{1,2}}, )?)?"
    r"(?P<year>[1-9]\d{2,3}(?:\s?[–-]\s?\d{2,4})?(?: (?:BCE?|AD|CE))?|[1-9]\d? (?:BCE?|AD|CE))"
    r"\s*(?::|[–—-]|=>?|→|->|\s)\s*(?P<event>[^\W\d_].+)$"
)
_DAY = re.compile(r"^\d{1,2} [A-Z][a-z]|\d, ")
_CUT = re.compile(r"\s*(?:;|\. | => | -> | → ).*$")
_FEW, _SHARE = 3, 0.6
"""Dated bullets, at least, and their share of the list."""


def read(block: Block) -> Iterator[Detail]:
    """Yield what happened at each date of a timeline."""
    bullets = [b for b in block.children if b.sentences]
    dated = [(b, found) for b in bullets if (found := _DATED.match(statement(b.sentences[0].text)))]
    if len(dated) < max(_FEW, _SHARE * len(block.children)):
        return
    times = Counter(_date(found) for _, found in dated)
    for bullet, found in dated:
        event, date = _CUT.sub("", found["event"]), _date(found)
        if times[date] == 1 and date not in event and _is_told(event):
            when = f"on {date}" if _DAY.search(date) else f"in {date}"
            topic = f"{block.topic}: what" if block.topic else "What"
            yield Detail(quote(bullet, bullet.sentences[0]), f"{topic} happened {when}?", event)


def _date(found: re.Match[str]) -> str:
    return f"{found['day'] or ''}{found['year']}"


def _is_told(event: str) -> bool:
    pointing = re.match(r"(?i)(?:to|and|or|it|this|they|he|she)\b", event)
    return 2 <= len(words(event)) <= 20 and not pointing
