"""An item as the keys and values that a deck file has: texts, lists of texts, mappings."""

from collections.abc import Iterable
from typing import TypeAlias, assert_never

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
    Origin,
    Reversed,
)

Value: TypeAlias = "str | list[str] | list[int] | list[list[str]] | dict[str, list[str]] | Record"
Record: TypeAlias = dict[str, Value]


def deck_record(deck: Deck) -> dict[str, object]:
    """Return DECK as the mapping that its file holds."""
    items = [item_record(item) for item in deck.items]
    return {"deck": deck.title, "language": deck.language, "items": items}


def item_record(item: Item) -> Record:
    """Return ITEM as the mapping that a deck file holds; what is empty is left out."""
    record: Record = {"id": item.id, "kind": item.kind}
    if item.status != "active":
        record["status"] = item.status
    record |= _content(item.content)
    record |= {
        "compute": item.compute,
        "run": item.run,
        "expect": item.expect,
        "params": {name: list(values) for name, values in item.params},
        "tolerance": item.tolerance,
        "unit": item.unit,
        "hint": item.hint,
        "extra": item.extra,
        "media": list(item.media),
        "attribution": item.attribution,
        "flag": item.flag,
        "edit": list(item.edit),
        "tags": list(item.tags),
        "origin": _origin(item.origin) if item.origin else {},
    }
    return {key: value for key, value in record.items() if value}


def _content(content: Content) -> Record:
    match content:
        case Basic(question, answer) | Numeric(question, answer):
            return {"question": question, "answer": answer}
        case Reversed(question, answer, reverse_question, reverse_answer):
            return {
                "question": question,
                "answer": answer,
                "reverse_question": reverse_question,
                "reverse_answer": reverse_answer,
            }
        case Cloze(text):
            return {"text": text}
        case Listing(question, entries) | Ordered(question, entries):
            return {"question": question, "answer": list(entries)}
        case Compare(question, columns, rows):
            return {"question": question, "columns": list(columns), "rows": _rows(rows)}
        case Code(question, answer, language):
            return {"question": question, "answer": answer, "code_language": language}
        case Choice(question, options, key, pinned):
            numbers = {"key": list(key), "pinned": list(pinned)}
            return {"question": question, "options": list(options), **numbers}
        case _:
            assert_never(content)


def _rows(rows: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, list[str]] | list[list[str]]:
    """Return the rows as `aspect: [cell, cell]`, or as lists where two share an aspect."""
    listed = [[aspect, *cells] for aspect, cells in rows]
    named = {aspect: list(cells) for aspect, *cells in listed}
    return named if len(named) == len(listed) else listed


def _origin(origin: Origin) -> Record:
    note = origin.spans[0].note if origin.spans else ""
    lines = [span.lines if span.note == note else str(span) for span in origin.spans]
    record: Record = {
        "note": note,
        "lines": lines[0] if len(lines) == 1 else lines,
        "rule": origin.rule,
        "confidence": origin.confidence,
        "quote": origin.quote,
        "made": origin.made,
    }
    return {key: value for key, value in record.items() if value}
