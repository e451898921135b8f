"""Table of commands.

The first column holds commands, keys or functions: each is asked by what it does.

    | command | effect |
    |---|---|
    | `git stash` | shelves the changes of the working tree |
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.grid import Grid, Row, grid, is_answer
from flashmind.rules.headers import inside

_KINDS = frozenset(
    """command commands cmd shortcut shortcuts key keys keybinding keybindings hotkey function method
    statement syntax snippet call verb macro befehl taste tastenkürzel kommando 명령어 명령 단축키 함수 命令 快捷键 函数""".split()
)
_TOLD = frozenset(
    """description effect meaning does action purpose use usage result explanation function what
    beschreibung wirkung bedeutung zweck 설명 기능 의미 说明 作用 功能 含义 描述""".split()
)


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per row that asks for its command, where one column says what it does."""
    table = grid(block)
    place = effect_of(table) if table else None
    if not table or place is None:
        return
    for row in _askable(table, place):
        cue = capitalised(row.cells[place].rstrip("."))
        kind_of = re.sub(r"(?i)^cmds?$", "command", inside(table.kind, block.language))
        which = f"which {kind_of}" if block.language == "en" else kind_of
        yield Pair(row.quote, f"{cue}: {which}?", row.subject)


def effect_of(table: Grid) -> int | None:
    """Return the place of the column that says what a command does; None for other tables."""
    if not _KINDS & set(words(table.kind.lower())):
        return None
    told = [n for n, name in enumerate(table.columns) if _TOLD & set(words(name.lower()))]
    return told[0] if told else 0


def _askable(table: Grid, place: int) -> Iterator[Row]:
    """Yield the rows whose effect no other row has, and does not hold the command itself."""
    effects = [row.cells[place].casefold() for row in table.rows]
    for row in table.rows:
        cell = row.cells[place]
        clear = effects.count(cell.casefold()) == 1 and row.subject.strip("`") not in cell
        if clear and is_answer(cell) and "`" not in cell[:1]:
            yield row
