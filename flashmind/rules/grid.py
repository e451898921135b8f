"""Tables as grids: which rows and cells can be asked, shared by the rules for tables."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from flashmind.language.plain import plain, words
from flashmind.model.fact import Quote
from flashmind.model.note import Block

WIDEST, LONGEST = 5, 30
"""Columns and rows of a table that people still learn cell by cell."""

_EMPTY = frozenset(
    """- – — -- n/a na none null nil ? ?? ... … tbd todo yes no y n true false ✓ ✔ ✗ ✘ x ✅ ❌ ☑ ☐ ○ ×
    ● + ++ - -- ja nein oui non si sí 是 否 有 无 예 아니오 네 있음 없음 o all any other same ditto " ″""".split()
)
"""Cells that are nothing, or no more than yes or no: nobody can be asked for them."""

_INDEX = frozenset("# no no. nr nr. id index № number 번호 序号 编号".split())
_SUMS = frozenset("total sum average mean summe gesamt 합계 合计 …  ... etc".split())


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a grid: its subject, its further cells as plain text, and its quote."""

    subject: str
    cells: tuple[str, ...]
    quote: Quote


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that can be asked: `kind` heads the subjects, `columns` the further cells."""

    kind: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def grid(block: Block) -> Grid | None:
    """Return the table of BLOCK; None for one that is too wide or long, or has no header.

    A column that only numbers the rows is left out, and so are rows that share their subject
    with another: nobody could tell which of them is asked for.
    """
    if block.kind != "table" or not 2 <= len(block.rows[0]) <= WIDEST:
        return None
    if not 2 <= len(block.rows) <= LONGEST + 1 or any(
        len(c) > 400 for row in block.rows for c in row
    ):
        return None
    skip = int(_is_numbered(block) and len(block.rows[0]) > 2)
    head = tuple(plain(cell) for cell in block.rows[0])[skip:]
    rows = tuple(_row(block, at, skip) for at in range(1, len(block.rows)))
    if not any(head[1:]):
        return None
    times = Counter(_key(row.subject) for row in rows)
    kept = tuple(r for r in rows if times[_key(r.subject)] == 1 and _is_subject(r.subject))
    return Grid(head[0], head[1:], kept)


def _row(block: Block, at: int, skip: int) -> Row:
    cells = tuple(plain(cell) for cell in block.rows[at])[skip:]
    line = block.first + 1 + at
    context = tuple(n for n in (block.label_line, block.first) if n)
    place = Quote(" | ".join(block.rows[at]), line, line, block.section, context)
    return Row(cells[0], cells[1:], place)


def _is_numbered(block: Block) -> bool:
    """Whether the first column does nothing but count the rows."""
    if plain(block.rows[0][0]).lower() in _INDEX:
        return True
    firsts = [row[0].strip(" .)") for row in block.rows[1:]]
    return len(firsts) > 1 and firsts == [str(n) for n in range(1, len(firsts) + 1)]


def _key(subject: str) -> str:
    """What tells a subject from others: case counts in symbols and code alone."""
    return subject.casefold() if subject.replace(" ", "").isalnum() else subject


def _is_subject(text: str) -> bool:
    return bool(text) and len(words(text)) <= 10 and text.lower() not in _SUMS


def answers(grid: Grid) -> Iterator[tuple[Row, str, str]]:
    """Yield row, column and cell of each cell that can be asked for."""
    for row in grid.rows:
        for column, cell in zip(grid.columns, row.cells, strict=True):
            if column and is_answer(cell) and cell.casefold() != row.subject.casefold():
                yield row, column, cell


def is_answer(cell: str) -> bool:
    """Whether a cell says something that one can be asked for: 1 to 20 words, or code."""
    if cell.strip(" *.").casefold() in _EMPTY or not cell:
        return False
    count = len(words(cell))
    return count <= 20 and (count > 0 or bool(re.search(r"`[^`]+`|\$[^$]+\$", cell)))


def inside(name: str, language: str) -> str:
    """The name of a column or row as it stands inside a question; German keeps its capitals."""
    first = language == "en" and name[1:2].islower() and "`" not in name
    return name[0].lower() + name[1:] if first else name
