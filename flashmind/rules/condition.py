"""When something holds.

`A if B` with a subject of its own in A: B is asked for, `When …?`.

    - Rolls stay soft for days when the dough holds tangzhong.
"""

import re
from collections.abc import Iterator

from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Condition
from flashmind.model.note import Block
from flashmind.rules.claims import about, parts, why
from flashmind.rules.conditions import Conditional, conditional
from flashmind.rules.units import quote, said


def read(block: Block) -> Iterator[Condition]:
    """Yield the condition under which something holds."""
    for sentence, text in said(block):
        label, body = parts(text)
        found = conditional(body)
        if not found or is_command(found.main) or len(words(found.main)) < 3:
            continue
        if found.word == "unless" and not parsed(found.main):
            continue
        question = why(found.main, block, about(block, label, sentence.first))
        if question and not re.match(r"(?i)(?:it|they)\b", found.condition):
            asked = _worded(question, found)
            yield Condition(quote(block, sentence), asked, f"{found.word} {found.condition}")


def _worded(question: str, found: Conditional) -> str:
    """Return QUESTION asking for the condition as its word wants it."""
    if found.word in {"unless", "except when"}:
        return f"{found.main[0].upper()}{found.main[1:]}: with which exception?"
    word = "until when" if found.word == "until" else "when"
    asked = question.replace("Why ", f"{word.capitalize()} ", 1)
    return asked.replace(": why ", f": {word} ", 1)
