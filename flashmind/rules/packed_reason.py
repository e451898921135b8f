"""Because, in other languages.

`A, weil B`, `Deshalb A`, `A는 B 때문이다`, `A 是因为 B`: the claim becomes a question.

    ## Deutsch

    - Eis schwimmt auf dem Wasser, weil die Dichte von Eis kleiner ist.

    ## 한국어

    - 캐시를 쓰는 이유는 메모리가 느리기 때문이다.

    ## 中文

    - 挥手要四次是因为 TCP 是全双工的。
"""

from collections.abc import Iterator

from flashmind.model.fact import Reason
from flashmind.model.note import Block
from flashmind.rules.packed import read as through


def read(block: Block) -> Iterator[Reason]:
    """Yield each claim with its reason."""
    for asked in through(block, "reason"):
        yield Reason(asked.quote, asked.question, asked.answer)
