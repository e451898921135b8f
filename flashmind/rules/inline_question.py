"""Question and answer in one breath.

A paragraph or bullet of two sentences, a question and its short answer.

    - How many chambers has a fish heart? Only two.
"""

from collections.abc import Iterator

from flashmind.language.plain import plain, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.question_heading import is_asking
from flashmind.rules.units import is_english, lead


def read(block: Block) -> Iterator[Pair]:
    """Yield the question and its answer where the block holds nothing else."""
    if block.kind not in {"bullet", "paragraph"} or not is_english(block):
        return
    if len(block.sentences) != 2 or block.children:
        return
    question, answer = (plain(sentence.text) for sentence in block.sentences)
    fits = question.endswith("?") and not answer.endswith(("?", ":"))
    if fits and is_asking(question) and len(words(question)) >= 4 and 1 <= len(words(answer)) <= 15:
        yield Pair(lead(block), question, answer)
