"""The plain screen: questions and answers one below the other, by single keys or by lines.

Nothing is drawn over, so that the terminal's own scrolling, selecting and reading aloud just work.
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from flashmind.terminal import face
from flashmind.terminal import session as steps
from flashmind.terminal.keys import keyboard
from flashmind.terminal.session import SCALES, Act, Ask, Session
from flashmind.terminal.style import Style
from flashmind.terminal.width import clipped
from flashmind.workflows.review import Sitting


@dataclass(frozen=True, slots=True)
class Screen:
    """How to ask for a key under a line of help (None: no more input), and how to print."""

    read: Callable[[str], str | None]
    write: Callable[[str], None]
    style: Style


@dataclass(frozen=True, slots=True)
class Desk:
    """What a sitting is held with; `titles` are those of the decks by item id."""

    sitting: Sitting
    screen: Screen
    scale: str
    today: date
    titles: dict[str, str]


@dataclass(frozen=True, slots=True)
class Turn:
    """One key, pressed in SESSION, whose card came up at SINCE."""

    session: Session
    key: str
    since: datetime
    desk: Desk


def hold(session: Session, desk: Desk) -> Session:
    """Ask until all is done, the input ends or Ctrl-C is pressed; return the session of then.

    A grade is in the log before the next card is printed. Raises StoreError.
    """
    try:
        paint(session, desk)
        since = desk.sitting.clock()
        while (key := desk.screen.read(prompt(session, desk))) is not None:
            act = steps.meaning(key, session, desk.scale)
            if act == "quit":
                break
            before, session = session, ACTS[act](Turn(session, key, since, desk))
            if session is not before:
                paint(session, desk)
                since = since if session.shown else desk.sitting.clock()
    except KeyboardInterrupt:
        pass
    return session


def paint(session: Session, desk: Desk) -> None:
    """Print the side of the card that is to be seen now."""
    ask, screen = session.current, desk.screen
    if ask is not None:
        width = terminal_width()
        shown = (
            face.back(ask, width, screen.style)
            if session.shown
            else face.front(session, ask, width, screen.style)
        )
        screen.write(shown)


def prompt(session: Session, desk: Desk) -> str:
    """Return the line of keys."""
    return face.bar(session, desk.scale, desk.sitting.step, desk.today)


def show(turn: Turn) -> Session:
    """Show the answer."""
    return steps.shown(turn.session)


def grade(turn: Turn) -> Session:
    """Store the grade, then say so and go on."""
    sitting, screen, ask = turn.desk.sitting, turn.desk.screen, asked(turn)
    label, quality = SCALES[turn.desk.scale][turn.key]
    event = sitting.record("answer", ask.card.id, quality, turn.since)
    known = sitting.progressed(ask.progress, event)
    screen.write(screen.style.dim(face.stored(event, label, known)))
    return steps.graded(turn.session, event, known)


def set_aside(turn: Turn) -> Session:
    """Suspend or bury the card."""
    kind, screen = {"s": "suspend", "b": "bury"}[turn.key.lower()], turn.desk.screen
    event = turn.desk.sitting.record(kind, asked(turn).card.id)
    told = "suspended" if kind == "suspend" else "buried until tomorrow"
    screen.write(screen.style.dim(f"stored {event.id}: {told}"))
    return steps.set_aside(turn.session, event)


def undo(turn: Turn) -> Session:
    """Take back the last event: of this sitting, and beyond it of the log."""
    session, sitting, screen = turn.session, turn.desk.sitting, turn.desk.screen
    event = session.earlier[1] if session.earlier else sitting.last()
    if event is None:
        screen.write("nothing to undo")
        return session
    sitting.take_back(event)
    screen.write(screen.style.dim(f"undone {event.id}: {face.told(event)}"))
    before = steps.undone(session)
    if before is not None:
        return before
    card = sitting.cards[event.item]
    ask = Ask(card, turn.desk.titles[card.item.id], sitting.remembered(event.item))
    return steps.put_back(session, ask)


def hint(turn: Turn) -> Session:
    """Print the card's hint."""
    text = asked(turn).card.item.hint
    turn.desk.screen.write(face.body(text, terminal_width(), turn.desk.screen.style) or "no hint")
    return turn.session


def explain(turn: Turn) -> Session:
    """Print what the keys do."""
    turn.desk.screen.write(face.keys_help(turn.desk.scale))
    return turn.session


def puzzled(turn: Turn) -> Session:
    """Say what a key without a meaning would need."""
    if turn.key in SCALES[turn.desk.scale]:
        turn.desk.screen.write("look at the answer first: press enter")
    return turn.session


ACTS: dict[Act, Callable[[Turn], Session]] = {
    "show": show,
    "grade": grade,
    "suspend": set_aside,
    "bury": set_aside,
    "undo": undo,
    "hint": hint,
    "help": explain,
    "none": puzzled,
}
"""What a key does; `quit` alone is left to the loop."""


def asked(turn: Turn) -> Ask:
    """Return the card of TURN, of which there is one: `meaning` needs it for these acts."""
    assert turn.session.current is not None  # noqa: S101 - narrows the type
    return turn.session.current


def terminal_width() -> int:
    """Columns of the terminal at this moment."""
    return shutil.get_terminal_size().columns


@contextmanager
def screen(*, lines: bool, colour: bool) -> Iterator[Screen]:
    """Give the screen for this terminal: single keys, or LINES where there is none to read keys."""
    style = Style(colour)
    if lines:
        yield Screen(read_line, write, style)
        return
    with keyboard(sys.stdin.fileno()) as read:

        def read_key(bar: str) -> str | None:
            """Show BAR while waiting for a key."""
            put(style.dim(clipped(bar, terminal_width() - 1)))
            try:
                return read()
            finally:
                put("\r\x1b[K")

        yield Screen(read_key, write, style)


def read_line(bar: str) -> str | None:
    """Ask for a line under BAR; "" for an empty line, None at the end of input."""
    put(f"{bar}\n> ")
    line = sys.stdin.buffer.readline() if sys.stdin else b""
    return line.decode("utf-8", "replace").strip() if line else None


def write(text: str) -> None:
    """Print TEXT at once."""
    put(f"{text}\n")


def put(text: str) -> None:
    """Print TEXT as it is; what the terminal's encoding lacks becomes `?`."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()
