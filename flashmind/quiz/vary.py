"""One item as one variant of a paper asks it: options and entries shuffled, numbers drawn."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from flashmind.model import cloze
from flashmind.model.card import substitute
from flashmind.model.item import (
    Basic,
    Choice,
    Cloze,
    Code,
    Compare,
    Item,
    Listing,
    Numeric,
    Ordered,
    Reversed,
)
from flashmind.model.paper import (
    BLANK,
    Blanks,
    CodeAnswer,
    Filling,
    Naming,
    NumberAnswer,
    Ordering,
    Picking,
    ShortAnswer,
    Task,
)
from flashmind.quiz.distract import backwards, side
from flashmind.quiz.numbers import fresh_answer
from flashmind.quiz.order import rank, shuffled

LAST_OPTION = re.compile(
    r"\s*(all|none|both|neither|any) of (the|these|those)\b(?=\s+(above|options|answers)|\W*$)",
    re.IGNORECASE,
)
"""Options that speak of the others (`none of the above`) stay last, whatever `pinned` says."""


@dataclass(frozen=True, slots=True)
class Draw:
    """What decides a variant: the quiz's SEED and the number of the VARIANT, 1-based."""

    seed: int
    variant: int


def choice_of(item: Item, draw: Draw, wrong: Sequence[str]) -> Task:
    """Return ITEM as a choice among its answer and the WRONG options; without them, as is."""
    asked = side(item.content, back=backwards(item, draw.seed))
    if not wrong or asked is None:
        return task(item, draw)
    return picking(item, draw, Choice(asked.question, (asked.answer, *wrong), (1,)))


def task(item: Item, draw: Draw) -> Task:
    """Return the task that ITEM sets in this variant.

    Raises ValueError, with a message for the author, where the item can't be asked on paper.
    """
    values = first_values(item)
    match item.content:
        case Basic(question, answer):
            return ShortAnswer(substitute(question, values), substitute(answer, values))
        case Reversed(question, answer, reverse_question, reverse_answer):
            if backwards(item, draw.seed):
                return ShortAnswer(reverse_question, reverse_answer)
            return ShortAnswer(question, answer)
        case Cloze(text):
            return blanks(text, draw.seed, item.id)
        case Listing(question, answer):
            return Naming(question, answer)
        case Ordered(question, answer):
            return ordering(item, draw, question, answer)
        case Compare(question, columns, rows):
            return Filling(question, columns, rows)
        case Code(question, answer, language):
            return CodeAnswer(substitute(question, values), answer, language)
        case Numeric():
            return number(item, draw, item.content)
        case Choice():
            return picking(item, draw, item.content)
        case _:
            assert_never(item.content)


def first_values(item: Item) -> dict[str, str]:
    """Return the note's own value of each param."""
    return {name: values[0] for name, values in item.params if values}


def blanks(text: str, seed: int, name: str) -> Blanks:
    """Return the cloze TEXT with the gaps of one number blank, the same number in all variants."""
    numbers = cloze.numbers(text)
    if not numbers:
        raise ValueError("cloze without a gap: write {{c1::…}} around what is asked")
    asked = numbers[rank(seed, "gap", name) % len(numbers)]
    parts, at = list[str](), 0
    for gap in cloze.gaps(text):
        hint = f" ({gap.hint})" if gap.hint else ""
        parts += [text[at : gap.start], BLANK + hint if gap.number == asked else gap.hidden]
        at = gap.end
    return Blanks("".join([*parts, text[at:]]), cloze.hidden_parts(text, asked))


def ordering(item: Item, draw: Draw, question: str, entries: Sequence[str]) -> Ordering:
    """Return ENTRIES out of order; never in the right one, which would ask nothing."""
    if len(set(entries)) < 2:
        raise ValueError("ordered with fewer than two different entries: add one")
    right = list(range(1, len(entries) + 1))
    places = shuffled(right, draw.seed, "entries", item.id, draw.variant)
    if places == right:
        places = [*right[1:], right[0]]
    return Ordering(question, tuple(entries[place - 1] for place in places), tuple(places))


def picking(item: Item, draw: Draw, content: Choice) -> Picking:
    """Return the options shuffled; those pinned, or that speak of the others, stay last."""
    if not content.key or not all(1 <= n <= len(content.options) for n in content.key):
        raise ValueError("choice without a right option: set `key:` to its number")
    last = [n for n, option in enumerate(content.options, 1) if _stays(n, option, content)]
    free = [n for n in range(1, len(content.options) + 1) if n not in last]
    order = [*shuffled(free, draw.seed, "options", item.id, draw.variant), *last]
    return picked(content, order)


def picked(content: Choice | Picking, order: Sequence[int]) -> Picking:
    """Return the options of CONTENT in ORDER (their 1-based numbers as listed there)."""
    options = tuple(content.options[n - 1] for n in order)
    key = tuple(at for at, n in enumerate(order, 1) if n in content.key)
    return Picking(_prompt(content), options, key, _listed(content, order))


def _prompt(content: Choice | Picking) -> str:
    return content.prompt if isinstance(content, Picking) else content.question


def _listed(content: Choice | Picking, order: Iterable[int]) -> tuple[int, ...]:
    """ORDER in the deck's own numbers, where CONTENT has been shuffled before."""
    return tuple(content.order[n - 1] if isinstance(content, Picking) else n for n in order)


def _stays(number: int, option: str, content: Choice) -> bool:
    return number in content.pinned or bool(LAST_OPTION.match(option))


def number(item: Item, draw: Draw, content: Numeric) -> NumberAnswer:
    """Return the question with the values of this variant, and the answer computed for them.

    Values whose answer can't be computed are not asked; the note's own stand in.
    """
    own = first_values(item)
    answer = substitute(content.answer, own)
    for values in drawn(item, draw):
        fresh = fresh_answer(item.compute, answer, own, values) if values != own else answer
        if fresh:
            question = substitute(content.question, values)
            return NumberAnswer(question, fresh, item.unit, item.tolerance, tuple(values.items()))
    question = substitute(content.question, own)
    return NumberAnswer(question, answer, item.unit, item.tolerance, tuple(own.items()))


def drawn(item: Item, draw: Draw) -> Iterable[dict[str, str]]:
    """Yield the values of the params to try, the best first: no two variants share the first.

    (As long as a param has as many values as there are variants.) Without `compute`, none.
    """
    if not item.compute:
        return
    longest = max((len(values) for _, values in item.params), default=0)
    mixed = [
        (name, shuffled(values, draw.seed, "params", item.id, name))
        for name, values in item.params
        if values
    ]
    for step in range(longest):
        at = draw.variant - 1 + step
        yield {name: values[at % len(values)] for name, values in mixed}
