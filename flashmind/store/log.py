"""The review log: one SQLite file that only grows. An event is on disk when `append` returns.

Triggers refuse every UPDATE, DELETE and REPLACE, whoever asks. Several processes may append at
once: the sequence is taken inside the transaction that writes the event.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from flashmind.errors import StoreError
from flashmind.model.review import Event, device_and_sequence
from flashmind.store.failure import explained
from flashmind.store.rows import COLUMNS, event_of, row_of
from flashmind.store.schema import device_of, format_of, prepare, transaction

PATIENCE = 10.0
"""Seconds to wait for another process that is writing."""

INSERT = f"INSERT INTO event ({COLUMNS}, device, sequence) VALUES (?,?,?,?,?,?,?,?,?,?,?)"  # noqa: S608 - constants
SELECT = f"SELECT {COLUMNS} FROM event ORDER BY at_ms, device, sequence, id"  # noqa: S608 - constants
NEXT = "SELECT coalesce(max(sequence), 0) + 1 FROM event WHERE device = ?"


@dataclass(frozen=True, slots=True)
class Stored:
    """All that a log holds: the name of its device, and the events in the order of the log."""

    device: str = ""
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Log:
    """An open log; `device` begins the id of every event that this machine writes."""

    path: Path
    device: str
    connection: sqlite3.Connection

    def append(self, event: Event) -> Event:
        """Write EVENT durably and return it with its id; StoreError: nothing was written."""
        with failures(self.path), transaction(self.connection):
            number = self.connection.execute(NEXT, [self.device]).fetchone()[0]
            named = replace(event, id=f"{self.device}-{number:06d}")
            insert(self.connection, [named])
        return named

    def merge(self, events: Iterable[Event]) -> int:
        """Write the EVENTS whose ids are new, all or none; return how many those were."""
        with failures(self.path), transaction(self.connection):
            known = {row[0] for row in self.connection.execute("SELECT id FROM event")}
            fresh = {event.id: event for event in events if event.id not in known}
            insert(self.connection, fresh.values())
        return len(fresh)

    def read_all(self) -> tuple[Event, ...]:
        """Return every event, in the order of the log."""
        with failures(self.path):
            return tuple(events_in(self.connection))

    def close(self) -> None:
        """Close the file; what was appended is on disk already."""
        self.connection.close()


def open_log(path: Path, device: str) -> Log:
    """Open the log at PATH; where there is none, make it under the name DEVICE.

    Raises StoreError where the folder or the file can't be written, is damaged or too new.
    """
    with failures(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            prepare(connection, device)
            return Log(path, device_of(connection), connection)
        except BaseException:
            connection.close()
            raise


def read_log(path: Path) -> Stored:
    """Return what the log at PATH holds, nothing where there is no file; makes no file."""
    if not path.exists():
        return Stored()
    with failures(path), closing(reader(path)) as connection:
        if format_of(connection) == 0:
            return Stored()
        return Stored(device_of(connection), tuple(events_in(connection)))


def reader(path: Path) -> sqlite3.Connection:
    """Open the existing file at PATH for reading.

    In a folder that can't be written SQLite can't share the file with others, and must be told
    that there are none: safe only without a `-wal` file, which holds what others wrote last.
    """
    address = path.absolute().as_uri()
    connection = sqlite3.connect(f"{address}?mode=rw", timeout=PATIENCE, uri=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError:
        connection.close()
        if path.with_name(f"{path.name}-wal").exists():
            raise
        return sqlite3.connect(f"{address}?mode=ro&immutable=1", uri=True)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def failures(path: Path) -> Iterator[None]:
    """Turn what SQLite or the file system raises into a StoreError that says what to do."""
    try:
        yield
    except (sqlite3.Error, OSError, StoreError) as error:
        raise StoreError(f"the review log {path} {explained(error)}") from error


def events_in(connection: sqlite3.Connection) -> Iterator[Event]:
    """Yield the events of the database in the order of the log."""
    return map(event_of, connection.execute(SELECT))


def insert(connection: sqlite3.Connection, events: Iterable[Event]) -> None:
    """Add the rows of EVENTS inside the transaction of the caller."""
    connection.executemany(
        INSERT, ((*row_of(event), *device_and_sequence(event.id)) for event in events)
    )
