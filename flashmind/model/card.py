"""Cards: what one item asks, one memory each. `item` is card 1, `item#2` its second card."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from flashmind.model import cloze
from flashmind.model.item import (
    Basic,
    Choice,
    Cloze,
    Code,
    Compare,
    Content,
    Item,
    Listing,
    Numeric,
    Ordered,
    Reversed,
)


@dataclass(frozen=True, slots=True)
class Card:
    """One thing to ask: both sides as Markdown."""

    item: Item
    number: int
    front: str
    back: str

    @property
    def id(self) -> str:
        """`item` for the first card, `item#n` for the n-th, as the review log writes it."""
        return card_id(self.item.id, self.number)


def card_id(item: str, number: int) -> str:
    """Return the name of card NUMBER of ITEM in the review log: `item` or `item#n`."""
    return item if number == 1 else f"{item}#{number}"


def cards(item: Item) -> tuple[Card, ...]:
    """Return the cards of ITEM by number, with the first value of each param filled in."""
    first = {name: values[0] for name, values in item.params if values}
    return tuple(
        Card(item, number, substitute(front, first), substitute(back, first))
        for number, front, back in sides(item.content)
    )


def substitute(text: str, values: dict[str, str]) -> str:
    """TEXT with `{{ name }}` replaced by its value; unknown names stay as they are."""
    for name, value in values.items():
        text = text.replace("{{ " + name + " }}", value).replace("{{" + name + "}}", value)
    return text


def sides(content: Content) -> Iterator[tuple[int, str, str]]:
    """Yield (number, front, back) of each card that CONTENT asks."""
    match content:
        case Basic(question, answer) | Numeric(question, answer):
            yield 1, question, answer
        case Reversed(question, answer, reverse_question, reverse_answer):
            yield 1, question, answer
            yield 2, reverse_question, reverse_answer
        case Cloze(text):
            for number in cloze.numbers(text):
                yield number, cloze.masked(text, number), cloze.uncovered(text, number)
        case Listing(question, answer):
            yield 1, question, _bullets(answer)
        case Ordered(question, answer):
            yield from _overlapping(question, answer)
        case Compare(question, columns, rows):
            yield 1, question, _table(columns, rows)
        case Code(question, answer, language):
            yield 1, question, f"```{language}\n{answer}\n```"
        case Choice(question, options, key):
            yield 1, f"{question}\n\n{_lettered(options)}", _lettered(options, key)
        case _:
            assert_never(content)


def _overlapping(question: str, entries: tuple[str, ...]) -> Iterator[tuple[int, str, str]]:
    """Card n shows the entries before the n-th and asks for it: order is learnt link by link."""
    for number, entry in enumerate(entries, 1):
        shown = [f"{n}. {text}" for n, text in enumerate(entries[: number - 1], 1)]
        later = ["…"] if number < len(entries) else []
        front = "\n".join([question, "", *shown, f"{number}. […]", *later])
        yield number, front, f"{number}. {entry}"


def _bullets(entries: Iterable[str]) -> str:
    return "\n".join(f"- {entry}" for entry in entries)


def _table(columns: tuple[str, ...], rows: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    head = ["| | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    return "\n".join(
        [*head, *(f"| {aspect} | " + " | ".join(cells) + " |" for aspect, cells in rows)]
    )


def _lettered(options: Iterable[str], only: tuple[int, ...] = ()) -> str:
    return "\n".join(
        f"- {chr(96 + n)}) {option}" for n, option in enumerate(options, 1) if not only or n in only
    )
