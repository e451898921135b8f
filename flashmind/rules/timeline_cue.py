"""Timeline of one actor.

Events that leave out who did them are asked under what the timeline is about.

    ## Haitian Revolution
    - 1791: slave rising in the north
    - 1801: takes Santo Domingo
    - 1804: declares independence
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.events import has_subject
from flashmind.rules.placing import placed_in
from flashmind.rules.timeline import entries

_POINTING = re.compile(
    r"(?i)(?:to|and|or|it|its|this|they|their|he|she|his|her|also|then|was|were|is|are|has|had)\b"
)


def read(block: Block) -> Iterator[Pair]:
    """Yield what happened at each date where the event begins with its verb."""
    topic = placed_in(block)
    for entry in entries(block) if topic else ():
        if not has_subject(entry.event) and not _POINTING.match(entry.event):
            yield Pair(entry.quote, f"{entry.date} ({topic}): what happened?", entry.event)
