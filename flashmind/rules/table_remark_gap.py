"""Table with code in its remarks.

A remark holds one code span: it is hidden, under the name of its row.

    ## Status codes
    | code | name | notes |
    |---|---|---|
    | 405 | Method Not Allowed | must send `Allow` |
    | 429 | Too Many Requests | look at `Retry-After` |
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.cells import is_log
from flashmind.rules.grid import Row, grid
from flashmind.rules.headers import REMARKS
from flashmind.rules.rows import which_of

_PARTS = re.compile(r";\s+|\. (?=[A-Z])")
_CODE = re.compile(r"`([^`]{3,40})`")
_POINTING = re.compile(r"(?i)\b(?:this|that|above|below|it)\b")


def read(block: Block) -> Iterator[Gapped]:
    """Yield the remarks of a table that turn on one piece of code."""
    table = grid(block)
    columns = table.columns if table else ()
    places = [n for n, name in enumerate(columns) if name.strip(" :.").lower() in REMARKS]
    if not table or not places or is_log(table):
        return
    kind = which_of(table, block)
    for row in table.rows:
        for part in _PARTS.split(row.cells[places[0]]):
            code = _CODE.search(part)
            if code and part.count("`") == 2 and _fits(part.replace(code[0], ""), code[1], row):
                gap = f"{part[: code.start()]}{{{{c1::{code[0]}}}}}{part[code.end() :]}"
                name = f"{row.subject} {row.cells[0]}" if places[0] else row.subject
                head = capitalised(f"{kind} {name}".strip())
                yield Gapped(row.quote, f"{head}: {gap.strip(' .')}.")


def _fits(rest: str, code: str, row: Row) -> bool:
    named = code.lower() in f"{row.subject} {row.cells[0]}".lower()
    return bool(words(rest)) and len(words(rest)) <= 14 and not named and not _POINTING.search(rest)
