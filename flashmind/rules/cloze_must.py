"""Requirement to fill in.

What must be, or is needed, hidden.

    - The term of a lease has to be certain from the outset.
    - Tenants in common by contrast hold undivided shares and need only unity of possession.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.language.verbs import participle
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import gapped
from flashmind.rules.phrases import hushed, is_worth, pieces
from flashmind.rules.prose import told

_MUST = re.compile(
    r"(?i)\b(?:(?:must|has to|have to|should|needs to|need to|ought to) (?:not |always |only |never |also |both )?(?:be|sit|lie|stand|come|go|have|keep|stay|remain|contain|hold|show|include|carry|face|point|match|follow) (?:only |also |always |both )?"
    r"|(?:needs?|requires?|presupposes?|demands?) (?!not\b)(?:only |just |also |both )?(?!to\b))(?:the |an? )?"
)
_PREPOSITION = re.compile(r"(?:in|on|at|by|from|for|with|without|above|below|under|over|within|after|before|between|outside|inside|to|through|against|near) ")  # fmt: skip
_CUT = re.compile(r" (?:and(?= (?:is|are|must|has|have|a|an|the|it|they)\b)|from|to|by|in order|so|as well|too|after|before|during|at|on|in|for|with|per)\b")  # fmt: skip
_LONGEST = 28


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with what must be hidden."""
    for statement in told(block):
        text = hushed(statement.text)
        if len(words(text)) <= _LONGEST:
            ends = [end for _, end in pieces(text)]
            found = (_span(text, hit.end(), ends) for hit in _MUST.finditer(text))
            yield from gapped(statement, [span for span in found if span], most=1)


def _span(text: str, start: int, ends: list[int]) -> tuple[int, int] | None:
    end = next((end for end in ends if end > start), len(text))
    piece = text[start:end]
    if tied := _PREPOSITION.match(piece):
        start += tied.end()
        start += 4 if text.startswith("the ", start) else 0
        piece = text[start:end]
    piece = _CUT.split(piece)[0].rstrip(" .!")
    bare = piece.lower().split()
    done = bare[:1] and (participle(bare[0]) or bare[0].endswith(("ed", "ly")))
    alone = len(bare) == 1 and not tied and text[:start].endswith(("be ", "only ", "always "))
    fit = is_worth(bare) and not done and not alone
    return (start, start + len(piece)) if fit else None
