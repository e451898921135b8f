"""Identity through edits: the items made now, under the ids that the decks know them by."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from flashmind.deck.digest import digest
from flashmind.deck.gaps import numbered
from flashmind.deck.likeness import face
from flashmind.deck.match import Match, matches
from flashmind.deck.settle import settled
from flashmind.model.item import Item

Ask: TypeAlias = Callable[[Item, Sequence[Item]], Item | None]
"""Asks a person which of several items made now an item is; None where it is none of them."""


@dataclass(frozen=True, slots=True)
class Carried:
    """An item that kept its id, and with it its history, while its line was reworded."""

    id: str
    before: str
    after: str
    similarity: float

    def as_row(self) -> dict[str, object]:
        """Return the row that `build --json` prints."""
        return {
            "id": self.id,
            "from": self.before,
            "to": self.after,
            "similarity": round(self.similarity, 3),
        }


@dataclass(frozen=True, slots=True)
class Unsure:
    """An item that several lines fit about equally well: none of them was taken for it."""

    id: str
    before: str
    candidates: tuple[str, ...]

    def as_row(self) -> dict[str, object]:
        """Return the row that `build --json` prints."""
        return {"id": self.id, "from": self.before, "to": list(self.candidates)}


@dataclass(frozen=True, slots=True)
class Reunion:
    """The items made now in their order, each under its id for life, and how it was found.

    `pairs` are the items of the decks that something makes now, each with what makes it.
    """

    items: tuple[Item, ...]
    pairs: tuple[tuple[Item, Item], ...]
    carried: tuple[Carried, ...] = ()
    unsure: tuple[Unsure, ...] = ()


def none_of(_item: Item, _candidates: Sequence[Item]) -> None:
    """Nobody is there to be asked."""


def reunite(held: Sequence[Item], made: Sequence[Item], ask: Ask = none_of) -> Reunion:
    """Return MADE with the ids of the items in HELD, of all decks, that they are.

    What says and asks the same is the same item. What is left is compared: by id, by the words of
    the line, by what is asked, and by place. Each item is found once, and each found one is one
    item; where two fit about equally well a person is ASKed. What is new gets an id that no
    item of HELD has, but the id of a hand-written one: that stands for what it was made from.
    """
    same = dict(_same(held, made))
    lost = [face(item) for at, item in enumerate(held) if item.origin and at not in same]
    found = set(same.values())
    fresh = [face(item) for at, item in enumerate(made) if at not in found]
    anchors = [(held[a], made[b]) for a, b in same.items()] if lost and fresh else []
    clear, open_ = settled(list(matches(lost, fresh, anchors)), ask)
    pairs = {id(made[b]): held[a] for a, b in same.items()}
    pairs |= {id(match.found.item): match.lost.item for match in clear}
    names = {item.id for item in held if item.origin}
    items = tuple(_named(made, pairs, names))
    known = ((pairs[id(a)], b) for a, b in zip(made, items, strict=True) if id(a) in pairs)
    unsure = tuple(Unsure(i.id, _quote(i), tuple(map(_quote, rest))) for i, rest in open_)
    return Reunion(items, tuple(known), tuple(_told(clear)), unsure)


def _same(held: Sequence[Item], made: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Yield the places of each item and the made one that says and asks exactly the same."""
    by_id = {item.id: at for at, item in enumerate(made)}
    left, taken = list[int](), set[int]()
    for at, item in enumerate(held):
        other = by_id.get(item.id, -1)
        if other >= 0 and other not in taken and _is_unchanged(item, made[other]):
            taken.add(other)
            yield at, other
        elif item.origin:
            left.append(at)
    rest = [at for at in range(len(made)) if at not in taken]
    if left and rest:
        yield from _same_text(held, made, left, rest)


def _is_unchanged(item: Item, made: Item) -> bool:
    said = item.origin is not None and _quote(item) == _quote(made)
    return said and item.content == made.content


def _same_text(
    held: Sequence[Item], made: Sequence[Item], left: Sequence[int], rest: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs among those LEFT and the REST that say and ask the same under other ids."""
    for before, now in ((_looks, _looks), (_looked, _looks_made)):
        places = dict[tuple[str, ...], list[int]]()
        for at in rest:
            places.setdefault(now(made[at]), []).append(at)
        pairs = dict[int, int]()
        for at in sorted(left, key=lambda at: held[at].status == "stale"):
            if same := places.get(before(held[at])):
                pairs[at] = min(same, key=lambda other: _distance(held[at], made[other]))
                same.remove(pairs[at])
        yield from pairs.items()
        left = [at for at in left if at not in pairs]
        found = set(pairs.values())
        rest = [at for at in rest if at not in found]


def _looks(item: Item) -> tuple[str, ...]:
    """What ITEM says and asks, whatever the numbers of its gaps."""
    seen = face(item)
    return (item.kind, seen.quote, seen.front, seen.back)


def _looked(item: Item) -> tuple[str, ...]:
    """What ITEM says and asked when it was made, whatever a person made of it since."""
    return (face(item).quote, item.origin.made if item.origin else "")


def _looks_made(item: Item) -> tuple[str, ...]:
    return (face(item).quote, digest(item))


def _distance(item: Item, made: Item) -> tuple[bool, int]:
    """How far MADE is from where ITEM stood: in another note, lines."""
    one, two = (i.origin.spans[0] if i.origin else None for i in (item, made))
    if not one or not two:
        return True, 0
    return one.note != two.note, abs(one.first - two.first)


def _named(made: Sequence[Item], pairs: Mapping[int, Item], names: set[str]) -> Iterator[Item]:
    """Yield the items MADE under their ids: that of the one each is in PAIRS, else a free one."""
    for item in made:
        known = pairs.get(id(item))
        if known:
            yield replace(numbered(known, item), id=known.id) if known != item else item
            continue
        name, count = item.id, 2
        while name in names:
            name, count = f"{item.id}-{count}", count + 1
        names.add(name)
        yield replace(item, id=name) if name != item.id else item


def _told(clear: Sequence[Match]) -> Iterator[Carried]:
    """Yield the matches whose line reads differently now, under an id that it would not get."""
    for match in clear:
        before, after = _quote(match.lost.item), _quote(match.found.item)
        if before != after and match.lost.item.id != match.found.item.id:
            yield Carried(match.lost.item.id, before, after, match.likeness.quote)


def _quote(item: Item) -> str:
    return item.origin.quote if item.origin else ""
