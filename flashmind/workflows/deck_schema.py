"""The schema of decks where editors find it: beside the log, written anew by every build.

It is the one of the program that reads the decks, needs no network, and a fresh clone has it again
with its first build.
"""

import os
from contextlib import suppress
from pathlib import Path

from flashmind.deck.schema import schema_text
from flashmind.errors import OutputError
from flashmind.workflows.collection import Collection
from flashmind.workflows.files import write_file


def schema_path(collection: Collection) -> Path:
    """Return where the schema lies."""
    return collection.root / ".flashmind" / "deck.schema.json"


def schema_beside(collection: Collection, deck: Path) -> str:
    """Return the way from the file DECK to the schema, "" where DECK lies outside."""
    if not deck.resolve().is_relative_to(collection.root.resolve()):
        return ""
    way = os.path.relpath(schema_path(collection).resolve(), deck.resolve().parent)
    return Path(way).as_posix()


def write_schema(collection: Collection) -> None:
    """Write the schema where it is not there yet; an editor alone misses it."""
    with suppress(OutputError):
        write_file(schema_path(collection), schema_text().encode())
