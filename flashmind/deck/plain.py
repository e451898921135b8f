"""An item as plain data: texts, tuples and dicts under the keys of a deck, in their order."""

from collections.abc import Mapping
from typing import TypeAlias, assert_never

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
    Origin,
    Reversed,
)

Value: TypeAlias = "str | tuple[Value, ...] | Mapping[str, Value]"


def fields(item: Item) -> dict[str, Value]:
    """Return all of ITEM that a deck writes; what is empty, or active, is left out."""
    status = "" if item.status == "active" else item.status
    origin = _filled(_origin(item.origin)) if item.origin else {}
    first = {"id": item.id, "kind": item.kind, "status": status}
    return {**_filled(first), **human(item), **_filled({"origin": origin})}


def human(item: Item) -> dict[str, Value]:
    """Return what a person edits of ITEM: without id, status and origin."""
    return {"kind": item.kind, **_filled(_content(item.content)), **_filled(_common(item))}


def _filled(values: Mapping[str, Value]) -> dict[str, Value]:
    return {key: value for key, value in values.items() if value}


def _content(content: Content) -> dict[str, Value]:
    match content:
        case Basic(question, answer) | Numeric(question, answer):
            return {"question": question, "answer": answer}
        case Listing(question, entries) | Ordered(question, entries):
            return {"question": question, "answer": entries}
        case Reversed(question, answer, back, front):
            return {
                "question": question,
                "answer": answer,
                "reverse_question": back,
                "reverse_answer": front,
            }
        case Cloze(text):
            return {"text": text}
        case Compare(question, columns, rows):
            return {"question": question, "columns": columns, "rows": _rows(rows)}
        case Code(question, answer, language):
            return {"question": question, "answer": answer, "code_language": language}
        case Choice(question, options, key, pinned):
            numbers = {"key": tuple(map(str, key)), "pinned": tuple(map(str, pinned))}
            return {"question": question, "options": options, **numbers}
        case _:
            assert_never(content)


def _rows(rows: tuple[tuple[str, tuple[str, ...]], ...]) -> Value:
    """A mapping where the names differ, else a list of rows that begin with their name."""
    named: dict[str, Value] = dict(rows)
    return named if len(named) == len(rows) else tuple((name, *cells) for name, cells in rows)


def _common(item: Item) -> dict[str, Value]:
    return {
        "compute": item.compute,
        "run": item.run,
        "expect": item.expect,
        "params": dict[str, Value](item.params),
        "tolerance": item.tolerance,
        "unit": item.unit,
        "hint": item.hint,
        "extra": item.extra,
        "media": item.media,
        "attribution": item.attribution,
        "flag": item.flag,
        "edit": item.edit,
        "tags": item.tags,
    }


def _origin(origin: Origin) -> dict[str, Value]:
    spans = origin.spans
    return {
        "note": spans[0].note if spans else "",
        "lines": spans[0].lines if len(spans) == 1 else tuple(map(str, spans)),
        "rule": origin.rule,
        "confidence": origin.confidence,
        "quote": origin.quote,
        "made": origin.made,
        "was": origin.was,
        "retired": {str(number): hidden for number, hidden in origin.retired},
    }
