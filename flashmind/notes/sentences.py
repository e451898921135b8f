"""Text of a block to sentences, each with the lines it stands on."""

import re
from collections.abc import Iterator

from flashmind.model.note import LONGEST_BLOCK, Sentence

_END = re.compile(
    r"[.!?。！？]+[\"'”’)*_]*(?:\[\d{1,3}\])*(?=\s+[\"'“‘(*_`\[]*[A-Z0-9À-ÞА-Я가-힣一-鿿])|[。！？]|\n\s*\n"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[*_])(?:e\.g|i\.e|etc|vs|cf|ca|approx|resp|Dr|Mr|Mrs|Prof|St|No|Nr|Fig|Eq|Sec|al|"
    r"incl|max|min|dt|engl|z\.B|d\.h|u\.a|bzw|[A-Z])\.$"
)
_BREAK = re.compile(r"\s*\n\s*")
_PROTECTED = re.compile(r"`[^`]*`|\$[^$\n]+\$|\[[^\[\]]*\]\([^()]*\)|https?://\S+")


def sentences(text: str, first: int) -> Iterator[Sentence]:
    """Yield the sentences of TEXT, whose first line has number FIRST; line breaks become spaces.

    Code spans, formulas, links and abbreviations such as `e.g.` end no sentence.
    """
    if len(text) > LONGEST_BLOCK:
        yield from _sentence(text, 0, len(text), first)
        return
    ends = tuple(_END.finditer(text))
    shut = [found.span() for found in _PROTECTED.finditer(text)] if ends else []
    start = 0
    for end in ends:
        inside = any(a <= end.start() < b - 1 for a, b in shut)
        if inside or _ABBREVIATION.search(text[start : end.end()].rstrip("\"'”’)*_ ")):
            continue
        yield from _sentence(text, start, end.end(), first)
        start = end.end()
    yield from _sentence(text, start, len(text), first)


def _sentence(text: str, start: int, end: int, first: int) -> Iterator[Sentence]:
    part = text[start:end]
    lead = len(part) - len(part.lstrip())
    body = part.strip()
    if body:
        line = first + text.count("\n", 0, start + lead)
        joined = _BREAK.sub(" ", body) if "\n" in body else body
        yield Sentence(joined, line, line + body.count("\n"))
