"""Decks → JSON: `{"decks": [{"deck", "language", "items"}]}`, each item as its deck file has it."""

import json
from collections.abc import Mapping, Sequence

from flashmind.export.record import deck_record
from flashmind.model.item import Deck


def write_json(decks: Sequence[Deck], _: Mapping[str, int]) -> bytes:
    """Return DECKS as one JSON object in UTF-8; all scalars are text, but numbers of options."""
    whole = {"decks": [deck_record(deck) for deck in decks]}
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n".encode("utf-8", "replace")
