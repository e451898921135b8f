"""YAML text to a tree in which every scalar is text and every node knows its place.

Strict, since decks come from strangers: no anchors, aliases, tags, second documents, duplicate or
structured keys, no nesting deeper than 20. The tree is built here from the parser's events, one at
a time: composing in C dies on 100,000 brackets, and PyYAML's constructors turn `no` into False.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import yaml

MAX_CHARACTERS = 20_000_000
MAX_DEPTH = 20
MAX_FAULTS = 100

# the loader in C is five times as fast; where PyYAML was built without it the other one serves
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_NOT_YAML = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Scalar(NamedTuple):
    """A text, its span of characters, and how it is written: `""` plain, `'`, `"`, `|` or `>`.

    A NamedTuple as its siblings are: a deck has some 300,000 of them, and a tuple is made in a
    third of the time.
    """

    text: str
    start: int
    end: int
    style: str


class Sequence(NamedTuple):
    """Nodes in order; the span ends with the last character of the last one, or with `]`."""

    items: tuple["Node", ...]
    start: int
    end: int
    flow: bool


class Mapping(NamedTuple):
    """Pairs in order, keys distinct; the span ends with the last value, or with `}`."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    start: int
    end: int
    flow: bool


Node: TypeAlias = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at character `at` of the text."""

    at: int
    message: str


@dataclass(frozen=True, slots=True)
class Tree:
    """What was read: `root` is None where the text is empty or could not be read to its end."""

    root: Node | None
    faults: tuple[Fault, ...] = ()


class Lines:
    """Turns a character's index into line and column, both 1-based; lines end at LF alone."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(self, at: int) -> tuple[int, int]:
        """Return (line, column) of the character with index AT."""
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1


class _Stop(Exception):  # noqa: N818 - ends the reading, caught below
    """What follows can't be read."""

    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.fault = Fault(at, message)


def parse(text: str, offset: int = 0) -> Tree:
    """Return the tree of TEXT and all faults; never raises.

    OFFSET is added to every index, for a TEXT that was cut out of a larger one.
    """
    if text.startswith("\ufeff"):  # the two loaders disagree on the marks after it
        return parse(text[1:], offset + 1)
    builder = _Builder(text, offset)
    try:
        _check_characters(text, offset)
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except _Stop as stop:
        return Tree(None, (*builder.faults, stop.fault))
    except yaml.MarkedYAMLError as error:
        return Tree(None, (*builder.faults, _syntax_fault(error, text, offset)))
    except (yaml.YAMLError, ValueError, ArithmeticError) as error:  # such as \UFFFFFFFF
        return Tree(None, (*builder.faults, Fault(offset, f"is not YAML: {error}")))
    return Tree(builder.roots[0] if builder.roots else None, tuple(builder.faults))


def _check_characters(text: str, offset: int) -> None:
    if len(text) > MAX_CHARACTERS:
        raise _Stop(offset, f"is larger than {MAX_CHARACTERS // 10**6} MB: split the file")
    if bad := _NOT_YAML.search(text):
        shown = f"U+{ord(bad[0]):04X}"
        raise _Stop(offset + bad.start(), f"holds the control character {shown}: delete it")


class _Open(NamedTuple):
    """A collection whose end has not come yet; keys and values of a mapping alternate."""

    nodes: list[Node]
    start: int
    flow: bool


class _Builder:
    """Takes the events of one text; `roots` ends up with at most one node."""

    def __init__(self, text: str, offset: int) -> None:
        self.faults: list[Fault] = []
        self._text, self._offset = text, offset
        self._stack = [_Open([], 0, flow=False)]

    @property
    def roots(self) -> list[Node]:
        """The finished nodes of the outermost level."""
        return self._stack[0].nodes

    def take(self, event: yaml.Event) -> None:
        """Add what EVENT says; raises _Stop where reading on makes no sense."""
        match event:
            case yaml.ScalarEvent():
                self._stack[-1].nodes.append(self._scalar(event))
            case yaml.CollectionStartEvent():
                self._open(event)
            case yaml.CollectionEndEvent():
                done = self._stack.pop()
                mapping = isinstance(event, yaml.MappingEndEvent)
                self._stack[-1].nodes.append(self._closed(done, event, mapping=mapping))
            case yaml.AliasEvent():
                at = self._fault(event, f"alias *{event.anchor}: write the text out instead")
                self._stack[-1].nodes.append(Scalar("", at, at, ""))
            case yaml.DocumentStartEvent() if self.roots:
                raise _Stop(self._at(event), "second document: keep one deck a file, without ---")

    def _at(self, event: yaml.Event) -> int:
        return self._offset + (event.start_mark.index if event.start_mark else 0)

    def _end(self, event: yaml.Event) -> int:
        return self._offset + (event.end_mark.index if event.end_mark else 0)

    def _fault(self, event: yaml.Event, message: str) -> int:
        at = self._at(event)
        if len(self.faults) >= MAX_FAULTS:
            raise _Stop(at, f"more than {MAX_FAULTS} faults: mend those above first")
        self.faults.append(Fault(at, message))
        return at

    def _check(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._fault(event, f"anchor &{event.anchor}: take it out")
        if event.tag is not None:  # type: ignore[attr-defined]  # the stubs know no tags
            self._fault(event, f"tag {event.tag}: take it out")  # type: ignore[attr-defined]

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        start, end = self._at(event), self._end(event)
        text, style = event.value, event.style or ""
        if event.anchor is not None or event.tag is not None:
            self._check(event)
        if style == '"' and _SURROGATE.search(text):
            self._fault(event, "half a character (\\ud800 to \\udfff): write the whole character")
        elif style in {"|", ">"}:  # its mark ends after the blank lines below it
            written = self._text[start - self._offset : end - self._offset]
            end = start + len(written.rstrip())
        return Scalar(text, start, end, style)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        self._check(event)
        if len(self._stack) > MAX_DEPTH:
            raise _Stop(self._at(event), f"is nested deeper than {MAX_DEPTH}: write it flatter")
        self._stack.append(_Open([], self._at(event), bool(event.flow_style)))

    def _closed(self, done: _Open, event: yaml.Event, *, mapping: bool) -> Node:
        nodes, start, flow = done  # a block collection is marked to the token behind it
        end = self._end(event) if flow else nodes[-1].end if nodes else start
        if mapping:
            return Mapping(tuple(self._pairs(nodes)), start, end, flow)
        return Sequence(tuple(nodes), start, end, flow)

    def _pairs(self, nodes: list[Node]) -> Iterator[tuple[Scalar, Node]]:
        """Pair up keys and values; a key that is no text or comes twice is a fault."""
        seen = set[str]()
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.faults.append(Fault(key.start, "a key must be text: put it in quotes"))
            elif key.text in seen:
                self.faults.append(Fault(key.start, f"key {key.text!r} comes twice: keep one"))
            else:
                seen.add(key.text)
                yield key, value


_HINTS = (
    ("mapping values are not allowed", 'put quotes round a text that holds ": "'),
    ("unexpected end of stream", "close the quote"),
    ("cannot start any token", "put quotes round the text"),
    ("unknown escape character", "double the backslash, or use single quotes"),
    ("could not find expected ':'", "indent the line, or put a colon after the key"),
    ("expected ',' or", "close the bracket, or put quotes round a text that holds commas"),
    ("expected key", "check the indentation of this line and the quotes before it"),
    ("expected <block end>", "check the indentation of this line and the quotes before it"),
)
"""What libyaml or PyYAML says → what to do about it; the first that fits."""


def _syntax_fault(error: yaml.MarkedYAMLError, text: str, offset: int) -> Fault:
    """Name the place where a quote or bracket began rather than where the parser gave up."""
    begun = any(word in (error.context or "") for word in ("quoted scalar", "flow"))
    mark = (error.context_mark if begun else None) or error.problem_mark or error.context_mark
    at = mark.index if mark else 0
    said = error.problem or str(error)
    hint = next((hint for words, hint in _HINTS if words in said), "check indentation and quotes")
    hint = "indent with blanks, not tabs" if text[at : at + 1] == "\t" else hint
    return Fault(at + offset, f"is not YAML: {said}: {hint}")
