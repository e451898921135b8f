"""Keys and values as other programs store them → items, by the same rules as a deck file."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from flashmind.deck.entry import read_item
from flashmind.model import cloze
from flashmind.model.item import Deck, Item
from flashmind.model.place import Problem, Source
from flashmind.yamltext import tree

Imported: TypeAlias = tuple[tuple[Deck, ...], tuple[Problem, ...]]
"""The decks of a file and every problem met; what is broken is left out, all else is there."""


def decoded(data: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Return DATA as text, character for character, "" with a problem where it is not UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"byte {error.start} (0x{data[error.start]:02x}) is not UTF-8: save it as UTF-8"
        return "", (Problem(Source(path, line), message),)
    if not text.strip():
        return "", (Problem(Source(path, 1), "the file is empty: nothing to import"),)
    return text, ()


def item_of(record: Mapping[str, object], source: Source) -> tuple[Item | None, list[Problem]]:
    """Return the item in RECORD, None where it is broken, and its problems.

    A missing id is made of the question, a missing kind is `cloze` where there is a text with gaps,
    else `basic`.
    """
    whole = _completed({key: value for key, value in record.items() if value not in ("", None)})
    node = _node(whole)
    assert isinstance(node, tree.Mapping)  # noqa: S101 - a dict gives a mapping
    item, faults = read_item(node, source.line)
    return item, [Problem(source, fault.message, str(whole["id"])) for fault in faults]


def distinct(items: Iterable[tuple[Item, Source]]) -> Iterator[Item | Problem]:
    """Yield each item whose id is new, a problem for each that repeats one."""
    seen = dict[str, Source]()
    for item, source in items:
        if item.id in seen:
            yield Problem(source, f"is also at {seen[item.id]}: left out", item.id)
        else:
            seen[item.id] = source
            yield item


def made_id(asked: str) -> str:
    """Return an id for what is ASKED: up to five of its words and six digits of its hash."""
    found = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", cloze.uncovered(asked)).casefold())
    digest = hashlib.sha256(asked.encode("utf-8", "replace")).hexdigest()[:6]
    return f"{'-'.join(found[:5])[:48].strip('-') or 'item'}-{digest}"


def _completed(record: dict[str, object]) -> dict[str, object]:
    question, text = str(record.get("question", "")), str(record.get("text", ""))
    kind = record.get("kind") or ("cloze" if text and cloze.numbers(text) else "basic")
    return {"id": made_id(question or text), "kind": kind} | record


def _node(value: object) -> tree.Node:
    """Return VALUE as a deck file would hold it; every scalar is text."""
    match value:
        case dict():
            pairs = ((tree.Scalar(_text(key), 0, 0, '"'), _node(v)) for key, v in value.items())
            return tree.Mapping(tuple(pairs), 0, 0, flow=False)
        case list():
            return tree.Sequence(tuple(_node(entry) for entry in value), 0, 0, flow=False)
        case _:
            return tree.Scalar(_text(value), 0, 0, '"')


def _text(value: object) -> str:
    """Return VALUE as text; half characters, which no file can hold, become question marks."""
    text = "" if value is None else str(value).lower() if value in (True, False) else str(value)
    return text.encode("utf-8", "replace").decode("utf-8")
