"""Table of dates and events.

Each event asks for its date: an event is one thing, a year may hold many.

    | date | event |
    |---|---|
    | 20 June 1789 | Tennis Court Oath |
    | 14 July 1789 | storming of the Bastille |
"""

from collections import Counter
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.cells import is_dated
from flashmind.rules.events import has_subject
from flashmind.rules.grid import grid, told

_EVENTS = frozenset(
    """what event events happened happening milestone incident battle treaty ereignis was geschehen 사건 내용 事件 大事""".split()
)
_WHEN = {"en": "when", "de": "wann", "ko": "언제", "zh": "何时", "fr": "quand", "es": "cuándo"}


def read(block: Block) -> Iterator[Pair]:
    """Yield the date of each event of a table whose rows are dates."""
    table = grid(block, unique=False)
    when = _WHEN.get(block.language)
    if not table or not when or not is_dated(table):
        return
    places = [n for n, name in enumerate(table.columns) if set(words(name.lower())) & _EVENTS]
    if not places:
        return
    times = Counter(row.cells[places[0]].casefold() for row in table.rows)
    for row in table.rows:
        event = told(row.cells[places[0]]).rstrip(".")
        once = times[row.cells[places[0]].casefold()] == 1
        if (
            once
            and 2 <= len(words(event)) <= 14
            and has_subject(event)
            and row.subject not in event
        ):
            yield Pair(row.quote, f"{capitalised(event)}: {when}?", row.subject)
