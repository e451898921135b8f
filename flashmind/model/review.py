"""Reviews: the events of the log, and the memory that a scheduler derives from them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the review log; nothing in the log is ever changed or deleted.

    `item` names a card (`item` or `item#n`); `at` carries the UTC offset of that moment, in whole
    milliseconds; `kind` is one of answer practice undo redo suspend unsuspend bury reset set_due
    flag import clock, or unknown and kept; `of` is the id that an undo, redo or clock event means.
    `extra` is a JSON object with further fields, or empty.
    """

    id: str
    item: str
    at: datetime
    kind: str = "answer"
    grade: int | None = None
    seconds: float = 0.0
    of: str = ""
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Memory:
    """What a scheduler derives from the reviews of one card.

    `interval` in days, `ease` in whole hundredths, `repetitions` = recalls since the last lapse
    (the streak), `due` = the first study day to ask, None for a card that was never reviewed.
    """

    interval: int = 0
    ease: int = 250
    repetitions: int = 0
    lapses: int = 0
    due: date | None = None


Step: TypeAlias = Callable[[Memory, int, date], Memory]
"""A scheduler: the memory before, the grade (0 to 5) and its study day give the memory after."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What the log says about one card: its memory, and the learner's own marks.

    All days are study days. `introduced` is that of the first review, `reviewed` that of the last;
    `drilling` says whether the last grade of that day was below 4, so that the card is asked again
    the same day. `buried` is the one day on which the card is left out.
    """

    memory: Memory = Memory()
    introduced: date | None = None
    reviewed: date | None = None
    drilling: bool = False
    suspended: bool = False
    buried: date | None = None


def device_and_sequence(event_id: str) -> tuple[str, int]:
    """Split `laptop-000412` at its last `-`; an id without digits there is (the whole id, 0)."""
    device, _, digits = event_id.rpartition("-")
    numbered = device and digits.isascii() and digits.isdigit() and len(digits) <= 18
    return (device, int(digits)) if numbered else (event_id, 0)


def log_order(event: Event) -> tuple[datetime, str, int]:
    """Key that sorts events of any number of devices: by instant, then device, then sequence."""
    return (event.at, *device_and_sequence(event.id))
