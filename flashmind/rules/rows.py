"""Rows of tables asked by what they say: which cells tell a row from all others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from flashmind.language import en
from flashmind.language.plain import words
from flashmind.model.note import Block
from flashmind.rules.cells import is_log
from flashmind.rules.grid import Grid, Row, grid, is_answer, told
from flashmind.rules.headers import (
    TONGUES,
    form,
    inside,
    is_bare,
    is_own,
    kind_of,
    singular,
)
from flashmind.rules.placing import placed_in
from flashmind.rules.row_cues import DEEDS, PLAIN, Asked, Way, cue_of, is_remark, way_of
from flashmind.rules.table_aspects import compares
from flashmind.rules.table_commands import effect_of

_LETTERS = re.compile(r"[^\W\d_]{2}.*[^\W\d_]{2}|`|[^\W\d_]{4}|[\u2e80-\uffff]{2}")
_SIZED = re.compile(r"[~<>≤≥≈±+$€£-]{0,2}\s?\d[\d.,/ –-]*%?(?:\s?[^\W\d_/]{1,5}(?:/[^\W\d_]+)?)?$")
_VAGUE = frozenset(
    """single double high low medium large small big fast slow good bad better worse best worst yes no full empty none
    possible simple complex strong weak rare common often cheap expensive easy hard early late short long more less
    untouched unchanged equal positive negative normal constant usual own
    keine kein hoch niedrig mittel groß klein positiv negativ gleich immer selten häufig gering stark schwach schnell langsam teuer
    billig günstig einfach schwierig schriftlich mündlich formlos männlich weiblich sächlich links rechts
    white black red blue green yellow brown pink grey gray default optional required male female north south""".split()
)
_POINTING = re.compile(
    r"(?i)^(?:like|same|see|as|it|its|they|them|this|that|these|those|also|but|and|then|both|not|never|always|only)\b|"
    r"\b(?:this|above|below|these|those|dies\w*|jenes?|siehe)\b|이거|이것|위와|这个|同上|如上"
)
_STOPS = en.STOP_WORDS | frozenset(
    "der die das ein eine einer und oder von im am mit für zu zur zum bei".split()
)
_LONGEST, _CELLS = 16, 2


@dataclass(frozen=True, slots=True)
class Told:
    """A cell, TEXT, that tells its row from all others; `cue` asks for the row; `name` goes with its number."""

    row: Row
    text: str
    cue: str
    way: Way
    name: str = ""


@lru_cache(maxsize=4)  # several rules ask for the rows of one table
def tellers(block: Block) -> tuple[Told, ...]:
    """Return the cells of a table of things that tell their rows: at most three of a row."""
    table = grid(block)
    if not table or len(table.rows) < _CELLS or is_log(table):
        return ()
    if compares(table) or is_two_way(table):
        return ()
    asked = Asked(
        which_of(table, block),
        singular(table.kind.lower()),
        placed_in(block),
        block.language,
    )
    order = _order(table, block)
    found = (_best(table, row, order, asked) for row in table.rows if _is_of_kind(table, row))
    return tuple(teller for row in found for teller in row)


def is_two_way(table: Grid) -> bool:
    """Whether names of one sort head the columns too, so that a cell tells of no row by itself."""
    lasts = [words(name.lower())[-1:] for name in table.columns]
    return table.kind.lower().endswith(" to") or any(a == b for a, b in pairwise(lasts))


def _is_of_kind(table: Grid, row: Row) -> bool:
    """Whether a row is what the header says: `iodine` is no vitamin where the others are letters."""
    letters = sum(other.subject[:1].isupper() and len(other.subject) <= 3 for other in table.rows)
    return not row.subject[:4].islower() or letters * 2 < len(table.rows)


def which_of(table: Grid, block: Block) -> str:
    """Return the noun that asks for a row: `status code`; empty where the table has none."""
    topic = placed_in(block)
    kind = kind_of(table.kind, topic, block.language)
    if not kind or not is_bare(kind):
        return inside(kind, block.language)
    last = words(topic.lower())[-1:]
    fits = last and singular(last[0]) == singular(words(kind.lower())[-1]) and len(topic) < 40
    return inside(singular(topic), block.language) if fits else ""


def _best(table: Grid, row: Row, order: list[int], asked: Asked) -> Iterator[Told]:
    """Yield the two most telling cells of a row, and its most telling remark."""
    left = {True: 1, False: _CELLS}
    for at in order:
        header, text = table.columns[at], told(row.cells[at]).strip(" .")
        remark = is_remark(header)
        if (
            not left[remark]
            or not _tells(table, row, at, text)
            or text.lower() in asked.which.lower()
        ):
            continue
        way = way_of(header, text, asked)
        if cue := cue_of(way, header, text, asked):
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
    return sorted(places, key=lambda n: not {*words(table.columns[n].lower())} & (PLAIN | DEEDS))


def _may_tell(table: Grid, at: int, block: Block) -> bool:
    header = table.columns[at]
    if is_remark(header):
        return not is_own(header)
    if " or " in header or header.lower() in TONGUES or _is_mixed(table, at):
        return False
    asked = form(header, [row.cells[at] for row in table.rows], block.language)[0]
    return asked != "never" or header.strip(" ?").lower() in {"when", "name", "for"}


def _is_mixed(table: Grid, at: int) -> bool:
    """Whether another column has cells of this one, so that its header alone tells the two apart."""
    mine = {row.cells[at].casefold() for row in table.rows if is_answer(row.cells[at])}
    others = (n for n in range(len(table.columns)) if n != at)
    return any(row.cells[n].casefold() in mine for n in others for row in table.rows)


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
    return frozenset(singular(w) for w in words(text.lower()) if w not in _STOPS)
