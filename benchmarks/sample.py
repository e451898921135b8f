"""Input to measure on: notes and decks of any size, made from the notes of this project."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path

from flashmind.items.make import joined, make
from flashmind.model.item import Deck, Item
from flashmind.notes.read import read
from flashmind.rules.extract import extract

ROOT = Path(__file__).resolve().parent.parent
VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"


@cache
def own_notes() -> tuple[tuple[str, str], ...]:
    """Return name and text of each note of the project."""
    paths = sorted((ROOT / "source_notes").glob("*.md"))
    return tuple((path.name, path.read_text("utf-8")) for path in paths)


@cache
def other_notes() -> tuple[tuple[str, str], ...]:
    """Return name and text of notes on other subjects, in four languages, as people write them."""
    paths = sorted((ROOT / "tests" / "cards" / "open").glob("*.md"))
    return tuple((path.name, path.read_text("utf-8")) for path in paths)


def notes(
    size: int, source: Callable[[], tuple[tuple[str, str], ...]] = own_notes
) -> tuple[tuple[str, str], ...]:
    """Return the notes of SOURCE and coined copies of them, SIZE bytes or a little more."""
    found, total = list[tuple[str, str]](), 0
    for number in count():
        for name, text in source():
            if total >= size:
                return tuple(found)
            found.append((f"{number:03}-{name}", coined(text, number)))
            total += len(found[-1][1].encode())
    raise AssertionError


def one_note(lines: int) -> str:
    """Return one note of LINES lines."""
    texts = (text for n in count() for text in (coined(t, n) for _, t in own_notes()))
    found = list[str]()
    while len(found) < lines:
        found += [*next(texts).splitlines(), ""]
    return "\n".join(found[:lines])


def coined(text: str, number: int) -> str:
    """TEXT with other letters in its long words, so that no copy says what another one says.

    Little words, which rules go by, stay as they are; copy 0 is TEXT itself.
    """
    if number == 0:
        return text
    shuffled = random.Random(number)  # noqa: S311 - the same copies in every run
    vowels = "".join(shuffled.sample(VOWELS, len(VOWELS)))
    consonants = "".join(shuffled.sample(CONSONANTS, len(CONSONANTS)))
    old, new = VOWELS + CONSONANTS, vowels + consonants
    table = str.maketrans(old + old.upper(), new + new.upper())
    return re.sub(r"[A-Za-z]{8,}", lambda word: word[0].translate(table), text)


def deck(size: int) -> Deck:
    """Return a deck of SIZE items as build makes them, of all kinds that the notes give."""
    items = tuple(item for item, _ in zip(_items(), range(size), strict=False))
    return Deck("Benchmark", items, path="benchmark.yaml")


def _items() -> Iterator[Item]:
    """Yield items without end, with ids of their own."""
    for number in count():
        readings = (read(name, coined(text, number)) for name, text in own_notes())
        items, _ = joined(make(note, extract(note)) for note in readings)
        for item in items:
            yield replace(item, id=f"{item.id}-{number}", status="active")
