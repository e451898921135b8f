"""One entry of a deck by itself: cut out for an editor, checked, and put back in its place."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from flashmind.deck.edits import Edit, edited, line_end, line_start
from flashmind.deck.layout import Entry, lay_out
from flashmind.deck.read import load
from flashmind.deck.render import item_lines
from flashmind.deck.splice import splice
from flashmind.model.item import Deck, Item
from flashmind.model.place import Problem, Source

_HEAD = "deck: one\nitems:\n"


@dataclass(frozen=True, slots=True)
class Patch:
    """The one run of characters, from `start`, in which two texts differ."""

    start: int
    old: str
    new: str


def patch(old: str, new: str) -> Patch:
    """Return where OLD and NEW differ."""
    start = _run(min(len(old), len(new)), lambda n: old[:n] == new[:n])
    rest = min(len(old), len(new)) - start
    tail = _run(rest, lambda n: old[len(old) - n :] == new[len(new) - n :])
    return Patch(start, old[start : len(old) - tail], new[start : len(new) - tail])


def _run(most: int, holds: Callable[[int], bool]) -> int:
    """Return the largest number up to MOST that HOLDS, as all smaller ones do."""
    return bisect_left(range(1, most + 1), x=True, key=lambda n: not holds(n))


def unpatched(text: str, done: Patch) -> str:
    """Return TEXT with the new run of DONE as it was before, where it stands at its place."""
    end = done.start + len(done.new)
    if text[done.start : end] != done.new:
        return text
    return text[: done.start] + done.old + text[end:]


def same(one: Item, other: Item) -> bool:
    """Whether two items say the same, wherever they stand in their files."""
    return replace(one, line=0) == replace(other, line=0)


def exchanged(deck: Deck, item: Item) -> Deck:
    """Return DECK with ITEM in place of the one of its id."""
    items = (replace(item, line=old.line) if old.id == item.id else old for old in deck.items)
    return replace(deck, items=tuple(items))


def says(text: str, deck: Deck) -> bool:
    """Whether TEXT loads as DECK, whatever the lines are that its items stand on."""
    found = load(text, deck.path)[0].items
    return len(found) == len(deck.items) and all(map(same, found, deck.items))


def cut_out(text: str, item: Item) -> str:
    """Return the lines of ITEM in TEXT without their indent, comments and all.

    An entry that shares its line with others is written anew.
    """
    place = _place(text, item.id)
    if place is None:
        return "\n".join([*item_lines(item), ""])
    start, end, indent = place
    lines = text[start:end].replace("\r\n", "\n").split("\n")
    return "\n".join(line.removeprefix(" " * indent) for line in lines)


def read_alone(written: str, item: Item, name: str) -> tuple[Item | None, tuple[Problem, ...]]:
    """Return the item that WRITTEN makes of ITEM, None where it is broken, and the problems.

    NAME is what the problems call the text.
    """
    deck, found = load(_HEAD + written, name)
    problems = tuple(_moved(problem) for problem in found)
    if len(lay_out(_HEAD + written).entries) != 1:
        return None, (*problems, Problem(Source(name), "leave exactly one item here"))
    if not deck.items:
        return None, problems
    if deck.items[0].id != item.id:
        message = f"the id is {deck.items[0].id!r}: an id is for life, write {item.id!r} again"
        return None, (*problems, Problem(Source(name), message))
    return deck.items[0], problems


def put_back(text: str, deck: Deck, written: str, item: Item) -> str:
    """Return TEXT, which loads as DECK, with WRITTEN, which says ITEM, in the place of its lines.

    Where that would touch any other item, only the keys that changed are written.
    """
    wanted = exchanged(deck, item)
    if place := _place(text, item.id):
        start, end, indent = place
        lines = written.rstrip("\n").split("\n")
        whole = "\n".join(" " * indent + line if line.strip() else line for line in lines)
        fresh = edited(text, [Edit(start, end, f"{whole}\n")])
        if says(fresh, wanted):
            return fresh
    return splice(text, deck, wanted)


def faults(item: Item) -> tuple[Problem, ...]:
    """Return what a deck would say against ITEM as it is."""
    return load(_HEAD + "\n".join([*item_lines(item), ""]), "here")[1]


def _moved(problem: Problem) -> Problem:
    source = problem.source
    return replace(problem, source=replace(source, line=max(source.line - 2, 0)))


def _place(text: str, name: str) -> tuple[int, int, int] | None:
    """Return where the lines of the item NAME start and end, and the column of its dash."""
    return next(_places(text, (one for one in lay_out(text).entries if one.id == name)), None)


def _places(text: str, entries: Iterator[Entry]) -> Iterator[tuple[int, int, int]]:
    for entry in entries:
        start = line_start(text, entry.start)
        before = text[start : entry.start]
        if before.strip() == "-":
            yield start, line_end(text, entry.end), before.index("-")
