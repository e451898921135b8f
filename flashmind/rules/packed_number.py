"""How many, in Korean and Chinese.

A number with its unit is asked where it stands, as both languages do: `몇 비트`, `多少字节`.

    ## 한국어

    - IPv4 주소는 32비트이다.

    ## 中文

    - UDP 首部固定 8 字节。
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed import read as through


def read(block: Block) -> Iterator[Pair]:
    """Yield the one number of each clause, asked for by its unit."""
    for asked in through(block, "number"):
        yield Pair(asked.quote, asked.question, asked.answer)
