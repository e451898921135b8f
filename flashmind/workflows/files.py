"""Reading and writing files: whole, atomic, and with messages that say what to do."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from flashmind.errors import OutputError
from flashmind.model.place import Problem, Source
from flashmind.notes.decode import decode, decode_raw


def read_text(path: Path, *, raw: bool = False) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of the file at PATH, "" with a problem where it can't be read as text.

    RAW keeps line ends, no-break spaces and a byte order mark, as writing a deck back needs.
    """
    name = shown(path)
    try:
        return (decode_raw if raw else decode)(name, path.read_bytes())
    except FileNotFoundError:
        return "", (Problem(Source(name), "no such file: check the name"),)
    except OSError as error:
        return "", (Problem(Source(name), f"can't be read: {error.strerror or error}"),)


def write_file(path: Path, data: bytes) -> None:
    """Write DATA to PATH so that a crash leaves the old or the new file, never half of one.

    A file that already holds DATA is left alone. Raises OutputError where writing fails.
    """
    try:
        if path.is_file() and path.read_bytes() == data:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        raise OutputError(f"can't write {shown(path)}: {error.strerror or error}") from error


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
    """PATH as messages print it: relative to the current folder where it lies below it."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


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
