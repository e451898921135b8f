"""Scores of the made cards against the labels and the verdicts: values, and tables of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from flashmind.model.prior import Prior
from tests.cards.judged import Verdicts
from tests.cards.labels import Labelled, labelled
from tests.cards.made import Card, made_from
from tests.cards.match import covers


@dataclass(frozen=True, slots=True)
class Measured:
    """One note with its cards: `right` is a verdict a card, None where nobody judged it.

    `asked` and `active` say for each fact whether cards ask it, or active cards alone do; cards
    that a judge failed don't count.
    """

    labels: Labelled
    cards: tuple[Card, ...]
    right: tuple[bool | None, ...]
    asked: tuple[bool, ...]
    active: tuple[bool, ...]

    @property
    def forbidden(self) -> tuple[Card, ...]:
        """Active cards all of whose lines must never become a card."""
        skip = self.labels.skip
        spans = ((c, range(c.first, c.last + 1)) for c in self.cards if c.active)
        return tuple(card for card, lines in spans if all(line in skip for line in lines))


def measure(
    half: str, known: Verdicts, priors: Mapping[str, Prior] | None = None
) -> tuple[Measured, ...]:
    """Return the notes of HALF, measured."""
    return tuple(_measured(note, known, priors) for note in labelled(half))


def _measured(note: Labelled, known: Verdicts, priors: Mapping[str, Prior] | None) -> Measured:
    cards = made_from(note.path, priors)
    right = tuple(known.get((note.half, note.name, card.digest)) for card in cards)
    fine = [card for card, fair in zip(cards, right, strict=True) if fair is not False]
    live = [card for card in fine if card.active]
    asked = tuple(covers(fine, fact) for fact in note.gold)
    active = tuple(covers(live, fact) for fact in note.gold)
    return Measured(note, cards, right, asked, active)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of some cards; `right` of `judged`, `active_right` of `active_judged` passed."""

    name: str
    cards: int
    active: int
    judged: int
    right: int
    active_judged: int
    active_right: int

    @property
    def drafts(self) -> int:
        """Cards that wait for a person."""
        return self.cards - self.active

    @property
    def record(self) -> Prior:
        """All judged cards as a record, with its lower bound."""
        return Prior(self.right, self.judged)


def score(name: str, judged: Sequence[tuple[Card, bool | None]]) -> Score:
    """Return the counts of cards with their verdicts."""
    active = [right for card, right in judged if card.active]
    everything = [right for _, right in judged]
    return Score(
        name, len(everything), len(active), _known(everything), everything.count(True),
        _known(active), active.count(True),
    )  # fmt: skip


def _known(verdicts: Sequence[bool | None]) -> int:
    return len(verdicts) - verdicts.count(None)


def pairs(notes: Iterable[Measured]) -> Iterator[tuple[Card, bool | None]]:
    """Yield every card of NOTES with its verdict."""
    for note in notes:
        yield from zip(note.cards, note.right, strict=True)


def by_rule(notes: Iterable[Measured]) -> list[Score]:
    """Return a score a rule, the busiest first."""
    groups = defaultdict[str, list[tuple[Card, bool | None]]](list)
    for card, right in pairs(notes):
        groups[card.rule].append((card, right))
    scores = [score(rule, group) for rule, group in groups.items()]
    return sorted(scores, key=lambda s: (-s.cards, s.name))


@dataclass(frozen=True, slots=True)
class Recall:
    """How many of `facts` are asked by an active card, and by any."""

    facts: int
    active: int
    any: int

    def __str__(self) -> str:
        """Return `41 % / 70 % of 123`: active, with drafts."""
        if not self.facts:
            return "-"
        active, anyhow = (f"{100 * n / self.facts:.0f} %" for n in (self.active, self.any))
        return f"{active} / {anyhow} of {self.facts}"


def recall(notes: Iterable[Measured], *, must: bool = True) -> Recall:
    """Return the recall of the facts of NOTES, of those alone that a tutor MUST ask if so."""
    rows = [
        row
        for note in notes
        for row in zip(note.labels.gold, note.active, note.asked, strict=True)
        if row[0].must or not must
    ]
    return Recall(len(rows), sum(row[1] for row in rows), sum(row[2] for row in rows))


def answer_words(notes: Iterable[Measured]) -> float:
    """Return the median number of words in the answers, 0 where there is no card."""
    return median([len(card.answer.split()) for note in notes for card in note.cards] or [0])
