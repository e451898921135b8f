"""Decks → CSV (RFC 4180): a header, then a row per item; lists stand in one cell, a line each.

Spreadsheets run a cell that starts with `=`, `+`, `-`, `@` or a control character. Such a cell is
written with an apostrophe in front, which `flashmind import csv` takes off again; plain numbers
such as -5 stay as they are.
"""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence

from flashmind.export.record import Value, item_record
from flashmind.model.item import Deck, Item

COLUMNS = (
    "id", "deck", "language", "kind", "status", "question", "answer", "reverse_question",
    "reverse_answer", "text", "columns", "rows", "options", "key", "pinned", "code_language",
    "compute", "run", "expect", "params", "tolerance", "unit", "hint", "extra", "media",
    "attribution", "flag", "edit", "tags", "source",
)  # fmt: skip
_RUNS = re.compile(r"(?P<quotes>'*)(?:[ \u00a0]*[=+\-@＝＋－＠]|[\t\r\n])")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?%?")


def write_csv(decks: Sequence[Deck], _: Mapping[str, int]) -> bytes:
    """Return DECKS as CSV in UTF-8, rows ending in CRLF; `source` says the lines of the notes."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    for deck in decks:
        for item in deck.items:
            row = _row(deck, item)
            writer.writerow([guarded(row.get(column, "")) for column in COLUMNS])
    return buffer.getvalue().encode("utf-8", "replace")


def guarded(cell: str) -> str:
    """Return CELL with an apostrophe in front where a spreadsheet would run it."""
    found = _RUNS.match(cell)
    return f"'{cell}" if found and not _NUMBER.fullmatch(cell) else cell


def packed(texts: Sequence[str]) -> str:
    """Return TEXTS as one cell: a line each, or a JSON list where a text would not come back."""
    lines = "\n".join(texts)
    plain = all(text.strip() and "\n" not in text for text in texts) and not lines.startswith("[")
    return lines if plain else json.dumps(list(texts), ensure_ascii=False)


def _row(deck: Deck, item: Item) -> dict[str, str]:
    cells = {key: _cell(value) for key, value in item_record(item).items() if key != "origin"}
    spans = item.origin.spans if item.origin else ()
    source = packed([str(span) for span in spans]) if spans else ""
    return cells | {
        "deck": deck.title,
        "language": deck.language,
        "status": item.status,
        "source": source,
    }


def _cell(value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(entry, str | int) for entry in value):
        return packed([str(entry) for entry in value])
    return json.dumps(value, ensure_ascii=False)
