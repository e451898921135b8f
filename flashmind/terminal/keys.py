"""Single keys from a terminal, none of them lost, and the terminal left as it was found.

The terminal is switched once for a whole sitting, after its output has drained and without
throwing typed input away; keys are read one at a time, so that what is typed after `q` belongs to
the shell again.
"""

import os
import select
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from types import FrameType
from typing import NoReturn, TypeAlias

Read: TypeAlias = Callable[[], str | None]
"""Waits for a key and returns it; None at the end of input."""

Lend: TypeAlias = Callable[[], AbstractContextManager[None]]
"""Gives the terminal back for a block, and takes it again behind it."""

ENTER = frozenset({" ", "\r", "\n"})
"""Keys that are returned as ``, the one that shows the answer."""

ESC = "\x1b"
"""Returned for keys that have no letter: escape, arrows, function keys, Alt with a letter."""

PATIENCE = 0.05
"""Seconds in which the rest of an escape sequence arrives."""

PARAMETERS = bytes(range(0x20, 0x40))
"""What stands between the begin of an escape sequence and its last letter."""

if sys.platform == "win32":
    import msvcrt

    @contextmanager
    def keyboard(_fd: int = 0) -> Iterator[Read]:
        """Give a reader of single keys."""
        yield windows_key

    def windows_key() -> str | None:
        """Wait for a key; arrows and function keys are two characters and mean nothing."""
        key = msvcrt.getwch()
        if key in {"\x00", "\xe0"}:
            msvcrt.getwch()
            return ESC
        if key == "\x03":
            raise KeyboardInterrupt
        return "" if key in ENTER else key

    @contextmanager
    def lending(_fd: int = 0) -> Iterator[Lend]:
        """Give what lends the terminal out; there is nothing to put back."""
        yield nullcontext

else:
    import termios
    import tty

    @contextmanager
    def keyboard(fd: int = 0) -> Iterator[Read]:
        """Switch the terminal FD to single keys for the block, whatever ends the block."""
        found = termios.tcgetattr(fd)

        def restore() -> None:
            with suppress(termios.error):  # a terminal that is gone needs no putting back
                termios.tcsetattr(fd, termios.TCSADRAIN, found)

        kept = {number: signal.signal(number, ended) for number in (signal.SIGTERM, signal.SIGHUP)}
        try:
            with pausing(fd, restore), waking() as wake:
                tty.setcbreak(fd, termios.TCSADRAIN)
                yield lambda: key_from(fd, wake)
        finally:
            restore()
            for number, handler in kept.items():
                signal.signal(number, handler)

    @contextmanager
    def lending(fd: int = 0) -> Iterator[Lend]:
        """Give what lends the terminal FD, as it is now, to an editor or to a line of input.

        To be entered before `keyboard`. While it is lent, Ctrl-Z stops the program as usual, and
        signals that end it still put the terminal back.
        """
        found = termios.tcgetattr(fd)

        @contextmanager
        def lend() -> Iterator[None]:
            single, stop = termios.tcgetattr(fd), signal.getsignal(signal.SIGTSTP)
            termios.tcsetattr(fd, termios.TCSADRAIN, found)
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            try:
                yield
            finally:
                signal.signal(signal.SIGTSTP, stop)
                termios.tcsetattr(fd, termios.TCSADRAIN, single)

        yield lend

    @contextmanager
    def waking() -> Iterator[int]:
        """Give a file that becomes readable with every signal.

        A Ctrl-C just before a read begins would else not be noticed until the next key.
        """
        wake, told = os.pipe()
        for end in (wake, told):
            os.set_blocking(end, False)
        kept = signal.set_wakeup_fd(told, warn_on_full_buffer=False)
        try:
            yield wake
        finally:
            signal.set_wakeup_fd(kept)
            os.close(wake)
            os.close(told)

    @contextmanager
    def pausing(fd: int, restore: Callable[[], None]) -> Iterator[None]:
        """Give the terminal back while the program is stopped (Ctrl-Z), and take it again after."""

        def stop(number: int, _frame: FrameType | None) -> None:
            restore()
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
            signal.signal(number, stop)
            tty.setcbreak(fd, termios.TCSADRAIN)

        kept = signal.signal(signal.SIGTSTP, stop)
        try:
            yield
        finally:
            signal.signal(signal.SIGTSTP, kept)


def ended(number: int, _frame: FrameType | None) -> NoReturn:
    """End the program by unwinding it, so that everything is put back."""
    raise SystemExit(128 + number)


def key_from(fd: int, wake: int | None = None) -> str | None:
    """Wait for one key on FD; an arrow or function key is swallowed whole and returned as `ESC`.

    WAKE becomes readable with a signal, whose handler then runs before the wait goes on.
    """
    try:
        while wake is not None and fd not in (ready := select.select([fd, wake], [], [])[0]):
            os.read(ready[0], 64)
        first = os.read(fd, 1)
        if first in {b"", b"\x04"}:
            return None
        if first == b"\x1b":
            swallow_sequence(fd)
            return ESC
        length = sum(first[0] >= lead for lead in (0xC0, 0xE0, 0xF0))
        rest = b"".join(os.read(fd, 1) for _ in range(length))
    except OSError:  # the terminal is gone
        return None
    text = (first + rest).decode("utf-8", "replace")
    return "" if text in ENTER else text


def swallow_sequence(fd: int) -> None:
    """Read the rest of an escape sequence: `[` or `O`, parameters, and a final letter or `~`."""
    if not waiting(fd) or os.read(fd, 1) not in {b"[", b"O"}:
        return
    while waiting(fd):
        byte = os.read(fd, 1)
        if not byte or byte not in PARAMETERS:
            return


def waiting(fd: int) -> bool:
    """Whether something can be read from FD, now or within the time of an escape sequence."""
    return bool(select.select([fd], [], [], PATIENCE)[0])
