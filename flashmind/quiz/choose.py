"""Which items a quiz asks: balanced over decks, tags and kinds, no two from the same lines."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from flashmind.model.card import sides
from flashmind.model.item import Deck, Item
from flashmind.model.place import Problem, Source
from flashmind.quiz.order import rank


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that may be asked, and the deck it stands in."""

    item: Item
    deck: Deck

    @property
    def topic(self) -> str:
        """The first tag: the section of the note that the item comes from."""
        return self.item.tags[0] if self.item.tags else ""

    @property
    def lines(self) -> tuple[tuple[str, int], ...]:
        """Each line (note, number) that says the answer; items that share one are siblings."""
        spans = self.item.origin.spans if self.item.origin else ()
        return tuple((s.note, n) for s in spans for n in range(s.first, s.last + 1))

    @property
    def source(self) -> Source:
        """The place of the item in its deck file."""
        return Source(self.deck.path, self.item.line)


def candidates(
    decks: Iterable[Deck],
    tags: Sequence[str] = (),
    kinds: Sequence[str] = (),
    *,
    drafts: bool = False,
) -> tuple[Candidate, ...]:
    """Return the active items (DRAFTS: and drafts) with any of TAGS and of KINDS; empty = all.

    A tag asks for its subtags too: `ml` finds `ml::loss`.
    """
    asked = {"active", "draft"} if drafts else {"active"}
    return tuple(
        Candidate(item, deck)
        for deck in decks
        for item in deck.items
        if item.status in asked
        and (not kinds or item.kind in kinds)
        and (not tags or any(_tagged(item, tag) for tag in tags))
    )


def _tagged(item: Item, tag: str) -> bool:
    wanted = tag.casefold()
    return any(f"{own.casefold()}::".startswith(f"{wanted}::") for own in item.tags)


def unknown_tags(decks: Iterable[Deck], tags: Sequence[str]) -> list[Problem]:
    """Return a problem for each of TAGS that no item of DECKS has, naming the tags there are."""
    items = [item for deck in decks for item in deck.items]
    there = sorted({tag for item in items for tag in item.tags})
    known = "try " + ", ".join(there[:12]) + (", …" if len(there) > 12 else "")
    known = known if there else "the decks have none"
    return [
        Problem(Source("--tag"), f"no item has the tag {tag!r}: {known}")
        for tag in tags
        if not any(_tagged(item, tag) for item in items)
    ]


def choose(pool: Sequence[Candidate], count: int, seed: int) -> list[Candidate]:
    """Return COUNT candidates of POOL, fewer where it is smaller, the same for the same SEED.

    Taken one by one, least burden first: no sibling in yet (same lines, same question), then the
    deck, the tag and the kind that were taken least; SEED decides among equals.
    """
    left = sorted(pool, key=lambda c: rank(seed, "choose", c.deck.path, c.item.id))
    chosen, taken = list[Candidate](), Counter[object]()
    while left and len(chosen) < count:
        best = min(left, key=_burden(taken))
        left.remove(best)
        chosen.append(best)
        taken.update(_marks(best))
    return chosen


def _marks(one: Candidate) -> list[object]:
    deck = ("deck", one.deck.path, one.deck.title)
    fronts = [front.casefold() for _, front, _ in sides(one.item.content)]
    asked = ("asked", *fronts[:1])
    return [*one.lines, asked, deck, ("topic", *deck, one.topic), ("kind", one.item.kind)]


def _burden(taken: Counter[object]) -> Callable[[Candidate], tuple[int, ...]]:
    """What an item adds to what is TAKEN already; less is better, the first of equals wins."""

    def of(one: Candidate) -> tuple[int, ...]:
        *same, deck, topic, kind = (taken[mark] for mark in _marks(one))
        return (sum(map(bool, same)), deck, topic, kind)

    return of
