"""Cells of tables, ready to be asked: what about, and in which words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from flashmind.language.plain import capitalised, words
from flashmind.model.note import Block
from flashmind.rules.grid import Grid, Row, answers, grid
from flashmind.rules.headers import (
    COUNTED,
    Form,
    form,
    inside,
    is_bare,
    is_reading,
    is_term,
    kind_of,
    singular,
)
from flashmind.rules.naming_columns import is_naming
from flashmind.rules.placing import placed_in
from flashmind.rules.table_commands import effect_of

_DATES = frozenset(
    "date dates year years when datum jahr wann century 연도 날짜 시기 年份 日期 时间 年".split()
)
_TOOLS = frozenset("test method technique tool algorithm tense model strategy drug pattern".split())
"""Things that have an occasion, so that `when` asks for it."""
_TRIALS = frozenset(
    "run runs experiment exp trial attempt ingredient ingredients zutat zutaten expense".split()
)
"""Rows that somebody measured, cooked or paid: a log, no knowledge."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell to ask for: `cue` says of what, `asked` what; `placed` if the cue names the topic."""

    row: Row
    header: str
    text: str
    cue: str
    asked: str
    form: Form
    placed: bool


@lru_cache(maxsize=4)
def cells(block: Block) -> tuple[Cell, ...]:
    """Return the cells of a table of things that can be asked for; several rules share them."""
    return tuple(_cells(block))


def _cells(block: Block) -> Iterator[Cell]:
    table = grid(block)
    if not table or is_log(table):
        return
    topic = placed_in(block)
    forms = {name: _form(table, at, block.language) for at, name in enumerate(table.columns)}
    for row, header, text in answers(table):
        way, asked = forms[header]
        cue, placed = _cue(table, row, topic, block)
        counts = asked not in COUNTED or placed
        if way != "never" and cue and counts and not is_reading(row.subject):
            yield Cell(row, header, text, cue, asked, way, placed)


def _form(table: Grid, at: int, language: str) -> tuple[Form, str]:
    """Return how the column AT is asked for, by its header, its cells and what the rows are."""
    header = table.columns[at]
    told = [row.cells[at] for row in table.rows]
    way, asked = form(header, told, language, only=len(table.columns) == 1)
    if way == "noun" and is_naming(table, header, language):
        return "name", asked
    if header.lower() == "what" and at == effect_of(table):
        return "worded", "what does it do"
    tool = words(table.kind.lower())[-1:] and words(table.kind.lower())[-1] in _TOOLS
    return (
        ("loose", "used when")
        if way == "never" and header.lower() == "when" and tool
        else (way, asked)
    )


def is_log(table: Grid) -> bool:
    """Whether the rows are no things but dates, trials or readings."""
    return is_dated(table) or table.kind.lower() in _TRIALS or is_reading(table.kind)


def is_dated(table: Grid) -> bool:
    """Whether the rows are dates: a timeline, or measurements over time."""
    dates = sum(bool(re.search(r"\b[1-9]\d{3}\b", row.subject)) for row in table.rows)
    return table.kind.lower() in _DATES or dates > 0.7 * max(len(table.rows), 1)


def _cue(table: Grid, row: Row, topic: str, block: Block) -> tuple[str, bool]:
    """Return what a question is about, and whether it had to name the topic for that.

    A kind of its own makes a name of the subject: `Indicator methyl orange`. A bare one
    (`phase`), or none, needs the topic in front; without either, a short subject is nothing.
    """
    subject = row.subject
    if not any(map(str.isalnum, subject)) and "`" not in subject:
        subject = f"“{subject}”"
    kind = kind_of(table.kind, topic, block.language)
    mine = set(_stems(subject))
    named = bool(mine & set(_stems(kind)))
    if not is_bare(kind) or is_term(table.kind):
        return capitalised(subject if named or not kind else f"{kind} {subject}"), False
    head = _stems(topic)
    if not topic or (len(subject) > 2 and mine <= set(head)):
        return (capitalised(subject) if len(subject) > 2 else ""), False
    if named or not kind:
        return f"{topic} – {subject}", True
    if head[-1:] == _stems(kind) and len(head) <= 4:
        return f"{singular(topic)} {subject}", True
    plain = bool(set(_stems(kind)) & set(head)) or (len(subject) > 2 and subject[0].isalpha())
    return f"{topic} – {subject if plain else f'{inside(kind, block.language)} {subject}'}", True


def _stems(text: str) -> list[str]:
    return [singular(word) for word in words(text.lower())]
