"""An item as the fields of an Anki note; the list of fields is frozen, since Anki relies on it.

Two note types hold all nine kinds, so that a kind may change (basic → list → reversed) and Anki
still updates the note: the question type, whose second card exists where there is a reverse
question, and the cloze type, which also asks `ordered` items, entry by entry.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from flashmind.export.anki_cloze import cloze_html, ordered_html
from flashmind.export.html_text import code_html, escaped, markdown_html, visible
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

QUESTION_FIELDS = (
    "Id", "Question", "Answer", "Reverse question", "Reverse answer",
    "Hint", "Extra", "Source", "Kind", "Spare 1", "Spare 2", "Spare 3",
)  # fmt: skip
CLOZE_FIELDS = (
    "Id", "Text", "Hint", "Extra", "Source", "Kind", "Spare 1", "Spare 2", "Spare 3",
)  # fmt: skip
_UNFIT = re.compile(r"[\s<>\\\[]+")


@dataclass(frozen=True, slots=True)
class AnkiNote:
    """Fields by name (those left out are empty), the numbers of its cards from 1, and its type."""

    fields: dict[str, str]
    cards: tuple[int, ...]
    is_cloze: bool = False


def note_of(item: Item) -> AnkiNote:
    """Return ITEM as a note, with the first value of each param filled in."""
    first = {name: values[0] for name, values in item.params if values}
    made = _asked(item, lambda text: substitute(text, first))
    shared = {
        "Id": escaped(visible(item.id)),
        "Hint": markdown_html(item.hint),
        "Extra": markdown_html(item.extra),
        "Source": escaped(visible(_source(item))),
        "Kind": item.kind,
    }
    if made.is_cloze:  # Anki counts the gaps of every field and makes a card of each
        shared = {name: re.sub(r"\{(?=\{)", "&#123;", field) for name, field in shared.items()}
    return AnkiNote(made.fields | shared, made.cards, made.is_cloze)


def tags_of(item: Item) -> list[str]:
    """Return the tags as Anki takes them, a status other than active among them.

    Anki parts tags at blanks and shows them unescaped: blanks, `<`, `>`, `[` and backslashes are
    written `_`; `a::b` makes a level.
    """
    status = [] if item.status == "active" else [f"flashmind::{item.status}"]
    tags = [_UNFIT.sub("_", visible(tag).strip()) for tag in (*item.tags, *status)]
    return list(dict.fromkeys(tag for tag in tags if tag))


def _asked(item: Item, fill: Callable[[str], str]) -> AnkiNote:
    match item.content:
        case Basic(question, answer):
            return _one(fill(question), markdown_html(fill(answer)))
        case Numeric(question, answer):
            return _one(fill(question), markdown_html(_with_unit(fill(answer), item.unit)))
        case Reversed(question, answer, reverse_question, reverse_answer):
            there = _one(fill(question), markdown_html(fill(answer)))
            back = (markdown_html(fill(reverse_question)), markdown_html(fill(reverse_answer)))
            both = dict(zip(("Reverse question", "Reverse answer"), back, strict=True))
            return AnkiNote(there.fields | both, (1, 2) if back[0] else (1,))
        case Cloze(text):
            field, numbers = cloze_html(fill(text))
            return AnkiNote({"Text": field}, numbers, is_cloze=True)
        case Listing(question, entries):
            return _one(fill(question), _list("ul", [(fill(entry), "") for entry in entries]))
        case Ordered(question, entries):
            field = ordered_html(fill(question), [fill(entry) for entry in entries])
            return AnkiNote({"Text": field}, tuple(range(1, len(entries) + 1)), is_cloze=True)
        case Compare(question, columns, rows):
            return _one(fill(question), _table(columns, rows))
        case Code(question, answer, language):
            return _one(fill(question), code_html(answer, language))
        case Choice():
            return _choice(item.content, fill)
        case _:
            assert_never(item.content)


def _one(question: str, answer: str, below: str = "") -> AnkiNote:
    front = markdown_html(question)
    return AnkiNote({"Question": front + below, "Answer": answer}, (1,) if question.strip() else ())


def _with_unit(answer: str, unit: str) -> str:
    return answer if not unit or answer.rstrip().endswith(unit) else f"{answer} {unit}"


def _choice(choice: Choice, fill: Callable[[str], str]) -> AnkiNote:
    options = [fill(option) for option in choice.options]
    offered = _list('ol class="options" type="a"', [(option, "") for option in options])
    keyed = [
        (option, ' class="key"' if n in choice.key else "") for n, option in enumerate(options, 1)
    ]
    return _one(fill(choice.question), _list('ol class="options" type="a"', keyed), "\n" + offered)


def _list(tag: str, entries: Iterable[tuple[str, str]]) -> str:
    rows = "".join(f"<li{attribute}>{markdown_html(text)}</li>\n" for text, attribute in entries)
    return f"<{tag}>\n{rows}</{tag.split(maxsplit=1)[0]}>"


def _table(columns: Sequence[str], rows: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    head = "<th></th>" + "".join(f"<th>{markdown_html(column)}</th>" for column in columns)
    body = "".join(
        f"<tr><th>{markdown_html(aspect)}</th>"
        + "".join(f"<td>{markdown_html(cell)}</td>" for cell in cells)
        + "</tr>\n"
        for aspect, cells in rows
    )
    return f"<table>\n<tr>{head}</tr>\n{body}</table>"


def _source(item: Item) -> str:
    spans = item.origin.spans if item.origin else ()
    return " · ".join(
        [*(str(span) for span in spans), *([item.attribution] * bool(item.attribution))]
    )
