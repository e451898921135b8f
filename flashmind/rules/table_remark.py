"""Table with remarks.

A remark that fits one row alone asks for that row.

    ## Status codes
    | code | name | notes |
    |---|---|---|
    | 202 | Accepted | queued, not done yet |
    | 409 | Conflict | clash of versions |
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.rows import tellers


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per row whose remark tells it from all others."""
    for told in tellers(block):
        if told.way == "remark" and told.cue:
            yield Pair(told.row.quote, told.cue, f"{told.row.subject} {told.name}".strip())
