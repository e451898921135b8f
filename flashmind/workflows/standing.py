"""Where the quote of an item still stands in the notes: its words in a row, or nearly so."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from flashmind.deck.likeness import key, lines, quoted_alike, said, tokens, words
from flashmind.deck.shortlist import Shortlist
from flashmind.model import cloze
from flashmind.model.item import Item, Span, home_note
from flashmind.model.note import Note

ALIKE, AFAR = 0.75, 0.9
"""From here on a line is the quote, reworded: in the note that it stood in, or in another."""
BETTER = 0.05
"""By this much a line must be more like the quote than what it was known to say before."""


class Wording:
    """A note as one run of folded words, with the line of each."""

    def __init__(self, note: Note) -> None:
        self.name = note.path
        self.texts = tuple(map(_folded, note.mended or note.lines))

    @cached_property
    def _run(self) -> tuple[str, list[int], list[int]]:
        starts, numbers, at = list[int](), list[int](), 1
        for line, text in enumerate(self.texts, 1):
            if text:
                starts.append(at)
                numbers.append(line)
                at += len(text) + 1
        return f" {' '.join(filter(None, self.texts))} ", starts, numbers

    def find(self, wanted: str) -> Span | None:
        """Return the lines on which the folded words WANTED stand in a row, None if they don't."""
        run, starts, numbers = self._run
        at = run.find(f" {wanted} ") if wanted else -1
        if at < 0:
            return None
        first = bisect_right(starts, at + 1) - 1
        last = bisect_right(starts, at + len(wanted)) - 1
        return Span(self.name, numbers[first], numbers[last])

    def joined(self, first: int, count: int) -> tuple[str, int]:
        """Return the words of COUNT lines that say something from line FIRST on, and the last."""
        told, last = list[str](), first
        for number in range(first, len(self.texts) + 1):
            if self.texts[number - 1]:
                told.append(self.texts[number - 1])
                last = number
            if len(told) == count:
                break
        return " ".join(told), last


def _folded(text: str) -> str:
    return " ".join(words(cloze.uncovered(text)))


class Standing:
    """The notes, and what of them the items that were found again already stand for.

    PAIRS are those items as their decks have them, each with what makes it now; UNSURE are the ids
    of items that several lines fit about equally well: only their very words count.
    """

    def __init__(
        self,
        notes: Sequence[Note],
        unreadable: frozenset[str] = frozenset(),
        pairs: Iterable[tuple[Item, Item]] = (),
        unsure: frozenset[str] = frozenset(),
    ) -> None:
        self._notes = {note.path: Wording(note) for note in notes}
        self._unreadable = unreadable
        self._pairs = pairs
        self._unsure = unsure

    def of(self, item: Item) -> Span | None:
        """Return where the quote of ITEM stands now: in its home note first, then in any other.

        A home note that could not be read counts as unchanged: nothing goes stale by a broken file.
        """
        if not item.origin:
            return None
        home = item.origin.spans[0]
        if home.note in self._unreadable:
            return home
        quote = _folded(said(item))
        found = (self._notes[name].find(quote) for name in self._holding(quote, home.note))
        exact = next((span for span in found if span), None)
        exactly = item.status == "stale" or item.id in self._unsure
        return exact if exact or exactly else self._near(item, quote)

    def _holding(self, quote: str, home: str) -> Iterator[str]:
        """Yield HOME and the notes that hold the rarest word of QUOTE."""
        if home in self._notes:
            yield home
        held = (self._words.get(word, ()) for word in quote.split())
        yield from (name for name in min(held, key=len, default=()) if name != home)

    @cached_property
    def _words(self) -> dict[str, tuple[str, ...]]:
        found = dict[str, dict[str, None]]()
        for name, wording in self._notes.items():
            for word in {word for text in wording.texts for word in text.split()}:
                found.setdefault(word, {})[name] = None
        return {word: tuple(names) for word, names in found.items()}

    def _near(self, item: Item, quote: str) -> Span | None:
        """Return the lines that say nearly what QUOTE says, and that nothing else stood for."""
        home = item.origin.spans[0] if item.origin else Span("", 1, 1)
        if len(list(tokens(quote))) < 3:
            return None
        best, place = 0.0, None
        for at in self._lines.alike(quote):
            name, line = self._places[at]
            for count in {1, 2, home.last - home.first + 1}:
                text, last = self._notes[name].joined(line, count)
                alike = quoted_alike(quote, text)
                least = ALIKE if name == self._now_called(home.note) else AFAR
                if alike > best and alike >= least and not self._is_told(item, (name, line), alike):
                    best, place = alike, Span(name, line, last)
        return place

    def _now_called(self, note: str) -> str:
        """Return NOTE, or where most of what it said stands where there is no such note now."""
        if note in self._notes or note not in self._went:
            return note
        return self._went[note].most_common(1)[0][0]

    @cached_property
    def _went(self) -> dict[str, Counter[str]]:
        found = dict[str, Counter[str]]()
        for before, now in self._pairs:
            found.setdefault(home_note(before), Counter())[home_note(now)] += 1
        return found

    @cached_property
    def _places(self) -> list[tuple[str, int]]:
        return [(n, at) for n, note in self._notes.items() for at in range(1, len(note.texts) + 1)]

    @cached_property
    def _lines(self) -> Shortlist:
        return Shortlist([text for note in self._notes.values() for text in note.texts])

    def _is_told(self, item: Item, place: tuple[str, int], alike: float) -> bool:
        """Whether another line of old explains why the line at PLACE is ALIKE to that of ITEM.

        What stood on the line of ITEM before stands for it still.
        """
        quote, mine = key(said(item)), lines(item)
        return any(
            mine.isdisjoint(before) and quoted_alike(quote, other) >= alike - BETTER
            for other, before in self._told.get(place, ())
        )

    @cached_property
    def _told(self) -> dict[tuple[str, int], list[tuple[str, frozenset[tuple[str, int]]]]]:
        """The quotes that read as they did and where they stood, by where they stand now."""
        found = dict[tuple[str, int], list[tuple[str, frozenset[tuple[str, int]]]]]()
        for before, now in self._pairs:
            if said(before) == said(now):
                told = key(said(now)), lines(before)
                home = now.origin.spans[0] if now.origin else Span("", 1, 0)
                for line in range(home.first, home.last + 1):
                    found.setdefault((home.note, line), []).append(told)
        return found
