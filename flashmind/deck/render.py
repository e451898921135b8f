"""Plain data to lines of YAML: block mappings, one key a line, every scalar on one line."""

from collections.abc import Iterator, Mapping

from flashmind.deck.plain import Value, fields
from flashmind.model.item import Deck, Item
from flashmind.yamltext.scalar import literal, number, scalar

_NUMBERS = frozenset({"lines", "confidence", "key", "pinned", "params", "tolerance"})
_BELOW = frozenset({"answer", "options", "rows", "origin"})
"""Keys whose lists and mappings stand below them, an entry a line; others stand in brackets."""
_LONGEST_KEY = 1000
"""YAML gives up on a key of more than 1,024 characters unless `?` stands before it."""


def dump(deck: Deck, schema: str = "") -> str:
    """Return the text of a new file for DECK; loading it gives DECK again.

    SCHEMA is where editors find the schema of decks, as a path from the file. Raises ValueError
    where a text holds half a surrogate pair.
    """
    head = mapping_lines({"deck": deck.title, "language": deck.language}, 0)
    items = [line for item in deck.items for line in item_lines(item)]
    told = [f"# yaml-language-server: $schema={schema}"] if schema else []
    return "\n".join([*told, *head, "items:" if items else "items: []", *items, ""])


def item_lines(item: Item, indent: int = 0) -> list[str]:
    """Return ITEM as the lines of one entry of `items:`, its dash indented by INDENT."""
    first, *rest = mapping_lines(fields(item), indent + 2, kind=item.kind)
    return [f"{' ' * indent}- {first.lstrip()}", *rest]


def mapping_lines(values: Mapping[str, Value], indent: int, kind: Value = "") -> list[str]:
    """Return VALUES as lines `key: value`, indented by INDENT; code becomes a `|` block."""
    code = {"run", "answer"} if kind == "code" else {"run"}
    return [
        line
        for key, value in values.items()
        for line in _pair_lines(key, value, indent, code=key in code)
    ]


def _pair_lines(key: str, value: Value, indent: int, *, code: bool) -> list[str]:
    pad = " " * indent
    if isinstance(value, str) and code and (block := literal(value, indent + 2)):
        return [f"{pad}{key}: {block[0]}", *block[1:]]
    if not isinstance(value, str) and key in _BELOW:
        return [f"{pad}{key}:", *_below(key, value, indent)]
    return [_keyed(pad, key, flow(value, plain=key in _NUMBERS, inside=False))]


def _below(key: str, value: tuple[Value, ...] | Mapping[str, Value], indent: int) -> Iterator[str]:
    pad = " " * indent
    if isinstance(value, tuple):
        yield from (f"{pad}- {flow(entry, inside=False)}" for entry in value)
    elif key == "origin":
        yield from mapping_lines(value, indent + 2)
    else:
        yield from (_keyed(pad + "  ", name, flow(cells)) for name, cells in value.items())


def _keyed(pad: str, key: str, value: str) -> str:
    name = scalar(key)
    return f"{pad}{name}: {value}" if len(name) < _LONGEST_KEY else f"{pad}? {name}\n{pad}: {value}"


def flow(value: Value, *, plain: bool = False, inside: bool = True) -> str:
    """Return VALUE on one line, lists and mappings in brackets; PLAIN leaves numbers unquoted.

    INSIDE: it stands between brackets itself.
    """
    match value:
        case str():
            return (number if plain else scalar)(value, flow=inside)
        case tuple():
            return f"[{', '.join(flow(entry, plain=plain) for entry in value)}]"
        case _:
            pairs = ", ".join(
                f"{flow_key(key)}{flow(entry, plain=plain or key in _NUMBERS)}"
                for key, entry in value.items()
            )
            return f"{{{pairs}}}"


def flow_key(key: str) -> str:
    """Return KEY and its colon as they stand in braces."""
    name = scalar(key, flow=True)
    return f"{name}: " if len(name) < _LONGEST_KEY else f"? {name} : "
