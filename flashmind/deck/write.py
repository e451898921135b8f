"""A Deck to the text of its file: `dump` a new one whole, `splice` into the one a person edits."""

from flashmind.deck.render import dump
from flashmind.deck.splice import splice

__all__ = ["dump", "splice"]
