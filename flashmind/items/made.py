"""What became of one note, and what several notes say differently."""

from dataclasses import dataclass

from flashmind.items.stance import Stance
from flashmind.model.item import Item, Span
from flashmind.model.place import Problem


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one note's readings: items, problems, and lines skipped with a reason.

    `aliases` are the pairs (short, long) of names that the note gives, `stances` the values that
    its sentences prefer: both are compared with those of the other notes.
    """

    items: tuple[Item, ...] = ()
    problems: tuple[Problem, ...] = ()
    skipped: tuple[tuple[int, int, str], ...] = ()
    context: tuple[int, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    stances: tuple[Stance, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One of the places that disagree: its words, and the id of the item that asks them, if any."""

    source: Span
    text: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One question, or one thing valued, on which two or more places say different things.

    Nothing is resolved: each side stays, and of items all but the first become drafts.
    """

    question: str
    sides: tuple[Side, ...]
    subject: str = ""
