"""Tables as grids: which rows and cells can be asked, shared by the rules for tables."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from flashmind.language.plain import plain, words
from flashmind.model.fact import Quote
from flashmind.model.note import Block

WIDEST, LONGEST = 6, 30
"""Columns and rows of a table that people still learn cell by cell."""

_EMPTY = frozenset(
    """- – — -- n/a na none null nil ? ?? ... … tbd todo yes no y n true false ✓ ✔ ✗ ✘ x ✅ ❌ ☑ ☐ ○ ×
    ● + ++ - -- ja nein oui non si sí 是 否 有 无 예 아니오 네 있음 없음 o all any other same ditto dito idem " ″
    varies depends various several many mixed usually sometimes maybe probably unknown possible impossible
    verschieden dito teilweise 同上 동일 상동 다양 不定""".split()
)
"""Cells that are nothing, or no more than yes or no: nobody can be asked for them."""

_INDEX = frozenset("# no no. nr nr. id index № number 번호 序号 编号".split())
_SAME = re.compile(
    r"(?i)(?:(?:the )?same(?: as\b.*)?|(?:as|see|like) (?:above|below|before)\b.*|siehe oben|wie oben|위와 (?:같음|동일)|(?:yes|no|ja|nein)(?:\s*[(,;:.–-].*)?)$"
)
"""Cells that point at another, or answer yes or no and explain it."""
_OPEN = re.compile(r"[^$]*(?:\$[^$]*\$[^$]*)*\$(?!\d)[^$]*$|[^`]*(?:`[^`]*`[^`]*)*`[^`]*$")
"""Cells that a border parted within a formula or code; a price opens none."""
_CUT = re.compile(
    r"(?i)(?:,? because\b|[,;] (?:since|so|but|although|unlike|whereas|weil|aber|wegen|daher|denn|also|da)\b).*$"
)
_CLAUSE = re.compile(r"(?:;|\.(?= [A-Z])).*$", re.DOTALL)
_SYMBOLS = frozenset(
    "symbol symbols sign letter formula notation symbole zeichen 기호 符号".split()
)
_MOST = 20
"""Words of a cell that one can be asked for."""
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


def grid(block: Block, *, unique: bool = True, headed: bool = True) -> Grid | None:
    """Return the table of BLOCK; None for one that is too wide or long, or not HEADED as asked for.

    A column that only numbers the rows is left out, and so are (where UNIQUE) rows that share
    their subject with another, or go on in a row without one: nobody could tell what is asked for.
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
    if any(head[1:]) != headed:
        return None
    return Grid(head[0], head[1:], _alone(rows) if unique else rows)


def _alone(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return the rows whose subject is theirs alone, and which no row below goes on with."""
    times = Counter(_key(row.subject) for row in rows)
    below = (*(row.subject for row in rows[1:]), "-")
    return tuple(
        row
        for row, after in zip(rows, below, strict=True)
        if times[_key(row.subject)] == 1 and _is_subject(row.subject) and after
    )


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
            text = told(cell)
            fine = is_answer(text) or (text.isalpha() and is_symbol(column))
            if column and fine and text.casefold() != row.subject.casefold():
                yield row, column, text


def told(cell: str) -> str:
    """Return a cell without a reason or remark behind it; a long one ends at its first clause."""
    if "`" in cell or "$" in cell:
        return cell
    short = _CUT.sub("", cell)
    text = short if len(words(short)) > 1 else cell
    first = _CLAUSE.sub("", text)
    return first if len(words(text)) > _MOST and len(words(first)) >= 4 else text


def is_symbol(header: str) -> bool:
    """Whether the cells under HEADER are symbols, so that `Na` and `No` are no empty answers."""
    return bool(words(header.lower())) and words(header.lower())[-1] in _SYMBOLS


def is_answer(cell: str) -> bool:
    """Whether a cell says something that one can be asked for: 1 to 20 words, or code."""
    bare = cell.strip(" *.")
    if not cell or bare.casefold() in _EMPTY or _SAME.match(bare) or _OPEN.match(cell):
        return False
    count = len(words(cell))
    return count <= _MOST and (count > 0 or bool(re.search(r"`[^`]+`|\$[^$]+\$", cell)))
