"""Table of things compared.

Things head the columns and aspects the rows: each thing is asked for each aspect.

    | aspect | TCP | UDP |
    |---|---|---|
    | header size | 20 bytes | 8 bytes |
"""

from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.grid import Grid, answers, grid
from flashmind.rules.headers import inside

_HEADS = frozenset(
    """aspect aspects property properties feature features criterion criteria attribute attributes
    characteristic characteristics parameter parameters difference differences comparison dimension
    basis vs merkmal eigenschaft kriterium aspekt vergleich 구분 항목 특징 비교 기준 특성 方面 特性 特征 对比 比较 属性""".split()
)
"""Headers that say that the rows are aspects."""

_ASPECTS = frozenset(
    """speed memory cost costs price size type types use uses usage purpose definition meaning example
    examples function structure location shape colour color origin order access time complexity
    advantage advantages disadvantage disadvantages pros cons duration length weight mass charge
    symbol unit formula cause causes effect effects symptoms treatment risk risks focus goal scope
    reliability connection header port layer performance security storage output input data state
    growth products reactants result results founded capital leader language year years date range
    number temperature pressure accuracy precision bias variance convergence noise method direction
    geschwindigkeit kosten größe zweck ort dauer beispiel vorteile nachteile funktion aufbau
    속도 메모리 비용 크기 장점 단점 용도 시간복잡도 速度 成本 优点 缺点 用途 大小""".split()
)


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per aspect and thing where the table sets 2 to 4 things side by side."""
    table = grid(block)
    if not table or not 2 <= len(table.columns) <= 4 or not compares(table):
        return
    for row, thing, cell in answers(table):
        yield Pair(row.quote, f"{thing}: {inside(row.subject, block.language)}?", cell)


def compares(table: Grid) -> bool:
    """Whether the rows are the aspects: their header says so, or there is none and they sound so."""
    if table.kind:
        return table.kind.lower() in _HEADS
    down = sum(_is_aspect(row.subject) for row in table.rows) / max(len(table.rows), 1)
    across = sum(map(_is_aspect, table.columns)) / len(table.columns)
    return down > across


def _is_aspect(text: str) -> bool:
    found = words(text.lower())
    return bool(found) and (found[0] in _ASPECTS or found[-1] in _ASPECTS)
