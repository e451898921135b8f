"""Wrong options for a choice, cut from the answers to sibling questions; never invented.

A wrong option comes from an item made by the same rule, that asks in the same form, under the same
tag, or in the same deck. With fewer than three good ones a question stays a question.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from flashmind.model.item import Basic, Content, Item, Reversed
from flashmind.quiz.choose import Candidate
from flashmind.quiz.order import rank, shuffled

WRONG_OPTIONS = 3
LONGEST = 90
"""Longer answers make options that nobody compares."""
LENDING_RULES = frozenset({"acronym", "called", "definition"})
"""Rules whose answers name or define one thing each, so that no two are right at once."""

_WORD = re.compile(r"[^\W_]+", re.UNICODE)


def backwards(item: Item, seed: int) -> bool:
    """Whether SEED asks a reversed ITEM the other way round; the same in all variants."""
    return rank(seed, "direction", item.id) % 2 == 1


def side(content: Content, *, back: bool) -> Basic | None:
    """Return the question and answer of a basic or reversed item, BACK or forth; else None."""
    match content:
        case Basic():
            return content
        case Reversed(question, answer, reverse_question, reverse_answer):
            return Basic(reverse_question, reverse_answer) if back else Basic(question, answer)
        case _:
            return None


def wrong_options(asked: Candidate, pool: Sequence[Candidate], seed: int) -> tuple[str, ...]:
    """Return three wrong options for ASKED from POOL, or none where it has fewer good ones."""
    back = backwards(asked.item, seed)
    content = side(asked.item.content, back=back)
    if content is None or not 0 < len(content.answer) <= LONGEST:
        return ()
    if "\n" in content.answer or asked.item.params:
        return ()
    near = [c for c in pool if c.deck.path == asked.deck.path and _is_sibling(asked, c)]
    tagged = [c for c in near if c.topic == asked.topic]
    for group in (tagged, near):
        sides = (other for c in group if (other := side(c.item.content, back=back)))
        alike = _fitting(_rule(asked.item), content, sides)
        found = _distinct(content, shuffled(alike, seed, asked.item.id))
        if len(found) >= WRONG_OPTIONS:
            return tuple(found[:WRONG_OPTIONS])
    return ()


def _is_sibling(asked: Candidate, other: Candidate) -> bool:
    """Whether OTHER is another item of the same kind and rule that stands on other lines."""
    same = other.item.kind == asked.item.kind and _rule(other.item) == _rule(asked.item)
    return same and other.item.id != asked.item.id and not set(asked.lines) & set(other.lines)


def _rule(item: Item) -> str:
    return item.origin.rule if item.origin else ""


def question_form(rule: str, question: str) -> tuple[str, ...]:
    """Return what two questions of a RULE must share to lend each other answers: question words.

    `What does MLP stand for?` has the form What, does, stand, for: a subject in capitals, code or
    digits does not count. With a rule of LENDING_RULES the first word is enough.
    """
    words = [word.strip("?!.,:;") for word in question.split()]
    frame = [word for word in words[1:] if word.islower() and word.isalpha()]
    return (*words[:1], *([] if rule in LENDING_RULES else frame))


def _fitting(rule: str, asked: Basic, others: Iterable[Basic]) -> Iterator[str]:
    """Yield the answers of OTHERS that look like the right one and could not be right too."""
    question = normal(asked.question)
    for other in others:
        answer = other.answer
        same_form = question_form(rule, other.question) == question_form(rule, asked.question)
        alike = shape(answer) == shape(asked.answer) and _like_long(answer, asked.answer)
        about = normal(other.question)
        if same_form and alike and about != question and normal(answer) not in question:
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
