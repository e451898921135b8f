"""Table of symbols, codes and capitals.

A column of names, one for each row, is asked both ways: by the row, and for the row.

    | element | symbol |
    |---|---|
    | gold | Au |
    | silver | Ag |
"""

from collections.abc import Iterator

from flashmind.language.plain import capitalised
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.cells import cells
from flashmind.rules.grid import grid
from flashmind.rules.headers import inside
from flashmind.rules.naming_columns import asked_kind, tongue


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair for either way per row of a table with a column of names."""
    named = [cell for cell in cells(block) if cell.form == "name"]
    table = grid(block) if named else None
    if not table:
        return
    kind, speech = inside(asked_kind(table, block.language) or "-", block.language), tongue(table)
    to = "auf" if block.language == "de" else "in"
    for cell in named:
        there = f"{cell.cue}: {cell.asked}?"
        back = f"{capitalised(cell.asked)} {cell.text}: {kind}?"
        if speech:
            there = f"“{cell.row.subject}” {to} {cell.header}?"
            back = f"“{cell.text}” {to} {speech}?"
        yield Pair(cell.row.quote, there, cell.text, reverse=(back, cell.row.subject))
