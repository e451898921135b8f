"""Columns that name their row: a symbol, a capital, a code that no other row has."""

from flashmind.language.plain import words
from flashmind.model.note import Block
from flashmind.rules.grid import grid, is_answer
from flashmind.rules.headers import TONGUES, is_bare, kind_of

_NAMING = frozenset(
    """symbol symbols abbreviation abbr acronym code command shortcut capital notation formula keyword extension
    prefix suffix sign glyph kanji pinyin romaji symbol abkürzung kürzel hauptstadt formel zeichen befehl
    기호 약어 수도 명령어 코드 符号 缩写 首都 命令 代码 代号""".split()
)


def is_naming(block: Block, header: str) -> bool:
    """Whether the cells under HEADER are names, one for each row, so that they ask for the row."""
    table = grid(block)
    found = words(header.lower())
    if not table or not found or header not in table.columns:
        return False
    two_tongues = speaks(block) and header.lower() in TONGUES
    if found[-1] not in _NAMING and not two_tongues:
        return False
    at = table.columns.index(header)
    told = [row.cells[at] for row in table.rows]
    unique = len({text.casefold() for text in told}) == len(told) >= 2
    short = all(is_answer(text) and len(words(text)) <= 4 and "," not in text for text in told)
    names = all(len(words(row.subject)) <= 4 for row in table.rows)
    return unique and short and names and (two_tongues or asked_kind(block) != "")


def speaks(block: Block) -> str:
    """Return the language that the words of the first column are in; empty for other tables."""
    table = grid(block)
    return table.kind if table and table.kind.lower() in TONGUES else ""


def asked_kind(block: Block) -> str:
    """Return the noun that asks for a row; empty where it has none, or one that says too little."""
    table = grid(block)
    kind = kind_of(table.kind, "", block.language) if table else ""
    return "" if kind.endswith(" to") or is_bare(kind) else kind
