"""Wrong options for a choice, cut from the answers to sibling questions; never invented.

A wrong option comes from an item made by the same rule, that asks in the same form, under the same
tag, or in the same deck. With fewer than three good ones a question stays a question.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from flashmind.model.item import Basic, Item
from flashmind.quiz.choose import Candidate
from flashmind.quiz.order import shuffled

WRONG_OPTIONS = 3
LONGEST = 60
"""Longer answers make options that nobody compares."""
LENDING_RULES = frozenset({"acronym", "called", "definition"})
"""Rules whose answers name or define one thing each, so that no two are right at once."""

_WORD = re.compile(r"[^\W_]+", re.UNICODE)


def wrong_options(asked: Candidate, pool: Sequence[Candidate], seed: int) -> tuple[str, ...]:
    """Return three wrong options for ASKED from POOL, or none where it has fewer good ones."""
    content = asked.item.content
    if not isinstance(content, Basic) or not 0 < len(content.answer) <= LONGEST:
        return ()
    if "\n" in content.answer or asked.item.params:
        return ()
    near = [c for c in _siblings(asked, pool) if c.deck.path == asked.deck.path]
    tagged = [c for c in near if c.topic == asked.topic]
    for group in (tagged, near):
        found = _distinct(content, shuffled(_fitting(content, group), seed, asked.item.id))
        if len(found) >= WRONG_OPTIONS:
            return tuple(found[:WRONG_OPTIONS])
    return ()


def _siblings(asked: Candidate, pool: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the items of POOL that ask as ASKED does, about something else, on other lines."""
    form = question_form(asked.item)
    own = set(asked.lines)
    for other in pool:
        alike = question_form(other.item) == form
        if alike and other.item.id != asked.item.id and not own & set(other.lines):
            yield other


def question_form(item: Item) -> tuple[str, ...]:
    """Return what two items must share to lend each other answers: rule and question words.

    `What does MLP stand for?` has the form what, does, stand, for: a subject in capitals, code or
    digits does not count. Items of a rule in LENDING_RULES share rule and first word alone.
    """
    if not isinstance(item.content, Basic):
        return (item.kind, item.id)
    words = [word.strip("?!.,:;") for word in item.content.question.split()]
    rule = item.origin.rule if item.origin else ""
    frame = [word for word in words[1:] if word.islower() and word.isalpha()]
    return (rule, *words[:1], *([] if rule in LENDING_RULES else frame))


def _fitting(asked: Basic, group: Iterable[Candidate]) -> Iterator[str]:
    """Yield the answers of GROUP that look like the right one and could not be right too."""
    key, question = asked.answer, normal(asked.question)
    for other in group:
        content = other.item.content
        if not isinstance(content, Basic) or normal(content.question) == question:
            continue
        answer = content.answer
        alike = shape(answer) == shape(key) and _like_long(answer, key)
        if alike and not _overlap(answer, key) and normal(answer) not in question:
            yield answer


def _distinct(asked: Basic, answers: Iterable[str]) -> list[str]:
    """ANSWERS without any that says the same as another or as the right one."""
    kept = list[str]()
    for answer in answers:
        if not any(_overlap(answer, other) for other in (*kept, asked.answer)):
            kept.append(answer)
    return kept


def normal(text: str) -> str:
    """Return TEXT as compared: its words in small letters, without markup and punctuation."""
    return " ".join(_WORD.findall(text.casefold()))


def shape(text: str) -> tuple[object, ...]:
    """Return what options must share so that none stands out: number, unit, markup, full stop."""
    found = _WORD.findall(text)
    number = re.fullmatch(r"\W*([\d.,]+)\s*(\D*)", text.strip())
    unit = number[2].strip() if number else ""
    return (
        bool(number),
        unit,
        *(sign in text for sign in "`$"),
        text.rstrip().endswith("."),
        bool(found) and found[0].isdigit(),
    )


def _like_long(one: str, other: str) -> bool:
    """Whether neither is so much longer than the other that length gives the key away."""
    return abs(len(one) - len(other)) <= max(4, len(other) * 0.5)


def _overlap(one: str, other: str) -> bool:
    """Whether one text says all that the other says: `dropout`, `use dropout`."""
    first, second = set(normal(one).split()), set(normal(other).split())
    return not first or not second or first <= second or second <= first
