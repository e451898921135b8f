"""Bytes in the formats of other programs to decks, and the problems found in them."""

from collections.abc import Callable
from typing import TypeAlias

from flashmind.imports.csv import read_csv
from flashmind.imports.json import read_json
from flashmind.imports.markdown import read_markdown
from flashmind.imports.record import Imported

Importer: TypeAlias = Callable[[bytes, str], Imported]
"""A file's bytes and its name give its decks and every problem met."""

IMPORTERS: dict[str, Importer] = {
    "csv": read_csv,
    "json": read_json,
    "markdown": read_markdown,
}
"""Format → its importer."""
