"""A sitting at the terminal as a value: what waits, what is shown, what was done. No screen here.

Every change gives a new session that remembers the one before, so that undo is going back.
"""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from flashmind.model.card import Card
from flashmind.model.review import Event, Progress
from flashmind.workflows.review import Lesson

Act: TypeAlias = Literal["show", "grade", "undo", "suspend", "bury", "hint", "help", "quit", "none"]
"""What a key means; `none` is a key that means nothing now."""

KEYS: dict[str, Act] = {
    "": "show",
    "u": "undo",
    "s": "suspend",
    "b": "bury",
    "h": "hint",
    "?": "help",
    "q": "quit",
}
"""Keys that mean the same on every scale; `` stands for space, enter or an empty line."""

AT_END: dict[Act, Act] = {"show": "quit", "undo": "undo", "quit": "quit"}
"""What is left of the keys when all cards are done."""

SCALES: dict[str, dict[str, tuple[str, int]]] = {
    "1-4": {"1": ("Again", 1), "2": ("Hard", 3), "3": ("Good", 4), "4": ("Easy", 5)},
    "0-5": {
        "0": ("blackout", 0),
        "1": ("wrong", 1),
        "2": ("nearly", 2),
        "3": ("hard", 3),
        "4": ("good", 4),
        "5": ("perfect", 5),
    },
}
"""Scale → key → (label, SM-2 grade)."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A card that waits, with the title of its deck and what the log says about it."""

    card: Card
    title: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class Session:
    """What waits, what is shown and what was done.

    `waiting` comes first, then `drill`; `earlier` is the session before, with the event that ended
    it. `answers` counts the grades given and `again` those below 3; `done` the cards that need not
    be asked again today.
    """

    waiting: tuple[Ask, ...] = ()
    drill: tuple[Ask, ...] = ()
    shown: bool = False
    answers: int = 0
    again: int = 0
    done: int = 0
    earlier: "tuple[Session, Event] | None" = None

    @property
    def current(self) -> Ask | None:
        """The card on the screen; None when all is done."""
        return next(iter((*self.waiting, *self.drill)), None)

    @property
    def to_do(self) -> int:
        """How many cards are still to be asked."""
        return len(self.waiting) + len(self.drill)


def begin(lesson: Lesson) -> Session:
    """Return the session that asks the queue of LESSON."""
    queue = lesson.day.queue

    def asks(names: tuple[str, ...]) -> tuple[Ask, ...]:
        found = ((lesson.cards[name], lesson.day.progress.get(name, Progress())) for name in names)
        return tuple(Ask(card, lesson.titles[card.item.id], known) for card, known in found)

    return Session(asks((*queue.asked, *queue.new)), asks(queue.drill))


def limited(session: Session, limit: int | None) -> Session:
    """Return the session with at most LIMIT cards beside its drill; None leaves it as it is."""
    return session if limit is None else replace(session, waiting=session.waiting[:limit])


def meaning(key: str, session: Session, scale: str) -> Act:
    """Return what KEY means now: a grade counts only once the answer was shown."""
    if key in SCALES[scale]:
        return "grade" if session.shown and session.current else "none"
    typed = len(key) > 1 and not session.shown  # an answer typed as a line: compare it
    act: Act = "show" if typed else KEYS.get(key.lower(), "none")
    if session.current is None:
        return AT_END.get(act, "none")
    return "none" if act == "show" and session.shown else act


def shown(session: Session) -> Session:
    """Return the session with the answer of its card on the screen."""
    return replace(session, shown=True)


def graded(session: Session, event: Event, progress: Progress) -> Session:
    """Return the session after the answer EVENT, which brought its card to PROGRESS."""
    ask, rest = _taken(session, event)
    again = (replace(ask, progress=progress),) if progress.drilling else ()
    return replace(
        rest,
        drill=rest.drill + again,
        answers=session.answers + 1,
        again=session.again + (event.grade is not None and event.grade < 3),
        done=session.done + (not again),
    )


def set_aside(session: Session, event: Event) -> Session:
    """Return the session without its card, which EVENT suspended or buried."""
    return _taken(session, event)[1]


def undone(session: Session) -> Session | None:
    """Return the session as it was before its last event, None where it has none."""
    return replace(session.earlier[0], shown=False) if session.earlier else None


def put_back(session: Session, ask: Ask) -> Session:
    """Return the session with ASK as the next card: undo reached beyond this sitting."""
    waiting, drill = (
        tuple(other for other in asks if other.card.id != ask.card.id)
        for asks in (session.waiting, session.drill)
    )
    return replace(session, waiting=(ask, *waiting), drill=drill, shown=False)


def _taken(session: Session, event: Event) -> tuple[Ask, Session]:
    ask = session.current
    assert ask is not None  # noqa: S101 - `meaning` lets no grade, suspend or bury through without
    rest = replace(session, shown=False, earlier=(session, event))
    if session.waiting:
        return ask, replace(rest, waiting=session.waiting[1:])
    return ask, replace(rest, drill=session.drill[1:])
