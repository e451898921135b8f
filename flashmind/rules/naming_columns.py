"""Columns that name their row: a symbol, a capital, a code that no other row has."""

from flashmind.language.plain import words
from flashmind.rules.grid import Grid, is_answer, is_symbol
from flashmind.rules.headers import TONGUES, is_bare, kind_of

_NAMING = frozenset(
    """symbol symbols abbreviation abbr acronym code command shortcut capital notation formula keyword extension
    prefix suffix sign glyph kanji pinyin romaji symbol abkürzung kürzel hauptstadt formel zeichen befehl
    기호 약어 수도 명령어 코드 符号 缩写 首都 命令 代码 代号""".split()
)


def is_naming(table: Grid, header: str, language: str) -> bool:
    """Whether the cells under HEADER are names, one for each row, so that they ask for the row."""
    found = words(header.lower())
    translated = bool(tongue(table)) and header.lower() in TONGUES
    if not found or not (translated or (found[-1] in _NAMING and asked_kind(table, language))):
        return False
    at = table.columns.index(header)
    told = [row.cells[at] for row in table.rows]
    unique = len({text.casefold() for text in told}) == len(told) >= 2
    fine = is_symbol(header) and all(told)
    short = all(
        (fine or is_answer(text)) and len(words(text)) <= 4 and "," not in text for text in told
    )
    return unique and short and all(len(words(row.subject)) <= 4 for row in table.rows)


def tongue(table: Grid) -> str:
    """Return the language that the words of the first column are in; empty for other tables."""
    return table.kind if table.kind.lower() in TONGUES else ""


def asked_kind(table: Grid, language: str) -> str:
    """Return the noun that asks for a row; empty where it has none, or one that says too little."""
    kind = kind_of(table.kind, "", language)
    return "" if kind.endswith(" to") or is_bare(kind) else kind
