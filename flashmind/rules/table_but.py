"""Table with a contrast in a cell.

A cell `like this but that`: what comes behind `but` is asked, under the name of its row.

    ## Status codes
    | code | name | notes |
    |---|---|---|
    | 307 | Temporary Redirect | like 302 but the method is kept |
    | 404 | Not Found | nothing there, but may come back |
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.cells import is_log
from flashmind.rules.grid import Row, grid
from flashmind.rules.rows import which_of

_BUT = re.compile(r"(?P<lead>[^;.]{4,60}?),? but (?P<rest>[^;.]{4,80})$")
_OFF = re.compile(r"(?i)^(?:it|they|this|that|not|see)\b")


def read(block: Block) -> Iterator[Pair]:
    """Yield what stands behind `but` in each cell of a table of things."""
    table = grid(block)
    if not table or is_log(table):
        return
    kind = which_of(table, block)
    for row in table.rows:
        for at, cell in enumerate(row.cells):
            found = _BUT.match(cell) if " but " in cell else None
            if found and len(words(found["rest"])) > 1 and not _OFF.match(found["rest"]):
                lead = f"{_named(row, at, kind)}: {found['lead']} but …?"
                yield Pair(row.quote, lead, found["rest"].strip())


def _named(row: Row, at: int, kind: str) -> str:
    """Return what a row is called: its kind and subject, and its name where that is a number."""
    name = row.cells[0] if at and row.subject[:1].isdigit() and len(row.cells[0]) < 40 else ""
    return capitalised(" ".join(filter(None, [kind, row.subject, name])))
