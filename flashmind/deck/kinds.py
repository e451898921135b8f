"""The nine kinds of an item: which keys each has, and how they are read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flashmind.deck.fields import Fields
from flashmind.model import cloze
from flashmind.model.item import (
    Basic,
    Choice,
    Cloze,
    Code,
    Compare,
    Content,
    Listing,
    Numeric,
    Ordered,
    Reversed,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """The keys of a kind in the order they are written, and the reader of its content."""

    keys: tuple[str, ...]
    read: Callable[[Fields], Content]


def _basic(fields: Fields) -> Basic:
    return Basic(fields.text("question"), fields.text("answer"))


def _reversed(fields: Fields) -> Reversed:
    return Reversed(
        fields.text("question"),
        fields.text("answer"),
        fields.text("reverse_question"),
        fields.text("reverse_answer"),
    )


def _cloze(fields: Fields) -> Cloze:
    text = fields.text("text")
    gaps = list(cloze.gaps(text))
    if text.strip() and not gaps:
        fields.fault("text", "has no gap: put {{c1::…}} round what to hide")
    for gap in gaps:
        if gap.number < 1 or not gap.hidden.strip():
            wrong = "hides nothing" if gap.number else "counts from 0"
            fields.fault("text", f"has a gap that {wrong}: write {{{{c1::hidden}}}}")
    return Cloze(text)


def _list(fields: Fields) -> Listing:
    return Listing(fields.text("question"), fields.texts("answer", needed=True))


def _ordered(fields: Fields) -> Ordered:
    return Ordered(fields.text("question"), fields.texts("answer", needed=True))


def _compare(fields: Fields) -> Compare:
    columns = fields.texts("columns", needed=True)
    return Compare(fields.text("question"), columns, fields.rows("rows", len(columns)))


def _code(fields: Fields) -> Code:
    language = fields.option("code_language")
    return Code(fields.text("question"), fields.text("answer"), language)


def _numeric(fields: Fields) -> Numeric:
    return Numeric(fields.text("question"), fields.text("answer"))


def _choice(fields: Fields) -> Choice:
    options = fields.texts("options", needed=True)
    if len(options) == 1:
        fields.fault("options", "has one option: write two or more")
    key = fields.numbers("key", len(options), needed=True)
    return Choice(fields.text("question"), options, key, fields.numbers("pinned", len(options)))


KINDS: Mapping[str, Kind] = {
    "basic": Kind(("question", "answer"), _basic),
    "reversed": Kind(("question", "answer", "reverse_question", "reverse_answer"), _reversed),
    "cloze": Kind(("text",), _cloze),
    "list": Kind(("question", "answer"), _list),
    "ordered": Kind(("question", "answer"), _ordered),
    "compare": Kind(("question", "columns", "rows"), _compare),
    "code": Kind(("question", "answer", "code_language"), _code),
    "numeric": Kind(("question", "answer"), _numeric),
    "choice": Kind(("question", "options", "key", "pinned"), _choice),
}
"""Kind as a deck names it → its keys and reader."""
