"""Question and answer in one breath.

A question and right after it its short answer, in one paragraph or bullet.

    - How many chambers has a fish heart? Only two.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from flashmind.language.plain import plain, words
from flashmind.model.fact import Pair, Quote
from flashmind.model.note import Block
from flashmind.rules.question_heading import is_asking
from flashmind.rules.units import is_english
from flashmind.rules.why_not import is_bare_yes

_SENTENCES = 6


def read(block: Block) -> Iterator[Pair]:
    """Yield each question of the block with the sentence after it."""
    if not is_english(block) or not 2 <= len(block.sentences) <= _SENTENCES:
        return
    for asked, told in pairwise(block.sentences):
        question = re.sub(r"^(?:So|And|But|Then|Now),? (?=\w)", "", plain(asked.text))
        answer = plain(told.text)
        fits = (
            question.endswith("?") and not answer.endswith(("?", ":")) and not is_bare_yes(answer)
        )
        question = question[:1].upper() + question[1:]
        if fits and is_asking(question) and len(words(question)) >= 4 and len(words(answer)) <= 20:
            text = f"{asked.text} {told.text}"
            lines = (block.parent_line,) if block.parent_line else ()
            yield Pair(Quote(text, asked.first, told.last, block.section, lines), question, answer)
