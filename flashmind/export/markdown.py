"""Decks → Markdown for people: `Q:` and `A:`, cloze sentences, lists, tables, code.

    # Deck title

    Q: Which layer holds most of the parameters?
    A: The first dense layer.

    Q: Which optimizers adapt the rate?
    A:
    - Adagrad
    - RMSprop

What is only asked in a `{{c1::gap}}` stands as its sentence; `extra` follows as a quote. Ids, tags
and numbers' formulas are left to CSV and JSON.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import assert_never

from flashmind.model.card import substitute
from flashmind.model.item import (
    Basic,
    Choice,
    Cloze,
    Code,
    Compare,
    Content,
    Deck,
    Item,
    Listing,
    Numeric,
    Ordered,
    Reversed,
)

_FENCED = re.compile("`{3,}|~{3,}")
_MARKER = re.compile(
    r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)[^\n]*$|^(?P<mark>[QA]):|^(?=[#`~])",
    re.MULTILINE | re.DOTALL,
)


def write_markdown(decks: Sequence[Deck], _: Mapping[str, int]) -> bytes:
    """Return DECKS as one Markdown text in UTF-8, a heading a deck, a blank line between items."""
    parts = (part for deck in decks for part in _deck(deck))
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def _deck(deck: Deck) -> Iterator[str]:
    yield f"# {_line(deck.title)}"
    for item in deck.items:
        first = {name: values[0] for name, values in item.params if values}
        text = "\n\n".join(_asked(item.content))
        yield substitute(text, first) + _quoted(item)


def _quoted(item: Item) -> str:
    lines = item.extra.strip().splitlines()
    return "\n\n" + "\n".join(f"> {line}".rstrip() for line in lines) if lines else ""


def _asked(content: Content) -> Iterator[str]:
    match content:
        case Basic(question, answer) | Numeric(question, answer):
            yield _pair(question, answer)
        case Reversed(question, answer, reverse_question, reverse_answer):
            yield _pair(question, answer)
            yield _pair(reverse_question, reverse_answer)
        case Cloze(text):
            yield _marked(_line(text))
        case Listing(question, entries):
            yield _below(question, (f"- {_entry(entry)}" for entry in entries))
        case Ordered(question, entries):
            yield _below(question, (f"{n}. {_entry(entry)}" for n, entry in enumerate(entries, 1)))
        case Compare(question, columns, rows):
            yield _below(question, ["", *_table(columns, rows)])
        case Code(question, answer, language):
            yield _below(question, [fenced(answer, language)])
        case Choice(question, options, key):
            ticked = (
                f"- [{'x' if n in key else ' '}] {_entry(option)}"
                for n, option in enumerate(options, 1)
            )
            yield _below(question, ticked)
        case _:
            assert_never(content)


def _pair(question: str, answer: str) -> str:
    text = _marked(answer.strip())
    gap = "\n" if _FENCED.match(text) else " "
    return f"Q: {_line(question)}\nA:{gap}{text}"


def _below(question: str, lines: Iterable[str]) -> str:
    return "\n".join([f"Q: {_line(question)}", "A:", *lines])


def fenced(code: str, language: str) -> str:
    """Return CODE in a fence that is longer than any in it."""
    longest = max((len(run) for run in re.findall("`{3,}", code)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{code}\n{fence}"


def _table(columns: Sequence[str], rows: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    yield _cells(["", *columns])
    yield "|" + " --- |" * (len(columns) + 1)
    for aspect, cells in rows:
        yield _cells([aspect, *cells])


def _cells(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_line(cell).replace("|", "\\|") for cell in cells) + " |"


def _entry(text: str) -> str:
    """TEXT as an entry of a list: further lines are indented, so that they belong to it."""
    return text.strip().replace("\n", "\n   ")


def _line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text.strip())


def _marked(text: str) -> str:
    """TEXT in which no line starts like a question, an answer, a heading or an open fence."""

    def shown(found: re.Match[str]) -> str:
        return found[0] if found["fence"] else f"{found['mark']}\\:" if found["mark"] else "\\"

    return _MARKER.sub(shown, text)
