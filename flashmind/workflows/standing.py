"""Where the quote of an item still stands in the notes, by its words in a row."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from flashmind.model.item import Item, Span
from flashmind.model.note import Note

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Wording:
    """A note as one run of folded words, with the line of each."""

    note: Note

    @cached_property
    def _run(self) -> tuple[str, list[int], list[int]]:
        parts, starts, lines, at = list[str](), list[int](), list[int](), 1
        for line, text in enumerate(self.note.mended or self.note.lines, 1):
            for word in _folded(text):
                parts.append(word)
                starts.append(at)
                lines.append(line)
                at += len(word) + 1
        return f" {' '.join(parts)} ", starts, lines

    def find(self, quote: str) -> Span | None:
        """Return the lines on which the words of QUOTE stand in a row, None where they don't."""
        run, starts, lines = self._run
        wanted = " ".join(_folded(quote))
        at = run.find(f" {wanted} ") if wanted else -1
        if at < 0:
            return None
        first = bisect_right(starts, at + 1) - 1
        last = bisect_right(starts, at + len(wanted)) - 1
        return Span(self.note.path, lines[first], lines[last])


def _folded(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def standing(
    item: Item, wordings: Mapping[str, Wording], unreadable: frozenset[str]
) -> Span | None:
    """Return where the quote of ITEM stands now: in its home note first, then in any other.

    A home note that could not be read counts as unchanged: nothing goes stale by a broken file.
    """
    if not item.origin:
        return None
    home = item.origin.spans[0]
    if home.note in unreadable:
        return home
    order = [home.note, *(path for path in wordings if path != home.note)]
    found = (wordings[path].find(item.origin.quote) for path in order if path in wordings)
    return next((span for span in found if span), None)
