"""What happened at a date.

A line that begins with a date, asked the other way round: below its heading, the event is the answer.

    ## War with Denmark
    - 1361 Valdemar IV sacks Visby
"""

from collections.abc import Iterator

from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.date_line import dated
from flashmind.rules.placing import placed_in


def read(block: Block) -> Iterator[Detail]:
    """Yield the event of a block that begins with a date."""
    topic = placed_in(block)
    for place, date, event in dated(block) if topic else ():
        when = f"on {date}" if date.split(" ")[0].isdigit() and " " in date else f"in {date}"
        yield Detail(place, f"{topic}: what happened {when}?", event)
