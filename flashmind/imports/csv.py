"""CSV → decks: what `flashmind export csv` writes, or any table of questions and answers.

A foreign table has two columns, question and answer, or a header that names them (also `front` and
`back`, `term` and `definition`); commas, semicolons or tabs between the cells.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from flashmind.imports.record import Imported, decoded, distinct, item_of
from flashmind.model import cloze
from flashmind.model.item import Deck, Item
from flashmind.model.place import Problem, Source

NAMES = {"front": "question", "back": "answer", "term": "question", "definition": "answer"}
KEYS = (
    "id", "kind", "status", "question", "answer", "reverse_question", "reverse_answer", "text",
    "columns", "rows", "options", "key", "pinned", "code_language", "compute", "run", "expect",
    "params", "tolerance", "unit", "hint", "extra", "media", "attribution", "flag", "edit", "tags",
)  # fmt: skip
LISTS = ("columns", "options", "key", "pinned", "media", "edit", "tags")
OTHERS = ("deck", "language", "source")
_GUARD = re.compile(r"'(?='*(?:[ \u00a0]*[=+\-@＝＋－＠]|[\t\r\n]))")
_ANKI = re.compile(r"(?:#(?:separator|html|columns|notetype|deck|tags|guid|if)\b[^\n]*\n)+")


def read_csv(data: bytes, path: str) -> Imported:
    """Return the decks in DATA, one for each value of the column `deck`, else one for the file."""
    text, problems = decoded(data, path)
    if problems:
        return (), problems
    try:
        table = list(_rows(text))
    except csv.Error as error:
        return (), (Problem(Source(path, 1), f"is not CSV: {error}"),)
    header, unknown = _header(table[0][1]) if table else ((), [])
    if not table[1 if header else 0 :]:
        return (), (Problem(Source(path, 1), "holds no rows: nothing to import"),)
    named = [Problem(Source(path, 1), f"unknown column {name!r} is left out") for name in unknown]
    columns = header or ("question", "answer", "tags")
    rows = [
        (Source(path, line), dict(zip(columns, cells, strict=False)))
        for line, cells in (table[1:] if header else table)
    ]
    decks, wrong = _decks(rows, PurePosixPath(path).stem)
    return decks, (*named, *sorted(wrong, key=lambda problem: problem.source.line))


def _decks(rows: list[tuple[Source, dict[str, str]]], stem: str) -> Imported:
    """Return the decks that ROWS name, in the order of their first rows; STEM where they do not."""
    found, wrong = dict[tuple[str, str], list[tuple[Item, Source]]](), list[Problem]()
    for source, cells in rows:
        title, language = unguarded(cells.get("deck", "")), cells.get("language", "")
        item, problems = item_of(_record(cells), source)
        wrong += problems
        home = found.setdefault((title or stem, language or "en"), [])
        home += [(item, source)] if item else []
    once = {home: list(distinct(items)) for home, items in found.items()}
    decks = tuple(
        Deck(title, tuple(item for item in items if isinstance(item, Item)), language)
        for (title, language), items in once.items()
    )
    wrong += [entry for items in once.values() for entry in items if isinstance(entry, Problem)]
    return decks, tuple(wrong)


def unguarded(cell: str) -> str:
    """CELL without the apostrophe that keeps spreadsheets from running it."""
    return _GUARD.sub("", cell, count=1) if _GUARD.match(cell) else cell


def unpacked(cell: str) -> list[str]:
    """Return the texts of CELL: a JSON list of texts, else a line each."""
    if cell.startswith("["):
        value = _json(cell)
        if isinstance(value, list) and all(isinstance(text, str) for text in value):
            return value
    return cell.split("\n")


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (line, cells) of each row that is not blank."""
    skipped = _ANKI.match(text)
    start = skipped[0].count("\n") if skipped else 0
    body = text[skipped.end() :] if skipped else text
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=_delimiter(body))
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield start + line, cells
        line = reader.line_num + 1


def _delimiter(text: str) -> str:
    """Return what parts the cells of the first row: the one of `,`, `;`, tab that gives most."""

    def cells(delimiter: str) -> int:
        return len(next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), []))

    return max((",", ";", "\t"), key=cells)


def _header(cells: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return the columns that the first row names, none where it is no header, and unknown ones."""
    names = [cell.strip().casefold().replace(" ", "_") for cell in cells]
    names = [NAMES.get(name, name) for name in names]
    if not {"question", "text"} & set(names):
        return (), []
    return tuple(names), [name for name in names if name and name not in (*KEYS, *OTHERS)]


def _record(cells: Mapping[str, str]) -> dict[str, object]:
    """Return the cells as keys and values of an item; without a kind they are a foreign table's."""
    record = {key: unguarded(cells[key]) for key in KEYS if cells.get(key)}
    known: dict[str, object] = {key: _value(record, key) for key in record}
    if "kind" not in record and "tags" in record:
        known["tags"] = re.findall(r"[^,;\s]+", record["tags"])
    question = record.get("question", "")
    if "kind" not in record and "text" not in record and cloze.numbers(question):
        answer = known.pop("answer", "")
        known = {"text": known.pop("question"), "extra": answer} | known
    return known


def _value(record: Mapping[str, str], key: str) -> object:
    text = record[key]
    if key in LISTS or (key == "answer" and record.get("kind") in ("list", "ordered")):
        return unpacked(text)
    return _json(text) if key in ("rows", "params") else text


def _json(text: str) -> object:
    """Return the JSON value in TEXT, numbers as text; TEXT itself where it is none."""
    try:
        value: object = json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError):
        return text
    return value
