"""If and when, in other languages.

`Wenn A, B`, `A(으)면 B`, `如果 A，B`: the condition is the cue, what follows is the answer.

    ## Deutsch

    - Wenn die Umgebung hyperton ist, verliert die Zelle Wasser.

    ## 한국어

    - BST를 중위 순회하면 키가 오름차순으로 나온다.

    ## 中文

    - 如果目的 IP 不在同一网段，就发给默认网关。
"""

from collections.abc import Iterator

from flashmind.model.fact import Condition
from flashmind.model.note import Block
from flashmind.rules.packed import read as through


def read(block: Block) -> Iterator[Condition]:
    """Yield what holds under each condition."""
    for asked in through(block, "condition"):
        yield Condition(asked.quote, asked.question, asked.answer)
