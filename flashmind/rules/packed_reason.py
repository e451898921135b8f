"""Because, in other languages.

`A, weil B`, `Deshalb A`, `B 때문에 A`, `因为 B，所以 A`: the claim becomes a question.

    ## Deutsch

    - Eis schwimmt auf dem Wasser, weil die Dichte von Eis kleiner ist.

    ## 한국어

    - 주소를 바로 계산할 수 있기 때문에 배열의 접근이 빠르다.

    ## 中文

    - 区域传送用 TCP，因为数据量大而且必须可靠。
"""

from collections.abc import Iterator

from flashmind.model.fact import Reason
from flashmind.model.note import Block
from flashmind.rules.packed import read as through


def read(block: Block) -> Iterator[Reason]:
    """Yield each claim with its reason."""
    for asked in through(block, "reason"):
        yield Reason(asked.quote, asked.question, asked.answer)
