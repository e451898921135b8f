"""Contrast.

Two clauses about two things, set against each other or alike in their verb.

    - revert adds a new commit, whereas reset moves the branch pointer
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import lowered
from flashmind.language.inversion import is_subject
from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.clauses import parted, verb_of
from flashmind.rules.lists import is_open
from flashmind.rules.units import quote, said

_SIGN = re.compile(
    r"(?=[, ;])(?P<sign>,? whereas |,? while |; |,? but |, and |, |; in contrast, |; by contrast, |; however, )(?=\S)"
)
_NAMED = re.compile(r"(`[^`]+`|[A-Z][A-Z0-9_]+)\s(?!and\b|or\b|is\b|are\b)[a-z]+s (?=\S)")
"""A name of a thing, in code or capitals, and its verb: it needs no grammar to tell apart."""
_GAPPED = re.compile(r"([a-z]\w+(?: \w+)?) (?:the|an?) \w+(?: \w+){0,3}$")
_LONGEST, _LONGEST_NAME = 30, 4


def read(block: Block) -> Iterator[Detail]:
    """Yield the difference where both clauses have a subject of their own."""
    asked = set[str]()
    for sentence, text in said(block):
        if len(words(text)) > _LONGEST or text.count(",") + text.count(";") > 3:
            continue
        for found in _SIGN.finditer(text):
            question = _question(text[: found.start()], found, text[found.end() :], block)
            if question and (bare := re.sub(r" (?:an?|the) ", " ", question)) not in asked:
                asked.add(bare)
                yield Detail(quote(block, sentence), question, text)
                break


def _question(first: str, found: re.Match[str], second: str, block: Block) -> str:
    if (left := _NAMED.match(first)) and (right := _NAMED.match(second)) and left[1] != right[1]:
        return f"What is the difference between {left[1]} and {right[1]}?"
    if " " not in first or " " not in second:
        return ""
    strong = "whereas" in found["sign"] or "contrast" in found["sign"]
    elided = _GAPPED.match(second) if found["sign"] == ", " else None
    if not elided and (not parsed(second) or not (strong or verb_of(first) == verb_of(second))):
        return ""
    b, tells = parted(second)
    gapped = None if b else elided
    a, says = parted(first) if b or gapped else ("", "")
    if a and gapped and is_subject(gapped[1]) and re.match(r"\w+ (?:the|an?) ", says):
        return f"What is the difference between {lowered(a, block.vocabulary)} and {gapped[1]}?"
    if not a or not b or a.lower() == b.lower() or is_open(f"{a} {b}"):
        return ""
    alike = verb_of(first) == verb_of(second)
    short = max(len(words(a)), len(words(b))) <= _LONGEST_NAME
    parallel = alike and short and abs(len(words(says)) - len(words(tells))) <= 6
    if not strong and not parallel:
        return ""
    one, other = (lowered(name, block.vocabulary) for name in (a, b))
    return f"What is the difference between {one} and {other}?"
