"""At most so many cards a section: the surest stay, the rest is said to be skipped."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from flashmind.model.fact import Quote
from flashmind.model.item import Item
from flashmind.model.note import Note, walk

CARDS_A_LINE = 2.5
"""Items that a section may have for each of its lines or sentences, whichever are more."""

FEW = 4
"""Items that every section may have, however short it is."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one reading came to: an item, or the reason WHY there is none.

    `free` ones were asked for by the author and are never left out.
    """

    quote: Quote
    item: Item | None = None
    confidence: float = 0.0
    why: str = ""
    free: bool = False


def capped(note: Note, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield FOUND in order, without the items by which a section has too many, least sure first.

    No sentence loses its surest item before another has lost its second one.
    """
    sections = defaultdict[tuple[str, ...], list[int]](list)
    for at, one in enumerate(found):
        if one.item and not one.free:
            sections[one.quote.section].append(at)
    over = set[int]()
    if any(len(places) > FEW for places in sections.values()):
        content = _content(note)
        for section, places in sections.items():
            most = max(FEW, ceil(CARDS_A_LINE * content[section]))
            over.update(_by_worth(found, places)[most:])
    why = f"more than {CARDS_A_LINE} cards a line in this section: the surest are kept"
    for at, one in enumerate(found):
        yield replace(one, item=None, why=why) if at in over else one


def _by_worth(found: Sequence[Candidate], places: Sequence[int]) -> list[int]:
    """Return PLACES with the surest item of each sentence first, then the second ones, and so on."""
    surest = sorted(places, key=lambda at: (-found[at].confidence, at))
    before, rank = Counter[tuple[int, str]](), dict[int, int]()
    for at in surest:
        sentence = (found[at].quote.first, found[at].quote.text)
        rank[at] = before[sentence]
        before[sentence] += 1
    return sorted(surest, key=lambda at: rank[at])


def _content(note: Note) -> Counter[tuple[str, ...]]:
    """Return how many lines or sentences each section of NOTE holds by itself, code twice."""
    counted = Counter[tuple[str, ...]]()
    for block in walk(note.blocks):
        lines = 0 if block.kind in {"list", "rule", "metadata"} else block.last - block.first + 1
        if block.kind == "bullet":
            lines = block.sentences[-1].last - block.first + 1 if block.sentences else 1
        if block.rows:  # each cell beside the first is a fact of its own
            lines *= max(len(block.rows[0]) - 1, 1)
        coded = lines if block.kind == "fence" else block.text.count("`") // 2
        several = coded if block.kind != "heading" else 0  # code is asked, and what it does
        counted[block.section] += max(lines, len(block.sentences)) + several
    return counted
