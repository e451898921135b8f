"""Order by seed: a shuffle that is a pure function, the same on every machine and Python."""

from collections.abc import Iterable
from hashlib import sha256
from typing import TypeVar

Value = TypeVar("Value")


def rank(seed: int, *labels: object) -> int:
    """Return a number of 64 bits that SEED and LABELS alone decide, uniform over all of them."""
    text = "\x1f".join(str(label) for label in (seed, *labels))
    return int.from_bytes(sha256(text.encode("utf-8", "replace")).digest()[:8], "big")


def shuffled(values: Iterable[Value], seed: int, *labels: object) -> list[Value]:
    """Return VALUES in the order that SEED and LABELS decide; equal values keep their own place."""
    numbered = enumerate(values)
    return [value for _, value in sorted(numbered, key=lambda pair: rank(seed, *labels, pair[0]))]
