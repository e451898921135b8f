"""The closed tree that every expression becomes; nothing else is ever evaluated."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Number:
    """A literal, held exactly as it is written: `0.1` is one tenth."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Constant:
    """A constant that no fraction equals: `pi` or `e`."""

    name: str


@dataclass(frozen=True, slots=True)
class Negation:
    """Minus `operand`."""

    operand: "Node"


@dataclass(frozen=True, slots=True)
class Operation:
    """Two sides joined by `operator`: + - * / // % ** or one of < <= > >= == !=."""

    operator: str
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the table `functions.FUNCTIONS` applied to `arguments`."""

    function: str
    arguments: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of numbers, `[1, 2, 3]`."""

    entries: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Entry `index` (0-based) of a list."""

    sequence: "Node"
    index: int


Node: TypeAlias = Number | Constant | Negation | Operation | Call | Sequence | Entry
