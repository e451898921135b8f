"""A rebuilt deck: the three-way merge of what was last made, what is made now, and the file."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TypeAlias

from flashmind.deck.digest import digest
from flashmind.model.item import STATUSES, Deck, Item, Origin, Span, Status, home_note

Standing: TypeAlias = Callable[[Item], Span | None]
"""Where the quote of an item stands in the notes now, None where it is gone."""


class Fate(Enum):
    """What a merge did to one item."""

    ADDED = auto()
    UPDATED = auto()
    KEPT = auto()
    UNMADE = auto()
    STALE = auto()


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged deck; each of its items is in exactly one of the five lists of ids.

    `kept` say what they said (their lines may have moved); `unmade` still stand in the notes but no
    rule makes them now; `stale` lost their line with this merge. Those of `kept` that a person
    edited while their note moved on are `changed`: `offers` holds what would be made of them now.
    """

    deck: Deck
    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    unmade: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    offers: tuple[Item, ...] = field(default=(), repr=False)


def merge(file: Deck, made: Sequence[Item], standing: Standing) -> Merged:
    """Return FILE with the items MADE now: its order stays, new ones come beside their siblings.

    Items are matched by id alone: who finds one again under another id renames it in MADE before.
    What a person wrote or edited is never overwritten, nothing is deleted, and a status only ever
    changes to stale and back. FILE without items is a deck yet to be written.
    """
    fresh = {item.id: _stamped(item) for item in reversed(made)}
    held = {item.id for item in file.items}
    told = [_settled(item, fresh.get(item.id), standing) for item in file.items]
    order = list(dict.fromkeys(item.id for item in made))
    added = [fresh[name] for name in order if name not in held]
    told += [(item, Fate.ADDED) for item in added]
    items = {item.id: item for item, _ in told}
    offers = tuple(_offers((item for item, _ in told), fresh))
    return Merged(
        replace(file, items=tuple(items[name] for name in _placed(file, order))),
        added=_ids(told, Fate.ADDED),
        updated=_ids(told, Fate.UPDATED),
        kept=_ids(told, Fate.KEPT),
        unmade=_ids(told, Fate.UNMADE),
        stale=_ids(told, Fate.STALE),
        changed=tuple(item.id for item in offers),
        offers=offers,
    )


def _ids(told: Iterable[tuple[Item, Fate]], fate: Fate) -> tuple[str, ...]:
    return tuple(item.id for item, found in told if found is fate)


def is_edited(item: Item) -> bool:
    """Whether a person wrote ITEM, or changed what was made of it."""
    return item.origin is None or digest(item) != item.origin.made


def _stamped(item: Item) -> Item:
    """ITEM with the digest of what was made of it, so that an edit shows later."""
    origin = item.origin and replace(item.origin, made=digest(item))
    return replace(item, line=0, origin=origin)


def _settled(item: Item, made: Item | None, standing: Standing) -> tuple[Item, Fate]:
    """Return what becomes of ITEM of the file when MADE is made now, if anything is."""
    if item.origin is None:
        return item, Fate.KEPT
    if made is None:
        return _unmade(item, item.origin, standing)
    status = _status(item, item.origin, made.status)
    if is_edited(item):
        spans, quote = (made.origin.spans, made.origin.quote) if made.origin else ((), "")
        origin = replace(item.origin, spans=spans or item.origin.spans, quote=quote, was="")
        kept = replace(item, status=status, origin=origin)
        return kept, Fate.KEPT if status == item.status else Fate.UPDATED
    new = replace(made, status=status, line=item.line, origin=_born(item, made))
    same = status == item.status and digest(new) == digest(item)
    return new, Fate.KEPT if same else Fate.UPDATED


def _status(item: Item, origin: Origin, made: Status) -> Status:
    """Return the status of ITEM whose line is there: a stale one has again what it had, or MADE."""
    if item.status != "stale":
        return item.status
    return next((status for status in STATUSES if status == origin.was), made)


def _born(item: Item, made: Item) -> Origin | None:
    """Return the origin of MADE with the confidence that ITEM had when its status was set."""
    if not made.origin or not item.origin or (item.status == "stale" and not item.origin.was):
        return made.origin
    return replace(made.origin, confidence=item.origin.confidence)


def _unmade(item: Item, origin: Origin, standing: Standing) -> tuple[Item, Fate]:
    if span := standing(item):
        home = home_note(item)
        others = (s for s in origin.spans if s.note not in {home, span.note})
        status = _status(item, origin, item.status)
        now = replace(origin, spans=(span, *others), was="")
        return replace(item, status=status, origin=now), Fate.UNMADE
    if item.status in {"rejected", "stale"}:
        return item, Fate.KEPT
    return replace(item, status="stale", origin=replace(origin, was=item.status)), Fate.STALE


def _offers(items: Iterable[Item], made: dict[str, Item]) -> Iterator[Item]:
    """Yield what would be made now of each item that a person edited and whose note moved on."""
    for item in items:
        new = made.get(item.id)
        if new and item.origin and is_edited(item) and digest(new) != item.origin.made:
            yield new


def _placed(file: Deck, made: Sequence[str]) -> list[str]:
    """The ids of FILE in its order, each new one of MADE behind the one made before it.

    One with nothing made before it goes in front of the first that is made after it.
    """
    order = [item.id for item in file.items]
    known, waiting, before = set(order), list[str](), ""
    behind = dict[str, list[str]]()
    for name in made:
        if name in known:
            before = name
            if waiting:
                order[order.index(name) : order.index(name)] = waiting
                waiting = []
        elif before:
            behind.setdefault(before, []).append(name)
        else:
            waiting.append(name)
    return [one for name in order for one in (name, *behind.get(name, ()))] + waiting
