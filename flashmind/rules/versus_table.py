"""Two things side by side.

A table whose columns are two things, or two bullets whose nested bullets give the same aspects.

    ## TCP vs UDP
    | | TCP | UDP |
    |---|---|---|
    | connection | yes | no |
    | order | kept | not kept |
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import plain, words
from flashmind.model.fact import Contrast, Quote
from flashmind.model.note import Block
from flashmind.rules.units import is_english

_ASPECT = re.compile(r"(?P<aspect>[^:]{2,40}?)\s*:\s+(?P<value>\S.*)$")
_FEWEST, _MOST = 2, 6


def read(block: Block) -> Iterator[Contrast]:
    """Yield the table of two things that a note sets side by side."""
    if block.kind == "table":
        yield from _from_table(block)
    elif block.kind == "list" and len(block.children) == 2 and is_english(block):
        yield from _from_bullets(block)


def _from_table(block: Block) -> Iterator[Contrast]:
    head, *rows = (tuple(plain(cell) for cell in row) for row in block.rows)
    topic = block.label or block.topic
    versus = re.search(r"(?i)\b(?:vs\.?|versus|compared|differences?|comparison)\b", topic)
    named = len(head) == 3 and all(name.lower() in topic.lower() for name in head[1:])
    if len(head) != 3 or not (versus or named):
        return
    pairs = tuple((row[0], row[1:]) for row in rows if len(row) == 3)
    if _fits(head[1:], pairs):
        text = "\n".join(" | ".join(row) for row in block.rows)
        place = Quote(text, block.first, block.last, block.section, ())
        yield _contrast(place, head[1:], pairs)


def _from_bullets(block: Block) -> Iterator[Contrast]:
    one, other = block.children
    if not one.children and not other.children:
        names, (first, second) = _in_commas(plain(one.text), plain(other.text))
    else:
        names = tuple(plain(bullet.text).rstrip(":") for bullet in block.children)
        first, second = (dict(_aspects(bullet)) for bullet in block.children)
    pairs = tuple((name, (first[name], second[name])) for name in first if name in second)
    if _fits(names, pairs):
        text = "\n".join(bullet.text for bullet in block.children)
        place = Quote(text, block.first, block.last, block.section, ())
        yield _contrast(place, names, pairs, f"{block.topic}: how" if block.topic else "How")


def _in_commas(one: str, other: str) -> tuple[tuple[str, ...], list[dict[str, str]]]:
    """Return the names and aspects of `A: fast start, big load` beside `B: slow start, no load`."""
    halves = [text.partition(":") for text in (one, other)]
    columns = [{text.split()[-1].lower(): text for text in _values(rest)} for *_, rest in halves]
    same = list(columns[0]) == list(columns[1])
    return tuple(name for name, *_ in halves), columns if same else [{}, {}]


def _values(text: str) -> list[str]:
    found = [part.strip(" .") for part in text.split(",")]
    return found if all(len(part.split()) > 1 for part in found) else []


def _aspects(bullet: Block) -> Iterator[tuple[str, str]]:
    """Yield the aspects that the bullets nested below BULLET name, in lower case."""
    for below in bullet.children:
        for inner in below.children if below.kind == "list" else ():
            if found := _ASPECT.match(plain(inner.text)):
                yield found["aspect"].lower(), found["value"]


def _fits(names: tuple[str, ...], pairs: tuple[tuple[str, tuple[str, ...]], ...]) -> bool:
    """Whether two named things share enough aspects, all told in a few words."""
    told = [value for _, values in pairs for value in values]
    short = all(1 <= len(words(value)) <= 12 for value in told)
    named = all(is_noun_phrase(name, 5) for name in names) and all(aspect for aspect, _ in pairs)
    return short and named and len(set(names)) == 2 and _FEWEST <= len(pairs) <= _MOST


def _contrast(
    place: Quote,
    names: tuple[str, ...],
    pairs: tuple[tuple[str, tuple[str, ...]], ...],
    how: str = "How",
) -> Contrast:
    aspects = ", ".join(aspect for aspect, _ in pairs)
    return Contrast(place, f"{how} do {names[0]} and {names[1]} differ: {aspects}?", names, pairs)
