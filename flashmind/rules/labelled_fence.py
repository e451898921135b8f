"""Labelled code.

A code fence of at most 8 lines under a label that says what it does.

    To undo the last commit:

    ```sh
    git reset --soft HEAD~1
    ```
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase, lowered
from flashmind.language.plain import plain, words
from flashmind.model.fact import Snippet
from flashmind.model.note import Block
from flashmind.rules.units import is_english, whole

_GOAL = re.compile(r"(?i)(?:how )?to (?P<goal>[a-z].+)$")
_POINTING = re.compile(
    r"(?i)\b(?:this|that|these|those|it|them|above|below|following|here|example|output|result|then|also)\b"
)


def read(block: Block) -> Iterator[Snippet]:
    """Yield the code with a question made of its label; the code is kept whole."""
    if block.kind != "fence" or not is_english(block) or not block.label:
        return
    lines = [line.rstrip() for line in block.text.split("\n")]
    question = _question(plain(block.label), block)
    if question and 1 <= len([line for line in lines if line.strip()]) <= 8:
        yield Snippet(whole(block), question, "\n".join(lines), block.info.strip("{}."))


def _question(label: str, block: Block) -> str:
    if (
        _POINTING.search(label)
        or not re.search(r"[^\W\d_]{3}", label)
        or not 1 <= len(words(label)) <= 14
    ):
        return ""
    if goal := _GOAL.match(label):
        return f"How do you {goal['goal']}?"
    if words(label)[0].lower() in en.IMPERATIVES and len(words(label)) > 1:
        return f"How do you {lowered(label, block.vocabulary)}?"
    named = is_noun_phrase(label, 8) or re.fullmatch(r"[\w-]+-to-[\w-]+", label)
    return f"{block.topic}: what is the code for “{label}”?" if named and block.topic else ""
