"""Text of a block to sentences, each with the lines it stands on."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from flashmind.model.note import LONGEST_BLOCK, Sentence

_END = re.compile(
    r"[.!?。！？]+[\"'”’)*_]*(?:\[\d{1,3}\])*(?=\s+[\"'“„‘(*_`\[]*[A-Z0-9À-ÞА-Я가-힣ぁ-ヿ㐀-鿿])"
    r"|[。！？]+[”’」』）*_]*|\n\s*\n| {2,}\n(?=[\s\"'“„‘(*_`\[]*[A-Z0-9À-ÞА-Я가-힣ぁ-ヿ㐀-鿿])"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[*_])(?:e\.g|i\.e|etc|vs|cf|ca|approx|resp|Dr|Mr|Mrs|Prof|St|No|Nr|Fig|Eq|Sec|al|"
    r"incl|max|min|dt|engl|bzw|usw|ggf|evtl|sog|vgl|inkl|exkl|bzgl|allg|einschl|lat|griech|frz|"
    r"Abb|Kap|Art|Abs|Ziff|Bd|Jh|Jhd|Chr|Mio|Mrd|z|[A-ZÄÖÜ]|"
    r"(?:z\.|d\.|u\.|v\.|o\.|i\.|s\.|m\.)\s?(?:[a-zA-ZäöüÄÖÜ]\.\s?){0,2}[a-zA-ZäöüÄÖÜ])\.$"
)
_ORDINAL = re.compile(
    r"\b(?i:der|die|das|den|dem|des|im|am|vom|zum|zur|beim|ab|bis|seit|einem?|einer) \d{1,2}\.$"
)
"""A German number with a full stop after an article: `der 2. Hauptsatz`, `im 19. Jahrhundert`."""
_NUMBER = re.compile(r"(?<![\d.,])\d{1,2}\.$")
_ORDERED = re.compile(
    r"\s+(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|"
    r"Dezember|Jahrhundert|Jh\b|Weltkrieg|Klasse\b|Auflage|Art\b|Grad(?:es)?\b|Ordnung|Reihe\b|"
    r"Gruppe\b|Stufe\b|Hauptsatz|Instanz|Republik|Reich\b|Kategorie|Mahnung|Lesung|Halbjahr|"
    r"Quartal|Quartil|Strophe|Zeile|Potenz|Ableitung|Hauptgruppe|Nebengruppe)"
)
"""What follows an ordinal that has no article: `3. Oktober 1990`."""
_BREAK = re.compile(r"(?<=[㐀-鿿、，；：])\s*\n\s*(?=[㐀-鿿])|(\s*\n\s*)")
_LINE_END = re.compile(rf"{_END.pattern}|\n")
_UNENDED = re.compile(
    r"(?:[,;–—&+/(-]|[\s^](?:and|or|but|the|an?|of|to|in|on|at|for|with|by|from|as|that|which|is|are|und|oder|der|die|das))\s*$"
)
"""How a line ends whose sentence goes on below it."""
_FITS = 15
"""Characters left on a line, after its next word, that show that a person ended it."""
_WIDE = 100
"""No one wraps lines wider than this."""
_NARROW = 60
"""Nobody wraps three lines or more to less than this."""
_STOP = re.compile(r"(?<=[a-z)]{3})[.!?] ")
_CJK = re.compile(r"[가-힣㐀-鿿]")
_PROTECTED = re.compile(
    r"`[^`]*`|\$\$[^$]+\$\$|\$[^$\n]+\$(?!\d)|\\{1,2}[(\[].+?\\{1,2}[)\]]|\[[^\[\]]*\]\([^()]*\)|https?://\S+"
)


def sentences(text: str, first: int) -> Iterator[Sentence]:
    """Yield the sentences of TEXT, whose first line has number FIRST; line breaks become spaces.

    Code spans, formulas, links and abbreviations such as `e.g.` end no sentence.
    """
    if len(text) > LONGEST_BLOCK:
        yield from _sentence(text, 0, len(text), first)
        return
    ends = tuple((_LINE_END if _has_lines(text) else _END).finditer(text))
    shut = [found.span() for found in _PROTECTED.finditer(text)] if ends else []
    start = 0
    for end in ends:
        inside = any(a <= end.start() < b - 1 for a, b in shut)
        if inside or _goes_on(text[start : end.end()], text[end.end() : end.end() + 12]):
            continue
        yield from _sentence(text, start, end.end(), first)
        start = end.end()
    yield from _sentence(text, start, len(text), first)


def _blank(found: re.Match[str]) -> str:
    """Return what a line break becomes: nothing between two Han letters, else a blank."""
    return " " if found[1] else ""


def _has_lines(text: str) -> bool:
    """Whether each line of TEXT is a sentence of its own, since nobody wrapped them.

    Wrapped lines are long and, but for the last, of one width; where the next word would have
    fitted well, a person ended the line. Han and Hangul count double.
    """
    if "\n" not in text:
        return False
    if text.isascii() or not _CJK.search(text):
        return _is_broken_by_hand(text.split("\n"))
    widths = [len(line) + len(_CJK.findall(line)) for line in text.split("\n")[:-1]]
    return min(widths) < 60 or max(widths) - min(widths) > 8


def _is_broken_by_hand(lines: Sequence[str]) -> bool:
    widest = max(map(len, lines))
    room = [
        widest - len(line) - 1 - len(after.split(" ", 1)[0])
        for line, after in pairwise(lines)
        if len(line) < widest
    ]
    if not room:
        return widest > _WIDE and not lines[-1][:1].islower()
    roomy = 2 * sum(left >= _FITS for left in room) >= len(room)
    return roomy or (len(lines) > 2 and _is_unwrapped(lines, widest, max(room)))


def _is_unwrapped(lines: Sequence[str], widest: int, room: int) -> bool:
    """Whether three LINES or more that are of much the same width were still ended by hand.

    Lines without a full stop inside are, where they are narrow or a word would have fitted; so
    are those that all begin with a capital.
    """
    stops = sum(1 for line in lines if _STOP.search(line))
    told = not stops or (5 * stops <= len(lines) and room >= _FITS)
    anew = all(line.lstrip('*_`(["“')[:1].isupper() for line in lines)
    return (told and (widest < _NARROW or room >= _NARROW // _FITS)) or (
        anew and room >= 0 and (told or len(lines) > 3)
    )


def _goes_on(said: str, after: str) -> bool:
    """Whether the full stop at the end of SAID belongs to an abbreviation or an ordinal number."""
    if said[-1] == "\n" and _UNENDED.search(said):
        return True
    if "。" in said[-3:] or said[-1].isspace():
        return False
    if after.lstrip().startswith("Chr."):
        return True
    if _NUMBER.search(said) and (_ORDINAL.search(said) or _ORDERED.match(after)):
        return True
    return bool(_ABBREVIATION.search(said[-24:].rstrip("\"'”’)*_ ")))


def _sentence(text: str, start: int, end: int, first: int) -> Iterator[Sentence]:
    part = text[start:end]
    lead = len(part) - len(part.lstrip())
    body = part.strip()
    if body:
        line = first + text.count("\n", 0, start + lead)
        joined = _BREAK.sub(_blank, body) if "\n" in body else body
        yield Sentence(joined, line, line + body.count("\n"))
