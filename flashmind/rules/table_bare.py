"""Table without a header.

Two columns, the second without a header: the first cell of a row asks for the second.

    ## Serving temperatures
    | wine | |
    |---|---|
    | sparkling | 6-8 °C |
    | full red | 16-18 °C |
"""

from collections.abc import Iterator

from flashmind.language.plain import capitalised
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.cells import is_log
from flashmind.rules.grid import grid, is_answer
from flashmind.rules.headers import inside, kind_of
from flashmind.rules.placing import placed_in


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per row of a table of two columns whose second has no header."""
    table = grid(block, headed=False)
    topic = placed_in(block) if table else ""
    if not table or len(table.columns) != 1 or is_log(table) or not topic:
        return
    name = inside(kind_of(table.kind, topic, block.language), block.language)
    kind = f"{name} " if name and name.lower() not in topic.lower() else ""
    for row in table.rows:
        if is_answer(row.cells[0]) and row.subject.lower() not in row.cells[0].lower():
            yield Pair(row.quote, f"{capitalised(topic)} – {kind}{row.subject}?", row.cells[0])
