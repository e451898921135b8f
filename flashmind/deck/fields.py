"""The keys of one mapping of a deck, read into typed values; what is wrong with them is noted."""

import re
from collections.abc import Collection, Iterator, Sequence

from flashmind.yamltext.tree import Fault, Mapping, Node, Scalar
from flashmind.yamltext.tree import Sequence as Nodes

_NUMBER = re.compile(r"[0-9]{1,9}")
_WORDS = {Scalar: "text", Nodes: "a list", Mapping: "a mapping"}


def text_of(node: Scalar) -> str:
    """Return the text of NODE without the line end that a `|` or `>` block brings along."""
    return node.text.rstrip("\n") if node.style in {"|", ">"} else node.text


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text.strip()


class Fields:
    """One mapping while it is read: each method returns a value of its type, empty where it can't.

    `faults` grows with every method called: an entry with faults is left out of the deck.
    """

    def __init__(self, node: Mapping, prefix: str = "") -> None:
        self.faults: list[Fault] = []
        self.start = node.start
        self._nodes = {key.text: value for key, value in node.pairs}
        self._keys = tuple(key for key, _ in node.pairs)
        self._prefix = prefix

    def fault(self, key: str, message: str) -> None:
        """Note that the value of KEY is wrong."""
        node = self._nodes.get(key)
        self.faults.append(
            Fault(node.start if node else self.start, f"{self._prefix}{key} {message}")
        )

    def unknown(self, known: Collection[str]) -> Iterator[Fault]:
        """Yield a fault for each key outside KNOWN; such keys are kept in the file."""
        for key in self._keys:
            if key.text not in known:
                message = f"unknown key {self._prefix + key.text!r} is kept and not used"
                yield Fault(key.start, f"{message}: known are {', '.join(known)}")

    def option(self, key: str) -> str:
        """Return the text behind KEY, empty where there is none."""
        return self.text(key, needed=False) if key in self._nodes else ""

    def text(self, key: str, *, needed: bool = True) -> str:
        """Return the text behind KEY; a NEEDED one that is missing or blank is a fault."""
        node = self._nodes.get(key)
        if isinstance(node, Scalar):
            if needed and not node.text.strip():
                self.fault(key, "is empty: write a text")
            return text_of(node)
        if node is not None:
            self.fault(key, f"is {_WORDS[type(node)]}: write one text")
        elif needed:
            self.fault(key, "is missing: add it")
        return ""

    def texts(self, key: str, *, needed: bool = False) -> tuple[str, ...]:
        """Return the list of texts behind KEY, none of them blank; a NEEDED one has one or more."""
        node = self._nodes.get(key)
        if node is None or _is_blank(node):
            if needed:
                self.fault(key, f"is {'missing' if node is None else 'empty'}: write a list")
            return ()
        if not isinstance(node, Nodes):
            self.fault(key, f"is {_WORDS[type(node)]}: write a list")
            return ()
        if needed and not node.items:
            self.fault(key, "is an empty list: write one entry or more")
        return self._scalars(key, node.items, blank=False)

    def _scalars(self, key: str, nodes: Sequence[Node], *, blank: bool) -> tuple[str, ...]:
        for node in nodes:
            if not isinstance(node, Scalar):
                found = f"{self._prefix}{key} holds {_WORDS[type(node)]}: write texts only"
                self.faults.append(Fault(node.start, found))
            elif not blank and not node.text.strip():
                self.faults.append(
                    Fault(node.start, f"{self._prefix}{key} has an empty entry: fill or delete it")
                )
        return tuple(text_of(node) for node in nodes if isinstance(node, Scalar))

    def numbers(self, key: str, last: int, *, needed: bool = False) -> tuple[int, ...]:
        """Return the distinct numbers from 1 to LAST behind KEY: a list, or one alone."""
        node = self._nodes.get(key)
        alone = isinstance(node, Scalar) and not _is_blank(node)
        found = (self.text(key),) if alone else self.texts(key, needed=needed)
        numbers = tuple(int(text) if _NUMBER.fullmatch(text) else 0 for text in found)
        for text, number in zip(found, numbers, strict=True):
            if not 1 <= number <= last:
                self.fault(key, f"holds {text!r}: write numbers from 1 to {last}")
        if len(set(numbers)) < len(numbers):
            self.fault(key, "holds a number twice: keep one")
        return numbers

    def rows(self, key: str, width: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the rows behind KEY, (name, WIDTH cells) each.

        They are written `name: [cell, cell]`, or `[name, cell, cell]` where two share a name.
        """
        node = self._nodes.get(key)
        rows = tuple(self._row(key, name, cells, width) for name, cells in self._named(key, node))
        if not rows and not self.faults:
            self.fault(key, "is missing or empty: write one row or more")
        return rows

    def _named(self, key: str, node: Node | None) -> Iterator[tuple[str, Node]]:
        match node:
            case Mapping(pairs):
                yield from ((name.text, cells) for name, cells in pairs)
            case Nodes(items):
                for row in items:
                    if isinstance(row, Nodes) and row.items and isinstance(row.items[0], Scalar):
                        yield row.items[0].text, row._replace(items=row.items[1:])
                    else:
                        self.fault(key, "holds a row that is no list: write [name, cell, …]")
            case Scalar() if not _is_blank(node):
                self.fault(key, "is text: write one row a line, `name: [cell, cell]`")

    def _row(self, key: str, name: str, node: Node, width: int) -> tuple[str, tuple[str, ...]]:
        nodes = node.items if isinstance(node, Nodes) else (node,)
        if len(nodes) != width:
            found = f"{self._prefix}{key} {name!r} has {len(nodes)} cells: write {width}"
            self.faults.append(Fault(node.start, f"{found}, one a column"))
        return name, self._scalars(key, nodes, blank=True)

    def lists(self, key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the mapping of names to one or more texts behind KEY, such as params."""
        node = self._nodes.get(key)
        if node is None or _is_blank(node):
            return ()
        if not isinstance(node, Mapping):
            self.fault(key, f"is {_WORDS[type(node)]}: write {{name: [value, value]}}")
            return ()
        inner = Fields(node, f"{self._prefix}{key}.")
        found = tuple((name.text, inner.values_of(name.text)) for name, _ in node.pairs)
        self.faults += inner.faults
        return found

    def values_of(self, key: str) -> tuple[str, ...]:
        """Return the texts behind KEY, one or more: a list, or one alone."""
        if isinstance(self._nodes.get(key), Scalar):
            return (self.text(key),)
        return self.texts(key, needed=True)

    def inner(self, key: str) -> "Fields | None":
        """Return the mapping behind KEY to read in turn; its faults are the caller's to take."""
        node = self._nodes.get(key)
        if isinstance(node, Mapping):
            return Fields(node, f"{self._prefix}{key}.")
        if node is not None and not _is_blank(node):
            self.fault(key, f"is {_WORDS[type(node)]}: write `key: value` lines below it")
        return None
