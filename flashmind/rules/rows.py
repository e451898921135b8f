"""Rows of tables asked by what they say: which cell tells its row, and how that is worded."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from flashmind.language import en
from flashmind.language.plain import capitalised, words
from flashmind.language.verbs import NOUNS_TOO, VERBS, third_person
from flashmind.model.note import Block
from flashmind.rules.cells import is_log
from flashmind.rules.grid import Grid, Row, grid, is_answer, told
from flashmind.rules.headers import (
    REMARKS,
    TONGUES,
    form,
    inside,
    is_bare,
    is_own,
    kind_of,
    singular,
)
from flashmind.rules.placing import placed_in
from flashmind.rules.table_aspects import compares
from flashmind.rules.table_commands import effect_of

Way: TypeAlias = Literal["verb", "told", "remark", "bare"]
"""How a row is asked: by its deed, by a column, by a remark, or without a noun for what it is."""

_PLAIN = frozenset(
    """meaning description effect explanation definition purpose what matches returns result does what-it-does
    means role task name why note beschreibung bedeutung wirkung erklärung 설명 의미 기능 说明 含义 描述 作用""".split()
)
"""Headers that a cell needs not beside it: the cell says as much by itself."""
_DEEDS = frozenset("does do function effect role task action job purpose use".split())
_LETTERS = re.compile(r"[^\W\d_]{2}.*[^\W\d_]{2}|`|[^\W\d_]{4}|[\u2e80-\uffff]{2}")
_SIZED = re.compile(r"[~<>≤≥≈±+$€£-]{0,2}\s?\d[\d.,/ –-]*%?(?:\s?[^\W\d_/]{1,5}(?:/[^\W\d_]+)?)?$")
_VAGUE = frozenset(
    """single double high low medium large small big fast slow good bad better worse best worst yes no full empty none
    possible simple complex strong weak rare common often cheap expensive easy hard early late short long more less
    white black red blue green yellow brown pink grey gray default optional required male female north south""".split()
)
_POINTING = re.compile(
    r"(?i)^(?:like|same|see|as|it|its|they|them|this|that|these|those|also|but|and|then|both|not|never|always|only)\b|"
    r"\b(?:this|above|below|these|those)\b"
)
_LONGEST, _CELLS = 16, 2
_ASKED = frozenset(
    """term word concept case event problem situation task action activity abbreviation acronym object question expression
    code number type class level stage phase region area zone group step mode state layer part""".split()
)
"""Nouns that ask for a row, but only below what the table is about."""


@dataclass(frozen=True, slots=True)
class Told:
    """A cell, TEXT, that tells its row from all others; `cue` asks for the row; `name` goes with its number."""

    row: Row
    text: str
    cue: str
    way: Way
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the rows of a table are: `which` in full, `kind` by the header alone, below a topic."""

    which: str
    kind: str
    topic: str
    english: bool


@lru_cache(maxsize=4)  # several rules ask for the rows of one table
def tellers(block: Block) -> tuple[Told, ...]:
    """Return the cells of a table of things that tell their rows: at most three of a row."""
    table = grid(block)
    if not table or is_log(table) or compares(table) or table.kind.lower().endswith(" to"):
        return ()
    asked = _Asked(
        which_of(table, block),
        singular(table.kind.lower()),
        placed_in(block),
        english=block.language == "en",
    )
    order = _order(table, block)
    found = (_best(table, row, order, asked) for row in table.rows)
    return tuple(teller for row in found for teller in row)


def which_of(table: Grid, block: Block) -> str:
    """Return the noun that asks for a row: `status code`; empty where the table has none."""
    topic = placed_in(block)
    kind = kind_of(table.kind, topic, block.language)
    if not kind or not is_bare(kind):
        return inside(kind, block.language)
    last = words(topic.lower())[-1:]
    fits = last and singular(last[0]) == singular(words(kind.lower())[-1]) and len(topic) < 40
    return inside(singular(topic), block.language) if fits else ""


def _best(table: Grid, row: Row, order: list[int], asked: _Asked) -> Iterator[Told]:
    """Yield the two most telling cells of a row, and its most telling remark."""
    left = {True: 1, False: _CELLS}
    for at in order:
        header, text = table.columns[at], told(row.cells[at]).strip(" .")
        remark = _is_remark(header)
        if (
            not left[remark]
            or not _tells(table, row, at, text)
            or text.lower() in asked.which.lower()
        ):
            continue
        way = _way(header, text, asked.which, remark=remark)
        if cue := _cue(way, header, text, asked):
            left[remark] -= 1
            yield Told(row, text, cue, way, _name_of(table, row) if remark else "")


def _name_of(table: Grid, row: Row) -> str:
    """Return the name of a row whose subject is but a number or letter: `202`, `Accepted`."""
    names = [n for n, name in enumerate(table.columns) if name.lower() in _NAMES]
    short = row.cells[names[0]] if names and len(row.subject) <= 4 else ""
    return short if len(words(short)) <= 4 else ""


_NAMES = frozenset("name title phrase meaning label".split())


def _order(table: Grid, block: Block) -> list[int]:
    """Return the places of the columns that may tell a row: those that say what it is first."""
    effect = effect_of(table)
    places = [
        n for n, name in enumerate(table.columns) if n != effect and _may_tell(table, n, block)
    ]
    return sorted(places, key=lambda n: not {*words(table.columns[n].lower())} & (_PLAIN | _DEEDS))


def _may_tell(table: Grid, at: int, block: Block) -> bool:
    header = table.columns[at]
    if _is_remark(header):
        return not is_own(header)
    if " or " in header or header.lower() in TONGUES:
        return False
    asked = form(header, [row.cells[at] for row in table.rows], block.language)[0]
    return asked != "never" or header.strip(" ?").lower() in {"when", "name", "for"}


def _is_remark(header: str) -> bool:
    return bool(header) and header.strip(" :.?").lower() in REMARKS


def _way(header: str, text: str, which: str, *, remark: bool) -> Way:
    if not which:
        return "bare"
    first = text.split(" ", 1)[0].lower()
    deed = bool({*words(header.lower())} & _DEEDS) or first in _FORMS
    if third_person(first) and deed and " " in text and text.count(",") < 3:
        return "verb"
    return "remark" if remark else "told"


_FORMS = frozenset(f"{verb}s" for verb in VERBS - NOUNS_TOO - en.NOUN_LIKE)


def _cue(way: Way, header: str, text: str, asked: _Asked) -> str:
    """Return the question for a row, worded by how it is asked; empty where it would be too bare."""
    if way == "verb" and asked.english:
        return f"Which {asked.which} {text[0].lower()}{text[1:]}?"
    if way == "bare" and not asked.topic:
        return ""
    noun = asked.which or (asked.kind if asked.kind in _ASKED else "one")
    ask = f"which {noun}" if asked.english else noun
    lead = "" if asked.which else f"{asked.topic} – "
    if _is_remark(header) or set(words(header.lower())) & _PLAIN:
        return f"{lead}{inside(text, 'en') if lead else capitalised(text)}: {ask}?"
    head = header.strip(" :?")
    named = inside(head, "en") if lead else capitalised(head)
    return (
        f"{lead}{named} {text}: {ask}?" if _is_open(header) else f"{lead}{named}: {text} – {ask}?"
    )


def _is_open(header: str) -> bool:
    return header.endswith(" if") or form(header, (), "en")[0] == "worded"


def _tells(table: Grid, row: Row, at: int, text: str) -> bool:
    """Whether a cell says enough to tell its row, which no other row does, and doesn't name it."""
    mine = _content(text)
    code = text.startswith("`") and len(text) > 4
    long = len(mine) == 1 and len(min(mine)) > 4 and not mine & _VAGUE
    if not is_answer(text) or not _LETTERS.search(text) or _POINTING.search(text):
        return False
    if not (code or len(mine) > 1 or long) or len(words(text)) > _LONGEST:
        return False
    others = [_content(told(r.cells[at])) for r in table.rows if r.cells[at] != row.cells[at]]
    alone = len(others) == len(table.rows) - 1
    clear = code or not any(mine <= other for other in others)
    subject = {w for w in _content(row.subject) if len(w) > 2}
    sized = _SIZED.match(text)
    return (
        alone and clear and not sized and not subject & mine and row.subject.strip("`") not in text
    )


@lru_cache(maxsize=2048)  # each cell is held against all others of its column
def _content(text: str) -> frozenset[str]:
    return frozenset(singular(w) for w in words(text.lower()) if w not in en.STOP_WORDS)
