"""Table with a column of yes and no.

Which of the rows are so is one question, which names them all.

    | method | body | safe |
    |---|---|---|
    | GET | none | yes |
    | HEAD | none | yes |
    | POST | any | no |
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Enumeration, Pair, Quote
from flashmind.model.note import Block
from flashmind.rules.cells import is_log
from flashmind.rules.grid import Grid, Row, grid
from flashmind.rules.headers import is_own
from flashmind.rules.table_aspects import compares

_YES = re.compile(r"(?i)(?:yes|true|✓|✔|✅|possible)(?:\s*[(,;].*)?$")
_NO = re.compile(r"(?i)(?:no|false|✗|✘|❌|impossible|never)(?:\s*[(,;].*)?$")
_MOST, _ROWS = 5, 8


def read(block: Block) -> Iterator[Enumeration | Pair]:
    """Yield the rows of which a column says yes, or no, whichever are fewer."""
    table = grid(block) if block.language == "en" else None
    if not table or is_log(table) or compares(table) or not 3 <= len(table.rows) <= _ROWS:
        return
    for at, header in enumerate(table.columns):
        sides = _parted(table, at)
        named = 1 <= len(words(header)) <= 4 and not is_own(header)
        rows = min(sides, key=len)
        if named and 1 <= len(rows) <= _MOST:
            said = re.split(r"\s*[(,;]", rows[0].cells[at])[0].lower()
            names = ", ".join(row.subject for row in table.rows)
            question = f"{capitalised(header.strip(' ?:'))}: {said} for which of {names}?"
            yield _fact(block, question, tuple(row.subject for row in rows))


def _fact(block: Block, question: str, found: tuple[str, ...]) -> Enumeration | Pair:
    place = Quote(block.text or question, block.first, block.last, block.section, ())
    return (
        Enumeration(place, question, found) if len(found) > 1 else Pair(place, question, found[0])
    )


def _parted(table: Grid, at: int) -> tuple[list[Row], list[Row]]:
    """Return the rows of which the column says yes, and no; nothing where a cell says neither."""
    so = [row for row in table.rows if _YES.match(row.cells[at])]
    not_so = [row for row in table.rows if _NO.match(row.cells[at])]
    short = all(len(words(row.subject)) <= 3 for row in table.rows)
    return (so, not_so) if short and len(so) + len(not_so) == len(table.rows) else ([], [])
