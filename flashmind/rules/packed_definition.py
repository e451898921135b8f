"""X is Y, in other languages.

`X ist die …`, `X란 …이다`, `X 是一种…`: the term is asked, with the note's own article or the right particle.

    ## Deutsch

    - Der Turgor ist der Druck, den der Zellsaft auf die Zellwand ausübt.
    - Das Wort steht nur für die Sprache da.

    ## 한국어

    - 해시 테이블이란 키를 해시 함수에 넣어 값을 저장하는 자료구조이다.

    ## 中文

    - ARP 是根据 IP 地址查 MAC 地址的协议。
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed import read as through


def read(block: Block) -> Iterator[Pair]:
    """Yield the definitions that the sentences of a block give."""
    for asked in through(block, "definition"):
        yield Pair(asked.quote, asked.question, asked.answer)
