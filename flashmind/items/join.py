"""What several places say alike becomes one item; what they say differently, a conflict."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from flashmind.items.alias import table
from flashmind.items.alike import Relation, relation
from flashmind.items.dispute import disputes
from flashmind.items.fold import Aliases, folded
from flashmind.items.identity import folded_text
from flashmind.items.made import Conflict, Made, Side
from flashmind.model.card import cards
from flashmind.model.item import (
    Basic,
    Cloze,
    Content,
    Item,
    Listing,
    Numeric,
    Ordered,
    Reversed,
    Span,
    home_note,
)

_ANSWERS = 6
"""Answers to one question that a new one is compared with, so that no question costs much."""

_CUES = (
    (re.compile(r"(?i)what (?:is|are) meant by “?(.+?)”?\?"), "is"),
    (re.compile(r"(?i)what (?:is|are) (.+) called\?"), "named"),
    (re.compile(r"(?i)what (?:is|are) (.+?)\?"), "is"),
    (re.compile(r"(?i)what does (.+?) stand for\?"), "stands for"),
    (re.compile(r"(?i)what does (.+?) mean\?"), "means"),
    (re.compile(r"(?i)what should you prefer to (.+?)\?"), "prefer"),
    (re.compile(r"(?i)what should you use instead of (.+?)\?"), "instead"),
)
"""Questions that relate an answer to a subject; every other question is its own subject."""

_GAP = re.compile(r"\{\{c\d+::.*?\}\}")
_NAMING = re.compile(r"(?i)what (?:is|are) (.+) called\?")


def key(item: Item, aliases: Aliases) -> str:
    """Return relation and subject of what ITEM asks: the same for all wordings of one question."""
    if item.compute:
        return f"computes|{item.compute}"
    question = _question(item.content).strip()
    for pattern, cue in _CUES:
        if found := pattern.fullmatch(question):
            unaliased = cue == "stands for"  # what an acronym stands for is no detour to itself
            return f"{cue}|{folded(found[1], {} if unaliased else aliases)}"
    return f"asks|{folded(question, aliases)}"


def joined(all_made: Iterable[Made]) -> tuple[tuple[Item, ...], tuple[Conflict, ...]]:
    """Return the items of all notes, those that say the same made one, and the conflicts.

    The same question with another answer stays, as a draft with an id of its own.
    """
    found = tuple(all_made)
    aliases = table(pair for made in found for pair in made.aliases)
    groups = defaultdict[str, list[_Placed]](list)
    for place, item in enumerate(item for made in found for item in made.items):
        groups[key(item, aliases)].append(_Placed(place, item))
    settled = [_settled(group) for group in groups.values()]
    placed = sorted((p for answers, _ in settled for p in answers), key=lambda p: p.place)
    items = _renamed(_named_once(placed, aliases))
    asked = [conflict for _, told in settled for conflict in told]
    valued = disputes((s for made in found for s in made.stances), aliases)
    return tuple(items), (*asked, *_untold(valued, asked))


def _untold(valued: Iterable[Conflict], asked: Iterable[Conflict]) -> Iterator[Conflict]:
    """Yield the conflicts of sentences that no conflict of items tells already."""
    told = [frozenset(side.source for side in conflict.sides) for conflict in asked]
    holding = defaultdict[Span, list[frozenset[Span]]](list)
    for places in told:
        for place in places:
            holding[place].append(places)
    for conflict in valued:
        places = frozenset(side.source for side in conflict.sides)
        if not any(places <= known for known in holding[conflict.sides[0].source]):
            yield conflict


@dataclass(frozen=True, slots=True)
class _Placed:
    """An item and its place among all items made."""

    place: int
    item: Item


def _settled(group: list[_Placed]) -> tuple[list[_Placed], list[Conflict]]:
    """Return the different answers in GROUP, all but one of them drafts, and what conflicts."""
    kept, conflicts = group[:1], list[Conflict]()
    for new in group[1:]:
        found = [_relation(old.item, new.item) for old in kept[:_ANSWERS]]
        if Relation.SAME in found:
            at = found.index(Relation.SAME)
            kept[at] = _merged(kept[at], new.item)
        else:
            kept.append(new)
            if Relation.CONTRARY in found:
                old = kept[found.index(Relation.CONTRARY)].item
                conflicts.append(Conflict(_question(old.content), (_side(old), _side(new.item))))
    asked = next((p for p in kept if p.item.status == "active"), kept[0])
    others = ("draft" if p.item.status == "active" and p is not asked else "" for p in kept)
    drafts = zip(kept, others, strict=True)
    return [
        replace(p, item=replace(p.item, status="draft")) if d else p for p, d in drafts
    ], conflicts


def _merged(old: _Placed, new: Item) -> _Placed:
    """Return one item for both: the first wording, unless only the later one is trusted."""
    better = new.status == "active" and old.item.status != "active"
    first, again = (new, old.item) if better else (old.item, new)
    return replace(old, item=_with_source(first, again))


def _relation(old: Item, new: Item) -> Relation:
    """Return how the answer of NEW stands to that of OLD, both asked by the same question."""
    one, two = _answer(old.content), _answer(new.content)
    if (one and one == two) or _text(old.content) == _text(new.content):
        return Relation.SAME
    if not one or not two or old.compute or new.compute:  # what can be computed is not compared
        return Relation.OTHER
    found = relation(one, two)
    if found is Relation.DISJOINT:
        return Relation.CONTRARY if _is_one_thing(old, new) else Relation.OTHER
    told_apart = _lines(old).isdisjoint(_lines(new))
    return found if told_apart or found is Relation.SAME else Relation.OTHER


@lru_cache(maxsize=64)  # one answer is compared with several
def _text(content: Content) -> str:
    return folded_text(str(content))


def _is_one_thing(old: Item, new: Item) -> bool:
    """Whether two answers without a shared word contradict each other: both define, far apart.

    In one note an author rather adds to a definition, unless both are sure to be definitions.
    """
    defines = key(old, {}).startswith(("is|", "stands for|"))
    apart = home_note(old) != home_note(new)
    sure = old.status == new.status == "active" and _lines(old).isdisjoint(_lines(new))
    return defines and (apart or sure)


def _answer(content: Content) -> str:
    match content:
        case Basic(_, answer) | Numeric(_, answer) | Reversed(_, answer):
            return answer
        case Listing(_, entries) | Ordered(_, entries):
            return "; ".join(entries)
        case _:
            return ""


def _lines(item: Item) -> set[tuple[str, int]]:
    spans = item.origin.spans if item.origin else ()
    return {(span.note, line) for span in spans for line in range(span.first, span.last + 1)}


def _side(item: Item) -> Side:
    source = item.origin.spans[0] if item.origin else Span("", 0, 0)
    return Side(source, cards(item)[0].back, item.id)


def _named_once(placed: list[_Placed], aliases: Aliases) -> Iterator[Item]:
    """Yield the items; those that ask for one name by glosses that say the same are made one."""
    kept, named = dict[int, Item](), dict[str, tuple[int, str]]()
    for new in placed:
        gloss = _NAMING.fullmatch(_question(new.item.content))
        name = folded(_answer(new.item.content), aliases) if gloss else ""
        at, known = named.get(name, (-1, ""))
        if gloss and known and relation(known, gloss[1]) is Relation.SAME:
            kept[at] = _merged(_Placed(at, kept[at]), new.item).item
            continue
        kept[new.place] = new.item
        if gloss:
            named.setdefault(name, (new.place, gloss[1]))
    yield from kept.values()


def _renamed(items: Iterable[Item]) -> Iterator[Item]:
    """Yield the items, the second of two with one id under an id of its own."""
    taken = set[str]()
    for item in items:
        other = f"{item.id}-{_digest(folded_text(str(item.content)))}"
        name = other if item.id in taken else item.id
        taken.add(name)
        yield replace(item, id=name) if name != item.id else item


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:4]


def _question(content: Content) -> str:
    """Return what is asked; of a sentence with a single gap, what of it is shown."""
    if not isinstance(content, Cloze):
        return content.question
    shown, gaps = _GAP.subn("[…]", content.text)
    return shown if gaps == 1 else content.text


def _with_source(first: Item, again: Item) -> Item:
    """Return FIRST with the spans of AGAIN as further sources."""
    if not first.origin or not again.origin:
        return first
    spans = first.origin.spans + tuple(s for s in again.origin.spans if s not in first.origin.spans)
    return replace(first, origin=replace(first.origin, spans=spans))
