"""Highlight as cloze.

`==words==` in a sentence become its gaps; a line that is highlighted as a whole is none.

    Insulin is made in the ==beta cells== of the pancreas.
"""

import re
from collections.abc import Iterator
from itertools import count

from flashmind.language.plain import words
from flashmind.model.fact import Gapped, Malformed, Quote
from flashmind.model.note import Block, Sentence
from flashmind.rules.by_hand import broken, shown, without_code

_MARK = re.compile(
    r"(?<![=A-Za-z0-9_)\]!<>])==(?![\s=])([^=\n]{1,80}?)(?<![\s=])==(?![=A-Za-z0-9_(])"
)
_OPEN = re.compile(r"(?:^|\s)==[^\W\d_][^=\s]*\s")
_LEANING = re.compile(r"(?i)(?:it|they|this|these|that|those|he|she|its|their|such)\b")


def read(block: Block) -> Iterator[Gapped | Malformed]:
    """Yield each sentence with highlights as a text with gaps."""
    bare = without_code(block.text)
    if not _MARK.search(bare):
        if _OPEN.search(bare) and bare.count("==") == 1:
            yield broken(block, "a highlight '==' is not closed: end it with '=='")
        return
    for at, sentence in enumerate(block.sentences):
        said = _with_antecedent(block, at) if _LEANING.match(sentence.text) else sentence
        if text := gapped(said.text):
            context = (block.parent_line,) if block.parent_line else ()
            place = Quote(said.text, said.first, said.last, block.section, context)
            yield Gapped(place, shown(text))


def _with_antecedent(block: Block, at: int) -> Sentence:
    """Return the sentence together with the one before it, which says what `it` is."""
    if not at:
        return block.sentences[at]
    before, own = block.sentences[at - 1], block.sentences[at]
    return Sentence(f"{before.text} {own.text}", before.first, own.last)


def gapped(text: str) -> str:
    """TEXT with its highlights as gaps c1 … cN; empty where nothing would be left to go by."""
    bare = without_code(text)
    marks = list(_MARK.finditer(bare))
    hidden = sum(len(words(mark[1])) for mark in marks)
    if not marks or "{{c" in text or len(words(bare)) - hidden < max(2, 0.4 * hidden):
        return ""
    parts, at, numbers = list[str](), 0, count(1)
    for mark in marks:
        inside = text[mark.start(1) : mark.end(1)]
        parts += [text[at : mark.start()], f"{{{{c{next(numbers)}::{inside}}}}}"]
        at = mark.end()
    return "".join([*parts, text[at:]])
