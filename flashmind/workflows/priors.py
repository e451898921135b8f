"""priors: what the triage decisions in the decks say of each rule, and what would change."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from flashmind.deck.merge import is_edited
from flashmind.items.make import ACTIVE, DRAFT
from flashmind.model.item import Item
from flashmind.model.place import Problem
from flashmind.model.prior import Prior
from flashmind.rules.priors import Priors, confidences, pooled, shipped, written_own
from flashmind.workflows.collection import Collection, read_decks
from flashmind.workflows.files import shown, write_file
from flashmind.workflows.records import own_path, own_records


@dataclass(frozen=True, slots=True)
class Row:
    """One rule: what the collection decided itself, and its record with the shipped one.

    `starts` is what its cards start as with that record (active, draft or skipped), `before` what
    `build` makes of them as long as the decisions are not written.
    """

    rule: str
    own: Prior
    record: Prior
    starts: str
    before: str

    def as_row(self) -> dict[str, object]:
        """Return the row that `priors --json` prints."""
        return {
            "rule": self.rule,
            "right": self.record.right,
            "judged": self.record.judged,
            "bound": round(self.record.bound, 4),
            "own_right": self.own.right,
            "own_judged": self.own.judged,
            "starts": self.starts,
            "before": self.before,
        }


@dataclass(frozen=True, slots=True)
class Found:
    """The rules in their order, what was wrong, and the file that was written, if any."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    written: str = ""


def priors(collection: Collection, chosen: Sequence[Path] = (), *, write: bool = False) -> Found:
    """Count the decisions in the decks CHOSEN (all where none is); keep them if WRITE is set.

    Raises OutputError where the file can't be written.
    """
    decks, problems = read_decks(collection, chosen)
    own = decisions(item for deck in decks for item in deck.items)
    held, wrong = own_records(collection)
    if write:
        write_file(own_path(collection), written_own(own).encode())
    rows = tuple(_rows(own, held))
    written = shown(own_path(collection)) if write else ""
    mended = () if write else wrong
    return Found(rows, (*collection.problems, *problems, *mended), written)


def decisions(items: Iterable[Item]) -> dict[str, Prior]:
    """Return how often each rule's drafts were right, in the order of the shipped records."""
    judged = [(item.origin.rule, verdict(item)) for item in items if item.origin]
    return {
        rule: Prior(
            judged.count((rule, True)), judged.count((rule, True)) + judged.count((rule, False))
        )
        for rule in shipped()
    }


def verdict(item: Item) -> bool | None:
    """Return what a person's decision says of the rule that made ITEM, None where none was taken.

    Only what started as a draft was decided on: right if it was accepted as it was made, wrong if
    it was rejected, or had to be edited.
    """
    if item.origin is None or not _was_draft(item.origin.confidence):
        return None
    if item.status in {"active", "suspended"}:
        return not is_edited(item)
    return False if item.status == "rejected" else None


def _was_draft(confidence: str) -> bool:
    try:
        return float(confidence) < ACTIVE
    except ValueError:  # none written, or a person's own word
        return False


def _rows(own: Priors, held: Priors) -> Iterator[Row]:
    now, before = pooled(shipped(), own), pooled(shipped(), held)
    trusts, held_trusts = confidences(now), confidences(before)
    for rule, record in now.items():
        yield Row(rule, own[rule], record, start_of(trusts[rule]), start_of(held_trusts[rule]))


def start_of(trust: float) -> str:
    """Return what the cards of a rule trusted so far start as, where no lint holds them back."""
    if trust >= ACTIVE:
        return "active"
    return "draft" if trust >= DRAFT else "skipped"
