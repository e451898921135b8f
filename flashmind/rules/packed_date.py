"""Date and what happened, in other languages.

A line that begins with a date as its label: what happened then is asked.

    ## Republik

    - Die Republik hat mit dem Kaiser nichts zu tun.
    - 9. November 1918: Die Republik wird in Berlin ausgerufen

    ## Révolution

    - 14 juillet 1789: prise de la Bastille par la foule
"""

import re
from collections.abc import Iterator

from flashmind.language.table import pack_for
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed_terms import STOP, length, said, topic_of, unleaning
from flashmind.rules.units import quote

_MONTH = r"[^\W\d_]{3,10}\.?"
_DATED = re.compile(
    rf"(?P<date>(?P<day>(?:\d{{1,2}}\.? ?/)?\d{{1,2}}\.? ?(?:{_MONTH}|\d{{1,2}}\.)(?: ?\d{{2,4}})?)|(?P<month>(?:Anfang |Mitte |Ende )?[^\W\d_]{{3,10}} \d{{4}})|(?P<year>(?:ab |seit |um |ca\. )?\d{{3,4}}(?: ?[–-] ?\d{{2,4}})?(?: (?:v\. ?Chr\.|n\. ?Chr\.|av\. J\.-C\.|a\. ?C\.))?))\s?(?::| [–—-]| =)\s+(?P<text>\S.*)$"
)
_LONGEST = 22


def read(block: Block) -> Iterator[Pair]:
    """Yield each date of the block's lines with what stands behind it."""
    pack = pack_for(block.language)
    for sentence, told in said(block, pack):
        found = _DATED.match(told)
        text = STOP.sub("", found["text"]) if found else ""
        if not found or not 2 <= length(text) <= _LONGEST or not unleaning(text, pack):
            continue
        if " = " in text:
            continue
        kind = "day" if found["day"] else "month" if found["month"] else "year"
        topic, date = topic_of(block, pack), found["date"]
        template = pack.dated.get(kind, pack.cue)
        question = template.format(label=date, topic=topic)
        shown = topic and pack.dated and topic.lower() not in text.lower()
        if topic or pack.dated:
            yield Pair(quote(block, sentence), f"{topic}: {question}" if shown else question, text)
