"""A review log as text, folded with any scheduler: each card's memory, review by review."""

from dataclasses import dataclass
from pathlib import Path

from flashmind.model.place import Problem, Source
from flashmind.model.review import Memory
from flashmind.model.settings import Settings
from flashmind.schedule.fold import history
from flashmind.schedule.table import SCHEDULERS
from flashmind.store.text import read_text_log
from flashmind.workflows.files import read_text, shown


@dataclass(frozen=True, slots=True)
class Replay:
    """The memories of each card, one after each review that counted, and what could not be read."""

    cards: dict[str, list[Memory]]
    problems: tuple[Problem, ...]


def replay(path: Path, settings: Settings) -> Replay:
    """Return the log at PATH folded with the scheduler and the day start of SETTINGS."""
    text, unreadable = read_text(path)
    events, wrong = read_text_log(text, shown(path))
    if wrong and not events and not text.lstrip().startswith("{"):
        message = "is no review log: write one JSON object a line"
        wrong = (Problem(Source(shown(path), 1), message),)
    cards = history(events, SCHEDULERS[settings.scheduler], settings.day_start)
    return Replay(cards, (*unreadable, *wrong))


def as_rows(found: Replay) -> list[dict[str, object]]:
    """Return what `replay --json` prints; ease in hundredths."""
    return [
        {"item": card, "steps": [as_row(memory) for memory in memories]}
        for card, memories in found.cards.items()
        if memories
    ]


def as_row(memory: Memory) -> dict[str, object]:
    """Return one step as it is printed."""
    return {
        "interval": memory.interval,
        "ease": memory.ease,
        "repetitions": memory.repetitions,
        "due": memory.due.isoformat() if memory.due else None,
    }
