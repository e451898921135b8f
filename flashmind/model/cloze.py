"""Gaps of a cloze text: `{{c1::hidden}}` and `{{c2::hidden::hint}}`, braces inside balanced."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_OPEN = re.compile(r"\{\{c(\d{1,3})::")


@dataclass(frozen=True, slots=True)
class Gap:
    """One hidden part: its card number, the hidden text, a hint, and its place in the text."""

    number: int
    hidden: str
    hint: str
    start: int
    end: int


def _closing(text: str, start: int) -> int:
    """Index of the `}}` that ends a gap whose inside begins at START, or -1 where none does."""
    depth, at = 0, start
    while at < len(text):
        if depth == 0 and text.startswith("}}", at):
            return at
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth < 0:
            return -1
        at += 1
    return -1


def gaps(text: str) -> Iterator[Gap]:
    """Yield the gaps of TEXT in reading order; an unclosed gap is no gap."""
    at = 0
    while found := _OPEN.search(text, at):
        end = _closing(text, found.end())
        if end < 0:
            at = found.end()
            continue
        hidden, _, hint = text[found.end() : end].partition("::")
        yield Gap(int(found[1]), hidden, hint, found.start(), end + 2)
        at = end + 2


def numbers(text: str) -> tuple[int, ...]:
    """Return the card numbers of a cloze text, ascending, each once."""
    return tuple(sorted({gap.number for gap in gaps(text)}))


def masked(text: str, number: int) -> str:
    """TEXT with gap NUMBER hidden as `[…]` or `[hint]` and all others uncovered."""
    return _rewritten(
        text, lambda gap: f"[{gap.hint or '…'}]" if gap.number == number else gap.hidden
    )


def uncovered(text: str, number: int = 0) -> str:
    """TEXT with every gap uncovered; those of NUMBER in bold."""
    return _rewritten(text, lambda gap: f"**{gap.hidden}**" if gap.number == number else gap.hidden)


def hidden_parts(text: str, number: int) -> tuple[str, ...]:
    """Return the hidden texts of gap NUMBER, in reading order."""
    return tuple(gap.hidden for gap in gaps(text) if gap.number == number)


def _rewritten(text: str, shown: Callable[[Gap], str]) -> str:
    parts, at = [], 0
    for gap in gaps(text):
        parts += [text[at : gap.start], shown(gap)]
        at = gap.end
    return "".join([*parts, text[at:]])
