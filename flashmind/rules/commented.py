"""Commented lines of a fence, ready to be asked in two ways: shared by the rules for comments."""

import re
from collections.abc import Iterator
from functools import lru_cache

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import words
from flashmind.model.note import Block
from flashmind.rules.codes import Coded, acts, is_goal, spells
from flashmind.rules.commented_code import SHOWING, Noted, bare, is_fit, noted_in, quoted
from flashmind.rules.gaps import place_of
from flashmind.rules.results import LITERAL_ALONE

_MOST = 14


@lru_cache(maxsize=4)  # two rules ask for the same lines
def commented_lines(block: Block) -> tuple[Coded, ...]:
    """Return the commented lines of a short English fence whose comment says something of them."""
    found = tuple(noted_in(block)) if block.language == "en" else ()
    return tuple(_lines(found, block)) if len(found) <= _MOST else ()


def _lines(found: tuple[Noted, ...], block: Block) -> Iterator[Coded]:
    notes = [bare(noted).lower() for noted in found]
    place = place_of(block.section)
    for noted in found:
        note = bare(noted)
        alone = notes.count(note.lower()) == 1
        if alone and is_fit(noted, block) and not LITERAL_ALONE.match(note) and _says(note):
            code = f"`{noted.code.rstrip(';')}`"
            if "`" not in noted.code and not spells(code, note):
                yield Coded(code, note, acts(note), quoted(noted, block), place)


def foreign_lines(block: Block) -> Iterator[Coded]:
    """Yield the commented lines of a short fence in another language than English."""
    found = tuple(noted_in(block)) if block.language != "en" else ()
    notes = [bare(noted).casefold() for noted in found]
    place = place_of(block.section)
    for noted in found if len(found) <= _MOST else ():
        note, code = bare(noted), f"`{noted.code.rstrip(';')}`"
        alone = notes.count(note.casefold()) == 1 and len(note) > _LEAST
        told = alone and not _OFF.search(note) and len(words(note)) <= _MOST
        if told and "`" not in noted.code and not spells(code, note):
            yield Coded(code, note, acts=False, quote=quoted(noted, block), context=place)


_LEAST = 3
_OFF = re.compile(
    r"(?i)[?:？：]$|\.\.\.|https?:|\b(?:todo|fixme|siehe|hier|das|dies\w*)\b|여기|이것|위의|这里|上面|参见"
)


def _says(note: str) -> bool:
    return any(len(word) > 3 and word.lower() not in en.STOP_WORDS for word in words(note))


def is_order(note: str) -> bool:
    """Whether a comment tells to do something: it is asked as `How do you …?`."""
    return is_goal(note) or note.split(" ", maxsplit=1)[0].lower() in SHOWING


def is_asked(note: str) -> bool:
    """Whether the rule for commented code asks a line with this comment already."""
    told = is_noun_phrase(note, 10) and note.split(maxsplit=1)[0].lower() not in en.COMPARATIVES
    return len(words(note)) > 1 and (is_order(note) or told)
