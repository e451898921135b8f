"""Is called, in other languages.

`X nennt man Y`, `X을 Y라고 한다`, `X 称为 Y`: the description is asked for its name.

    ## Deutsch

    - Die Flüssigkeit in der Vakuole nennt man Zellsaft.
    - Das ist der Saft, den die Pflanze nicht mit dem Wasser verliert.

    ## 한국어

    - 가장 먼저 들어온 원소가 먼저 나오는 구조를 큐라고 한다.

    ## 中文

    - 单位时间内通过的数据量称为吞吐量。
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed import read as through


def read(block: Block) -> Iterator[Pair]:
    """Yield each description with its name."""
    for asked in through(block, "naming"):
        yield Pair(asked.quote, asked.question, asked.answer)
