"""Text of a deck file to a Deck and the problems found in it."""

from flashmind.model.item import Deck
from flashmind.model.place import Problem


def load(text: str, path: str) -> tuple[Deck, tuple[Problem, ...]]:
    """Return the deck in TEXT and every problem as `path:line:column: item 'id': message`."""
    raise NotImplementedError
