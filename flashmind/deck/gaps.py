"""Numbers of gaps for life: a gap keeps its number while others come and go."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from flashmind.deck.digest import digest
from flashmind.model import cloze
from flashmind.model.item import Cloze, Item

_SAME = 75
"""Per cent from which on two hidden texts may be one gap before and after an edit."""


def numbered(old: Item, new: Item) -> Item:
    """Return NEW, made again, with the gap numbers of OLD, the item as it stands in its deck.

    A gap of other words at the place of one that is gone is that gap, reworded. A new gap gets a
    number that no gap of OLD ever had; one that is gone is remembered in the origin as retired,
    and has its number again when it comes back.
    """
    if not (isinstance(old.content, Cloze) and isinstance(new.content, Cloze)):
        return new
    kept = old.origin.retired if old.origin else ()
    if old.content == new.content or (old.origin and old.origin.made == digest(new)):
        return replace(new, origin=new.origin and replace(new.origin, retired=kept))
    before, retired = dict(_hidden(old.content.text)), dict(kept)
    found = _matched(dict(_hidden(new.content.text)), before, retired)
    gone = {n: text for n, text in (retired | before).items() if n not in found.values()}
    text = _renumbered(new.content.text, found)
    origin = new.origin and replace(new.origin, retired=tuple(sorted(gone.items())))
    return replace(new, content=Cloze(text), origin=origin)


def _hidden(text: str) -> Iterator[tuple[int, str]]:
    """Yield each gap number of TEXT with all that it hides."""
    for number in cloze.numbers(text):
        yield number, " … ".join(cloze.hidden_parts(text, number))


def _matched(
    made: Mapping[int, str], before: Mapping[int, str], retired: Mapping[int, str]
) -> dict[int, int]:
    """Return the lasting number of each gap MADE: by its words, by words alike, else a new one."""
    found = dict[int, int]()
    for known, least in ((before, 100), (retired, 100), (before, _SAME)):
        for number, last in _alike(made, known, least):
            if number not in found and last not in found.values():
                found[number] = last
    used = {*before, *retired}
    if len(made) == len(before) == 1:  # the only gap, reworded
        found |= dict(zip(made, before, strict=True)) if not found else {}
    for number in (n for n in made if n not in found):
        taken = used | set(found.values())
        found[number] = number if number not in taken else max(taken, default=0) + 1
    return found


def _alike(
    made: Mapping[int, str], known: Mapping[int, str], least: int
) -> Iterable[tuple[int, int]]:
    """Return the pairs of a gap MADE and one KNOWN that are alike, the likest and nearest first."""
    pairs = [
        (-alike, abs(a - b), a, b)
        for a, one in made.items()
        for b, two in known.items()
        if (alike := ratio(one, two)) >= least
    ]
    return [(a, b) for _, _, a, b in sorted(pairs)]


def _renumbered(text: str, numbers: Mapping[int, int]) -> str:
    parts, at = list[str](), 0
    for gap in cloze.gaps(text):
        parts += [text[at : gap.start], f"{{{{c{numbers[gap.number]}::"]
        at = text.index("::", gap.start) + 2
    return "".join([*parts, text[at:]])
