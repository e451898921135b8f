"""A listener in place of a mapping of a deck: it notes what the reader asks for, in which shape."""

from collections.abc import Collection, Iterator
from typing import TypeAlias

from flashmind.deck.fields import Fields
from flashmind.yamltext import tree
from flashmind.yamltext.tree import Fault

Schema: TypeAlias = dict[str, object]

_TYPES = ("string", "number", "boolean")
"""What editors take a text for: `1.10` is a number to them and `true` a truth value."""
TEXT: Schema = {"type": [*_TYPES], "pattern": "\\S"}
BLANK: Schema = {"type": [*_TYPES, "null"]}
TEXTS: Schema = {"type": "array", "items": TEXT, "minItems": 1}
CELLS: Schema = {"type": "array", "items": BLANK, "minItems": 1}
NUMBER: Schema = {"type": ["integer", "string"], "minimum": 1, "pattern": "^[0-9]{1,9}$"}
NUMBERS: Schema = {"type": "array", "items": NUMBER, "minItems": 1, "uniqueItems": True}
ROWS: tuple[Schema, ...] = (
    {"type": "object", "additionalProperties": {"anyOf": [BLANK, CELLS]}, "minProperties": 1},
    {"type": "array", "items": CELLS, "minItems": 1},
)


class Listener(Fields):
    """Fields that hold no more than KIND; `found` grows with every key that is asked for.

    `needed` are the keys that must be there; `inside` are the listeners of inner mappings.
    """

    def __init__(self, kind: str = "") -> None:
        super().__init__(tree.Mapping((), 0, 0, flow=False))
        self.found: dict[str, Schema] = {}
        self.needed: set[str] = set()
        self.inside: dict[str, Listener] = {}
        self._kind = kind

    def _heard(self, key: str, *shapes: Schema, needed: bool) -> None:
        empty = () if needed else ({"type": ["null", "array"], "maxItems": 0},)
        either = (*shapes, *empty)
        self.found[key] = dict(shapes[0]) if len(either) == 1 else {"anyOf": [*either]}
        self.needed |= {key} if needed else set()

    def fault(self, key: str, message: str) -> None:
        """Nothing is wrong where nothing is read."""

    def unknown(self, known: Collection[str]) -> Iterator[Fault]:
        """Yield nothing: no key is read, so that none outside KNOWN is."""
        del known
        yield from ()

    def option(self, key: str) -> str:
        """Hear of a text that may be empty."""
        return self.text(key, needed=False)

    def text(self, key: str, *, needed: bool = True) -> str:
        """Hear of a text; the kind alone is known."""
        if needed:
            self._heard(key, TEXT, needed=True)
        else:
            self.found[key] = dict(BLANK)
        return self._kind if key == "kind" else ""

    def texts(self, key: str, *, needed: bool = False) -> tuple[str, ...]:
        """Hear of a list of texts."""
        self._heard(key, TEXTS, needed=needed)
        return ()

    def numbers(self, key: str, last: int, *, needed: bool = False) -> tuple[int, ...]:
        """Hear of numbers; LAST depends on the item, which no schema can say."""
        del last
        self._heard(key, NUMBER, NUMBERS, needed=needed)
        return ()

    def rows(self, key: str, width: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Hear of rows; WIDTH depends on the item."""
        del width
        self._heard(key, *ROWS, needed=True)
        return ()

    def lists(self, key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Hear of a mapping of names to texts."""
        values: Schema = {"anyOf": [TEXT, TEXTS]}
        self._heard(key, {"type": ["object", "null"], "additionalProperties": values}, needed=True)
        self.needed.discard(key)
        return ()

    def values_of(self, key: str) -> tuple[str, ...]:
        """Hear of a list of texts, or one alone."""
        self._heard(key, TEXT, TEXTS, needed=True)
        return ()

    def inner(self, key: str) -> "Listener":
        """Hear of a mapping, and return what listens there."""
        self.inside[key] = Listener()
        self.found[key] = {"type": ["object", "null"]}
        return self.inside[key]
