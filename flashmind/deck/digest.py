"""The digest of what a person edits of an item: tells a person's edit from what we made."""

import json
from hashlib import blake2b

from flashmind.deck.plain import human
from flashmind.model.item import Item


def digest(item: Item) -> str:
    """Return 8 hex digits over all of ITEM but id, status, origin and line.

    Keys that are empty count nothing, so that a key added to the format changes no digest.
    """
    text = json.dumps(human(item), separators=(",", ":"))
    return blake2b(text.encode(), digest_size=4).hexdigest()
