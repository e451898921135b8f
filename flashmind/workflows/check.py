"""Checking decks and notes: problems, and a verdict on every claim that can be computed."""

import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from flashmind.deck.read import load
from flashmind.errors import MissingExtra
from flashmind.items.lint import lints
from flashmind.model.item import Deck, Item
from flashmind.model.place import Problem, Source
from flashmind.model.verdict import NO_DEVICE, Claim, Outcome, Verdict
from flashmind.verify import claims, torch_program
from flashmind.verify.items import answer, broken_variants, judge_item, variants
from flashmind.verify.readings import judge_note
from flashmind.verify.refusal import UnsupportedError
from flashmind.verify.snippet import run_snippet
from flashmind.verify.torch_program import Ran
from flashmind.verify.worker import Worker
from flashmind.workflows.collection import (
    DECK_SUFFIXES,
    Collection,
    deck_paths,
    note_paths,
)
from flashmind.workflows.files import read_text, shown

LONGEST_SHOWN = 300
"""Characters of a claim, and of what is said about it, on one line of the report."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One claim with its verdict, and what the tensor program gave where it ran."""

    claim: Claim
    verdict: Verdict
    ran: Ran | None = None

    def __str__(self) -> str:
        """Return `note.md:102: truncated: -ln(0.1) = 2.302 (2.302585…; 2.303 when rounded)`."""
        value, reason = self.verdict.value, self.verdict.reason
        told = ["" if value in reason or value == self.claim.stated else value, reason]
        device = ""
        if self.ran and self.ran.value:
            device = f"torch on {self.ran.device}: {self.ran.value}"
        elif self.verdict.engine == "torch snippet":
            device = f"torch on {self.verdict.device}"
        details = "; ".join(part for part in [*told, device] if part)
        text = shorten(" ".join(self.claim.text.split()))
        return f"{self.claim.source}: {self.verdict.outcome}: {text}" + (
            f" ({shorten(details)})" if details else ""
        )

    def as_row(self) -> dict[str, object]:
        """Return the row that `--json` prints."""
        verdict = self.verdict
        row: dict[str, object] = {
            "note": self.claim.source.path,
            "line": self.claim.source.line,
            "text": self.claim.text,
            "expression": self.claim.expression,
            "stated": self.claim.stated,
            "value": verdict.value,
            "verdict": str(verdict.outcome),
            "reason": verdict.reason,
        }
        if not self.claim.item:
            return row
        row |= {"item": self.claim.item, "device": verdict.device, "engine": verdict.engine}
        return row | ({"torch": self.ran.value} if self.ran else {})


def shorten(text: str) -> str:
    """Return TEXT as one line holds it; `--json` has the whole."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


@dataclass(frozen=True, slots=True)
class Report:
    """All claims with their verdicts, all problems, and notes for the reader that are neither."""

    checked: tuple[Checked, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether there is something to mend."""
        return bool(self.problems) or any(checked.verdict.fails for checked in self.checked)

    @property
    def summary(self) -> str:
        """Return `31 claims: 27 exact, 1 truncated`, in the order of `Outcome`."""
        counts = Counter(checked.verdict.outcome for checked in self.checked)
        total = len(self.checked)
        kinds = ", ".join(f"{counts[kind]} {kind}" for kind in Outcome if counts[kind])
        return f"{total} claim{'s' if total != 1 else ''}" + (f": {kinds}" if kinds else "")

    def as_json(self) -> dict[str, object]:
        """Return what `--json` prints."""
        return {
            "claims": [checked.as_row() for checked in self.checked],
            "problems": [problem.as_row() for problem in self.problems],
        }


def check(collection: Collection, chosen: Sequence[Path] = (), device: str = "auto") -> Report:
    """Return the report on the CHOSEN notes, decks and folders, else on the whole COLLECTION.

    DEVICE is where the tensor program of each `compute` runs: auto, cpu, cuda, mps or none.
    """
    decks, notes, problems = _paths(collection, chosen)
    checked = list[Checked]()
    remarks = set[str]()
    with Worker() as worker:
        engine = _Engine(device, worker, remarks)
        for path in decks:
            text, unreadable = read_text(path)
            problems += unreadable
            deck, wrong = load(text, shown(path)) if not unreadable else (None, ())
            problems += wrong
            for found in _of_deck(deck, engine) if deck else ():
                checked += [found] if isinstance(found, Checked) else []
                problems += [found] if isinstance(found, Problem) else []
    for path in notes:
        text, unreadable = read_text(path)
        problems += unreadable
        checked += _of_note(shown(path), text)
    return Report(tuple(checked), (*collection.problems, *problems), tuple(sorted(remarks)))


def check_item(item: Item, source: Source) -> tuple[tuple[Checked, ...], tuple[Problem, ...]]:
    """Return the verdicts on `compute` and `run` of ITEM, at SOURCE, and what is wrong there."""
    with Worker() as worker:
        found = tuple(_of_item(item, source, _Engine(NO_DEVICE, worker, set())))
    checked = tuple(one for one in found if isinstance(one, Checked))
    return checked, tuple(one for one in found if isinstance(one, Problem))


def _paths(
    collection: Collection, chosen: Sequence[Path]
) -> tuple[list[Path], list[Path], list[Problem]]:
    """Return decks, notes, and what is wrong with the paths."""
    if not chosen:
        (decks, no_decks), (notes, no_notes) = deck_paths(collection), note_paths(collection)
        return decks, notes, [*no_decks, *no_notes] if not (decks or notes) else []
    decks, notes, problems = list[Path](), list[Path](), list[Problem]()
    for path in chosen:
        if path.is_dir():
            (more_decks, _), (more_notes, _) = (
                deck_paths(collection, [path]),
                note_paths(collection, [path]),
            )
            decks, notes = [*decks, *more_decks], [*notes, *more_notes]
            if not (more_decks or more_notes):
                problems.append(Problem(Source(shown(path)), "no note and no deck in this folder"))
        else:
            (decks if path.suffix in DECK_SUFFIXES else notes).append(path)
    return list(dict.fromkeys(decks)), list(dict.fromkeys(notes)), problems


def _of_note(path: str, text: str) -> Iterator[Checked]:
    for claim in claims.find(path, text.split("\n")):
        yield Checked(claim, judge_note(claim.expression, claim.stated))


@dataclass(slots=True)
class _Engine:
    """Where computing happens: the device, opened at the first use, and the worker of snippets."""

    wanted: str
    worker: Worker
    remarks: set[str]
    opened: str = ""

    def ran(self, expression: str, params: Mapping[str, str]) -> Ran | None:
        """Return what the tensor program of EXPRESSION gives, None where it can't run here."""
        if self.wanted == NO_DEVICE:
            return None
        try:
            self.opened = self.opened or torch_program.open_device(self.wanted)
            return torch_program.run(expression, self.opened, time.perf_counter, params)
        except MissingExtra as error:
            self.remarks.add(f"no tensor program ran: {error}")
            self.wanted = NO_DEVICE
        except UnsupportedError:
            return None
        return None


def _of_deck(deck: Deck, engine: _Engine) -> Iterator[Checked | Problem]:
    for item in deck.items:
        source = Source(deck.path, item.line)
        if item.status == "rejected":
            continue
        if item.status == "active":
            found = lints(item.content, deck.language, written=True)
            hard = (message for lint, message in found if lint.hard)
            yield from (Problem(source, f"the card can't work: {m}", item.id) for m in hard)
        yield from _of_item(item, source, engine)


def _of_item(item: Item, source: Source, engine: _Engine) -> Iterator[Checked | Problem]:
    if item.compute:
        yield from _computed(item, source, engine)
    if item.run:
        yield _ran(item, source, engine)


def _computed(item: Item, source: Source, engine: _Engine) -> Iterator[Checked | Problem]:
    """Yield the verdict on the `compute` of ITEM, and the problems of its variants and devices."""
    start = time.perf_counter()
    verdict = replace(judge_item(item), seconds=time.perf_counter() - start)
    stated = answer(item)
    text = f"{item.compute} = {stated}" if stated else item.compute
    ran = engine.ran(item.compute, dict(next(variants(item)).params))
    if ran is not None and ran.value:
        verdict = replace(verdict, device=ran.device, engine="torch float64", seconds=ran.seconds)
    yield Checked(Claim(source, text, item.compute, stated, item.id), verdict, ran)
    if ran is not None and not ran.agrees:
        message = (
            f"torch float64 on {ran.device} gives {ran.value}, the exact engine {verdict.value}"
        )
        yield Problem(source, f"{message}: report this, or rewrite compute", item.id)
    for variant, broken in broken_variants(item):
        message = f"with {variant}, {item.compute} has no value: {broken.reason}"
        yield Problem(source, f"{message}: take this value out of params", item.id)


def _ran(item: Item, source: Source, engine: _Engine) -> Checked:
    start = time.perf_counter()
    verdict = run_snippet(item.run, item.expect, engine.worker)
    text = f"{item.run} = {item.expect}" if item.expect else item.run
    claim = Claim(source, text, item.run, item.expect, item.id)
    return Checked(claim, replace(verdict, seconds=time.perf_counter() - start))
