"""A reason that stands by itself.

`because B`, `why: B`, `so that B` after what it explains, or in a bullet below it.

    - Diastole matters most for the coronaries
        - why: in systole the muscle squeezes its own vessels shut
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain, words
from flashmind.model.fact import Reason
from flashmind.model.note import Block
from flashmind.rules.claims import about, named, parts, points_back, why
from flashmind.rules.reasons import tidy
from flashmind.rules.units import quote, said

_LONE = re.compile(
    r"(?i)(?:\(?why[:?] *|because (?!of\b)|reason(?: is(?: that)?)?:? +|since |(?P<goal>so that |in order to ))(?P<reason>[^?]+?)\)?$"
)
_BROKEN = re.compile(
    r"(?i)[?!;:=<>→\[\]]|->|\b(?:it|this|that|these|they|which|I|we|is|are|was|were)\b"
)


def read(block: Block) -> Iterator[Reason]:
    """Yield a reason with the claim before it, or the bullet above it."""
    before = ""
    for sentence, _ in said(block):
        text = plain(sentence.text).rstrip(" .!")
        if lone := _LONE.match(text):
            reason = tidy(re.split(r" (?:->|→|=>) ", lone["reason"])[0]).rstrip(" )")
            split = re.match(r"(?i)(?:because|since) [^,]+, ", text)
            question = "" if split else _above(block, before)
            reason = f"{lone['goal'].lower()}{reason}" if lone["goal"] else reason
            if question and len(words(reason)) >= 3 and not points_back(reason):
                yield Reason(quote(block, sentence), question, reason)
        before = text


def _above(block: Block, before: str) -> str:
    """Return the question that a reason answers which stands by itself."""
    parent = plain(block.parent.split("\n", maxsplit=1)[0]).rstrip(" .:!")
    claim = before or parent
    if not claim or claim.endswith("?"):
        return ""
    label, body = parts(claim)
    short = 2 <= len(words(claim)) <= 12 and not _BROKEN.search(claim)
    return why(body, block, about(block, label)) or (
        f"{named(claim, block)}: why?" if short else ""
    )
