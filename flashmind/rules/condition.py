"""If and when.

`If A, do B` asks what to do; `B if A`, with a subject of its own, asks for the condition.

    - If the loss does not fall, lower the learning rate.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import lowered
from flashmind.language.inversion import inverted, is_command
from flashmind.language.plain import words
from flashmind.model.fact import Condition
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_LEADING = re.compile(
    r"(?P<word>If|When|Whenever|Unless|Once|As long as|Provided that) (?P<condition>[^,]+), (?:then )?(?P<main>.+)$"
)
_TRAILING = re.compile(
    r"(?P<main>[^,]+?),? (?P<word>if|when|whenever|unless|once|as long as|provided that|only if|only when) (?P<condition>[^,]+)$"
)
_CUES = (" if ", " when ", " whenever ", " unless ", " once ", " as long as ", " provided that ")
"""One of them stands in whatever the patterns match: most sentences are done with at once."""
_POINTING = re.compile(r"(?i)(?:it|this|that|these|those|they|he|she|here|there|such|so|not)\b")
_BACKWARD = re.compile(r"(?i)\b(?:it|this|these|those|they|them|above|below)\b")


def read(block: Block) -> Iterator[Condition]:
    """Yield what to do under a condition, or the condition under which something holds."""
    for sentence, text in said(block):
        lower = f" {text} ".lower()
        cued = any(cue in lower for cue in _CUES)
        found = (_LEADING.match(text) or _TRAILING.match(text)) if cued else None
        if (
            not found
            or re.search(r"(?i)\b(?:because|since)\b", text)
            or re.search(r"(?i)\bif\b.*\bif\b", text)
        ):
            continue
        condition, main = found["condition"].strip(), found["main"].strip(" .")
        question, answer = _asked(block, found["word"].lower(), condition, main)
        if question and 2 <= len(words(answer)) <= 25:
            yield Condition(quote(block, sentence), question, answer)


def _asked(block: Block, word: str, condition: str, main: str) -> tuple[str, str]:
    if _BACKWARD.match(condition) or len(words(condition)) < 2:
        return "", ""
    if is_command(main) and not _BACKWARD.search(condition):
        return f"What should you do {word} {lowered(condition, block.vocabulary)}?", main
    asks = re.search(r"(?i)\b(?:check|see|test|know|decide|determine|tell|ask|wonder|sure)$", main)
    if asks or _POINTING.match(main) or re.search(r"(?i)\b(?:this|that|these|those)$", main):
        return "", ""
    question = inverted(main, block.vocabulary)
    return (
        (f"When {question}?", f"{word} {condition}")
        if question and len(words(main)) >= 3
        else ("", "")
    )
