"""JSON → decks: what `flashmind export json` writes, one deck of it, or a list of items."""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from flashmind.imports.record import Imported, decoded, distinct, item_of
from flashmind.model.item import Deck, Item
from flashmind.model.place import Problem, Source

_SHAPE = 'is not decks: write {"decks": [{"deck": TITLE, "items": [{"question": …}]}]}'


def read_json(data: bytes, path: str) -> Imported:
    """Return the decks in DATA; PATH names the file in problems and an untitled deck."""
    text, problems = decoded(data, path)
    if problems:
        return (), problems
    try:
        whole = json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
    except json.JSONDecodeError as error:
        place = Source(path, error.lineno, error.colno)
        return (), (Problem(place, f"is not JSON: {error.msg.lower()}"),)
    except RecursionError:
        return (), (Problem(Source(path, 1), "is nested too deep: write it flatter"),)
    found = [_deck(record, text, path) for record in _decks(whole)]
    decks = tuple(deck for deck, _ in found if deck is not None)
    wrong = [problem for _, more in found for problem in more]
    if not wrong and not any(deck.items for deck in decks):
        wrong = [Problem(Source(path, 1), "holds no items: nothing to import")]
    return decks, tuple(wrong)


def _decks(whole: object) -> list[object]:
    match whole:
        case {"decks": list(decks)}:
            return decks
        case list() if all(isinstance(entry, dict) and "items" in entry for entry in whole):
            return whole
        case list():
            return [{"items": whole}]
        case _:
            return [whole]


def _deck(record: object, text: str, path: str) -> tuple[Deck | None, list[Problem]]:
    if not isinstance(record, dict) or not isinstance(record.get("items"), list):
        return None, [Problem(Source(path, 1), _SHAPE)]
    title = str(record.get("deck") or PurePosixPath(path).stem)
    language, entries = str(record.get("language") or "en"), record["items"]
    rows = [_row(entry, text, path) for entry in entries]
    problems = [problem for _, more in rows for problem in more]
    once = list(distinct(item for found, _ in rows for item in found))
    items = tuple(item for item in once if isinstance(item, Item))
    problems += [problem for problem in once if isinstance(problem, Problem)]
    return Deck(title, items, language), problems


def _row(entry: object, text: str, path: str) -> tuple[list[tuple[Item, Source]], list[Problem]]:
    if not isinstance(entry, dict):
        return [], [Problem(Source(path, 1), f"{entry!r:.40} is no item: write {{…}}")]
    source = Source(path, _line(entry, text))
    item, problems = item_of(entry, source)
    return [(item, source)] if item else [], problems


def _line(entry: dict[str, object], text: str) -> int:
    """Line of the first of its texts that the file holds, 1 where none is found."""
    return next(_places(entry, text), 1)


def _places(entry: dict[str, object], text: str) -> Iterator[int]:
    for key in ("id", "question", "text"):
        at = text.find(json.dumps(entry.get(key), ensure_ascii=False)) if entry.get(key) else -1
        if at >= 0:
            yield text.count("\n", 0, at) + 1
