"""Gaps of a cloze text: `{{c1::hidden}}` and `{{c2::hidden::hint}}`, braces inside balanced."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_OPEN = re.compile(r"\{\{c(\d{1,3})::")
_BRACE = re.compile(r"[{}]")


@dataclass(frozen=True, slots=True)
class Gap:
    """One hidden part: its card number, the hidden text, a hint, and its place in the text."""

    number: int
    hidden: str
    hint: str
    start: int
    end: int


def _partners(text: str) -> dict[int, int]:
    """Return where each brace that is closed closes, by its own index, in one pass over TEXT."""
    opened, partners = list[int](), dict[int, int]()
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            partners[opened.pop()] = brace.start()
    return partners


def gaps(text: str) -> Iterator[Gap]:
    """Yield the gaps of TEXT in reading order; an unclosed gap is no gap."""
    return iter(_gaps(text))


@lru_cache(maxsize=512)  # many look at one text before the next comes
def _gaps(text: str) -> tuple[Gap, ...]:
    return tuple(_found(text)) if "{{c" in text else ()


def _found(text: str) -> Iterator[Gap]:
    partners, at = _partners(text), 0
    while found := _OPEN.search(text, at):
        end = partners.get(found.start() + 1, -1)
        at = found.end()
        if end >= 0 and partners.get(found.start()) == end + 1:
            hidden, _, hint = text[at:end].partition("::")
            at = end + 2
            yield Gap(int(found[1]), hidden, hint, found.start(), at)


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
