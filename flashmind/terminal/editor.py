"""Text changed by a person: in their own editor, or on one line of the terminal."""

import shlex
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from flashmind.errors import reason
from flashmind.terminal.clean import clean_line


@dataclass(frozen=True, slots=True)
class Failed:
    """The editor could not be used; nothing was changed."""

    message: str


def command_of(environ: Mapping[str, str]) -> str:
    """Return the editor that the person chose: $VISUAL, else $EDITOR, else the system's own."""
    usual = "notepad" if sys.platform == "win32" else "vi"
    return environ.get("VISUAL") or environ.get("EDITOR") or usual


def in_editor(command: str, text: str) -> str | Failed:
    """Return TEXT as it was saved in the editor that COMMAND starts, in a file of its own."""
    with tempfile.TemporaryDirectory(prefix="flashmind-") as folder:
        path = Path(folder) / "item.yaml"
        path.write_text(text, "utf-8", newline="\n")
        try:
            with interruptible():
                code = subprocess.call([*shlex.split(command), str(path)])  # noqa: S603 - the person's own editor
            saved = path.read_text("utf-8")
        except OSError as error:
            return Failed(f"{command}: {reason(error)}: set $EDITOR to your editor")
        except ValueError:  # an open quote in the command, or a file that is no text any more
            return Failed(f"{command}: left nothing that can be read as text")
    return Failed(f"{command}: ended with {code}, nothing is changed") if code else saved


@contextmanager
def interruptible() -> Iterator[None]:
    """Let a Ctrl-C in the block reach the editor alone."""

    def nothing(_number: int, _frame: FrameType | None) -> None:
        """Go on: the editor hears it too."""

    kept = signal.signal(signal.SIGINT, nothing)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, kept)


def on_line(label: str, text: str) -> str:
    """Return TEXT as changed on one line of the terminal; as it was where that was broken off.

    Where the system has no line editing an empty line leaves it as it was.
    """
    shown = clean_line(text)
    prefill(shown)
    try:
        typed = input(f"{label}: ").encode("utf-8", "ignore").decode().strip()
    except (EOFError, KeyboardInterrupt, UnicodeDecodeError):
        sys.stdout.write("\n")
        return text
    finally:
        prefill("")
    return typed if typed and typed != shown else text


def prefill(text: str) -> None:
    """Put TEXT on the next line of input, to be changed there; some systems can't."""
    try:
        import readline
    except ImportError:
        return
    readline.set_startup_hook(lambda: readline.insert_text(text) if text else None)
