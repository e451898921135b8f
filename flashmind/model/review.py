"""Reviews: the events of the log, and the memory that a scheduler derives from them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum


class Grade(IntEnum):
    """The terminal's four keys; the value is SM-2's quality of the answer (0 to 5)."""

    AGAIN = 1
    HARD = 3
    GOOD = 4
    EASY = 5


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the review log; nothing in the log is ever changed or deleted.

    `item` names a card (`item` or `item#n`); `at` carries the UTC offset of that moment, in whole
    milliseconds; `kind` is one of answer practice undo redo suspend unsuspend bury reset set_due
    flag import clock, or unknown and kept; `of` is the id that an undo, redo or clock event means.
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
