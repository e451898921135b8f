"""Table with reasons.

A column `Why` beside another explains why that other one fits its row.

    | needle | fabric | why |
    |---|---|---|
    | ballpoint | knits | slips between the loops |
    | jeans | denim | stiff shaft |
"""

from collections.abc import Iterator

from flashmind.language.plain import capitalised
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.cells import is_log
from flashmind.rules.grid import grid, is_answer, told
from flashmind.rules.headers import inside
from flashmind.rules.rows import which_of

_WHY = frozenset("why reason reasons rationale because warum grund".split())
_ASKING = frozenset("where when who what how wo wann wer was wie".split())


def read(block: Block) -> Iterator[Pair]:
    """Yield the reason of each row for what stands right before it."""
    table = grid(block)
    if not table or is_log(table):
        return
    places = [n for n, name in enumerate(table.columns) if name.strip(" ?:").lower() in _WHY]
    at = places[0] if places else 0
    for row in table.rows if at else ():
        given, reason = row.cells[at - 1], told(row.cells[at])
        if is_answer(given) and is_answer(reason) and len(given) < 60:
            kind = which_of(table, block)
            subject = capitalised(f"{kind} {row.subject}".strip())
            why = "warum" if block.language == "de" else "why"
            head = inside(table.columns[at - 1], block.language)
            asking = head.split(" ", 1)[0] in _ASKING
            before = given if head in _ASKING else f"{head}{':' * asking} {given}"
            stop = " –" if ":" in before else ":"
            yield Pair(row.quote, f"{subject} – {before}{stop} {why}?", reason)
