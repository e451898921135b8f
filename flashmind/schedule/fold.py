"""The fold: the review log to what it says about each card. The log is the only truth."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from flashmind.model.review import Event, Memory, Progress, Step, log_order
from flashmind.schedule.day import study_day

NEW = Progress()
"""The progress of a card that the log does not name."""

SECURE = 4
"""The grade from which a card need not be asked again the same day."""


def fold(events: Iterable[Event], step: Step, day_start: int) -> dict[str, Progress]:
    """Return the progress of every card that EVENTS (in any order) name."""
    return {event.item: known for event, known in folded(events, step, day_start)}


def history(events: Iterable[Event], step: Step, day_start: int) -> dict[str, list[Memory]]:
    """Return the memories of every card, one after each answer that counted as a review."""
    memories = dict[str, list[Memory]]()
    for event, known in folded(events, step, day_start):
        row = memories.setdefault(event.item, [])
        if event.kind == "answer" and (not row or known.memory is not row[-1]):
            row += [known.memory] if known.reviewed else []
    return memories


def folded(events: Iterable[Event], step: Step, day_start: int) -> Iterator[tuple[Event, Progress]]:
    """Yield each event that was not undone with the progress that it brings its card to."""
    progress = dict[str, Progress]()
    for event in standing(events):
        before = progress.get(event.item, NEW)
        known = after(before, event, study_day(event.at, day_start), step)
        progress[event.item] = known
        yield event, known


def standing(events: Iterable[Event]) -> Iterator[Event]:
    """Yield the events that were not undone, in the order of the log."""
    ordered = sorted(events, key=log_order)
    gone = undone(ordered)
    return (event for event in ordered if event.id not in gone)


def undone(ordered: Iterable[Event]) -> frozenset[str]:
    """Return the ids that an undo took away and no redo, or undo of that undo, brought back."""
    gone, meant = set[str](), dict[str, tuple[str, bool]]()
    for event in ordered:
        if event.kind in {"undo", "redo"}:
            target, taken = meant.get(event.of, (event.of, False))
            takes = event.kind == "undo" and not taken
            meant[event.id] = (target, takes)
            (gone.add if takes else gone.discard)(target)
    return frozenset(gone)


def after(before: Progress, event: Event, day: date, step: Step) -> Progress:
    """Return the progress after EVENT on study day DAY; a kind we don't know changes nothing."""
    match event.kind:
        case "answer":
            return answered(before, event.grade, day, step)
        case "suspend" | "unsuspend":
            return replace(before, suspended=event.kind == "suspend")
        case "bury":
            return replace(before, buried=day)
        case "reset":
            return Progress(suspended=before.suspended, buried=before.buried)
        case _:
            return before


def answered(before: Progress, grade: int | None, day: date, step: Step) -> Progress:
    """Return the progress after an answer: a review if the card was due, else drill or practice.

    Drill (again on the day of the review) only decides whether the card is asked once more that
    day; practice (before the due day) changes nothing. A late review counts as one in time.
    """
    if grade is None or not 0 <= grade <= 5:
        return before
    if is_due(before, day):
        memory = step(before.memory, grade, day)
        first = before.introduced or day
        return Progress(memory, first, day, grade < SECURE, before.suspended, before.buried)
    if before.reviewed == day:
        return replace(before, drilling=grade < SECURE)
    return before


def is_due(progress: Progress, day: date) -> bool:
    """Whether an answer on DAY is a review: the card is new, or DAY is its due day or later."""
    due = progress.memory.due
    return due is None or day >= due
