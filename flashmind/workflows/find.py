"""Items by name or by their words, over all decks of a collection."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from flashmind.model.card import Card, cards
from flashmind.model.item import Deck, Item
from flashmind.model.place import Problem
from flashmind.workflows.collection import Collection, read_decks

NEAR = 5
"""Names that a message offers where the one given is none."""

WEIGHTS = {"question": 8, "tags": 4, "answer": 3, "quote": 1}
"""How much a word tells by where it stands; a whole word counts double."""


@dataclass(frozen=True, slots=True)
class Found:
    """An item and the deck that it stands in."""

    deck: Deck
    item: Item

    def as_row(self) -> dict[str, object]:
        """Return the row that `search --json` prints."""
        card = next(iter(cards(self.item)))
        return {
            "id": self.item.id,
            "deck": self.deck.title,
            "path": self.deck.path,
            "line": self.item.line,
            "kind": self.item.kind,
            "status": self.item.status,
            "question": card.front,
            "answer": card.back,
        }


@dataclass(frozen=True, slots=True)
class Unknown:
    """NAME names no item, or several; `near` are names that it may mean."""

    name: str
    near: tuple[str, ...]
    several: bool
    broken: tuple[Problem, ...] = ()

    def __str__(self) -> str:
        """Return what to say about it."""
        if self.broken:
            return f"item {self.name!r} can't be read: mend it first: {self.broken[0]}"
        if self.several:
            return f"{self.name!r} begins several items: {', '.join(self.near)}"
        near = f": near are {', '.join(self.near)}" if self.near else ""
        return f"no item is called {self.name!r}{near}"


def find(collection: Collection, name: str) -> Found | Unknown:
    """Return the item called NAME, or the only one whose id begins so."""
    decks, problems = read_decks(collection)
    known = {item.id: Found(deck, item) for deck in reversed(decks) for item in deck.items}
    if name in known:
        return known[name]
    begun = [found for item, found in sorted(known.items()) if name and item.startswith(name)]
    if len(begun) == 1:
        return begun[0]
    if begun:
        return Unknown(name, tuple(found.item.id for found in begun[:NEAR]), several=True)
    broken = tuple(problem for problem in problems if problem.item == name)
    near = dict.fromkeys([*_alike(name, list(known)), *(i for i in known if name and name in i)])
    return Unknown(name, tuple(near)[:NEAR], several=False, broken=broken)


def _alike(name: str, known: Sequence[str]) -> list[str]:
    """Return the ids of KNOWN that look like NAME, with or without the digits behind them."""
    stems = {item.rpartition("-")[0] or item: item for item in known}
    close = get_close_matches(name, [*known, *stems], NEAR, 0.6)
    return [stems.get(word, word) for word in close]


def search(
    collection: Collection, words: Sequence[str]
) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Return the items that hold all WORDS, best first, and every problem met.

    Case and width of letters count nothing; a word may stand inside a longer one.
    """
    decks, problems = read_decks(collection)
    wanted = [word for text in words for word in folded(text).split()]
    scored = [
        (score, Found(deck, item))
        for deck in decks
        for item in deck.items
        if (score := _score(item, wanted))
    ]
    ranked = sorted(scored, key=lambda pair: -pair[0])
    return tuple(found for _, found in ranked), (*collection.problems, *problems)


def folded(text: str) -> str:
    """Return TEXT as it is compared."""
    return unicodedata.normalize("NFKC", text).casefold()


def _score(item: Item, wanted: Sequence[str]) -> int:
    """Return how well ITEM fits, 0 where one of the words WANTED stands nowhere in it."""
    texts = {place: folded(text) for place, text in _places(item)}
    scores = [_word_score(word, texts) for word in wanted]
    told = item.status in {"stale", "rejected"}  # these come behind all others
    return 0 if not scores or not all(scores) else max(sum(scores) - 1000 * told, 1)


def _word_score(word: str, texts: Mapping[str, str]) -> int:
    best = 0
    for place, text in texts.items():
        if word in text:
            whole = f" {word} " in f" {''.join(c if c.isalnum() else ' ' for c in text)} "
            best = max(best, WEIGHTS[place] * (1 + whole))
    return best


def _places(item: Item) -> Iterator[tuple[str, str]]:
    asked: tuple[Card, ...] = cards(item)
    yield "question", "\n".join(card.front for card in asked)
    yield "answer", "\n".join(card.back for card in asked)
    yield "tags", " ".join(item.tags)
    yield "quote", item.origin.quote if item.origin else ""
