"""Reading and writing files: whole, atomic, and with messages that say what to do."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from flashmind.errors import OutputError, reason
from flashmind.model.place import Problem, Source
from flashmind.notes.decode import decode, decode_raw


def read_text(path: Path, *, raw: bool = False) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of the file at PATH, "" with a problem where it can't be read as text.

    RAW keeps line ends, no-break spaces and a byte order mark, as writing a deck back needs.
    """
    data, problems = read_bytes(path)
    return (decode_raw if raw else decode)(shown(path), data) if not problems else ("", problems)


def read_bytes(path: Path) -> tuple[bytes, tuple[Problem, ...]]:
    """Return what the file at PATH holds, nothing with a problem where it can't be read.

    A name that is not UTF-8 can't be written into a deck or a report.
    """
    try:
        str(path).encode()
        return path.read_bytes(), ()
    except UnicodeEncodeError:
        message = "its name is not UTF-8: rename the file"
    except OSError as error:
        message = reason(error)
    except ValueError:
        message = "this can't be the name of a file: check it"
    return b"", (Problem(Source(shown(path)), message),)


def write_file(path: Path, data: bytes) -> None:
    """Write DATA to PATH so that a crash leaves the old or the new file, never half of one.

    A file that already holds DATA is left alone; a link stays one, and what it names is written,
    and so is a pipe or a device. Raises OutputError where writing fails.
    """
    try:
        if path.is_file() and path.read_bytes() == data:
            return
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise OutputError(f"can't write {shown(path)}: {reason(error)}") from error


def _replace(path: Path, data: bytes) -> None:

    import tempfile  # here, since `due` reads and must start fast

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def shown(path: Path) -> str:
    """PATH as messages print it: relative to the current folder where it lies below it.

    What is no text in a name shows as an escape, since every output is text.
    """
    here = Path.cwd()
    near = path.relative_to(here) if path.is_relative_to(here) else path
    return near.as_posix().encode("utf-8", "backslashreplace").decode()


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the collection's build lock, so that two builds at once can't mix their writes.

    Waits for the other build; where the folder can't be written there is nothing to lock.
    """
    folder = root / ".flashmind"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = (folder / "build.lock").open("a")
    except OSError:
        yield
        return
    with handle:
        _hold(handle)
        yield


def _hold(handle: IO[str]) -> None:
    """Wait for the lock; it ends with the process, so that a crash leaves none behind."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)
