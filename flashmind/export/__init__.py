"""Values to bytes in the formats of other programs: Anki, CSV, JSON, Markdown, paper."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from flashmind.export.anki import write_anki
from flashmind.export.csv import write_csv
from flashmind.export.json import write_json
from flashmind.export.markdown import write_markdown
from flashmind.model.item import Deck

Exporter: TypeAlias = Callable[[Sequence[Deck], Mapping[str, int]], bytes]
"""Decks, and when the file at each deck's path last changed (seconds), give a file's bytes."""

EXPORTERS: dict[str, Exporter] = {
    "anki": write_anki,
    "csv": write_csv,
    "json": write_json,
    "markdown": write_markdown,
}
"""Format → its exporter. Their heavy packages are imported when they are used."""
