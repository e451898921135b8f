"""Question as heading.

A heading or bullet that ends in a question mark, with exactly one line below it as the answer.

    ## Which metric suits imbalanced classes?
    - The F1 score.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain, words
from flashmind.model.fact import Pair, Quote
from flashmind.model.note import Block

_WH = re.compile(r"(?i)(?:\w+ ){0,4}?(?:what|which|who|whom|whose|when|where|why|how)\b")


def read(block: Block) -> Iterator[Pair]:
    """Yield the heading as question where one sentence answers it."""
    question = plain(block.text)
    if not question.endswith("?"):
        return
    told = tuple(answers(block.children))
    if len(told) != 1 or not is_asking(question):
        return
    answer = told[0]
    text = plain(answer.text)
    if 1 <= len(words(text)) <= 40 and not text.endswith(("?", ":")) and len(answer.sentences) == 1:
        last = answer.sentences[-1].last
        place = Quote(answer.text, answer.first, last, block.section, (block.first,))
        yield Pair(place, question, text)


def answers(below: tuple[Block, ...]) -> Iterator[Block]:
    """Yield what stands below a question: the bullets of its lists, and its paragraphs."""
    for block in below:
        if block.kind == "list":
            yield from block.children
        elif block.kind != "rule":
            yield block


def is_asking(question: str) -> bool:
    """Whether the question wants more than yes or no and stands by itself."""
    dangling = re.search(r"(?i)\b(this|that|these|those|it|they|above|below)\b", question)
    return bool(_WH.match(question)) and len(words(question)) >= 3 and not dangling
