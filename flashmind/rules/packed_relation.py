"""Consists of, serves, lies in.

A verb from a short list whose object can be asked: `besteht aus`, `에 비례한다`.

    ## Deutsch

    - Die Zellwand der Pflanzen besteht aus Cellulose.
    - Die Atmung findet in den Mitochondrien statt.

    ## 한국어

    - 인슐린은 췌장에서 분비된다.
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed import read as through


def read(block: Block) -> Iterator[Pair]:
    """Yield what each subject is said to consist of, serve, lie in …."""
    for asked in through(block, "relation"):
        yield Pair(asked.quote, asked.question, asked.answer)
