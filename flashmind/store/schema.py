"""The tables of the review log, made in one transaction, and the number of their format."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from flashmind.errors import StoreError

FORMAT = 1
"""`PRAGMA user_version` of the logs that this program writes; 0 is a file without tables."""

TABLES = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE event (
        id TEXT PRIMARY KEY, item TEXT NOT NULL, kind TEXT NOT NULL, grade INTEGER,
        at_ms INTEGER NOT NULL, offset_min INTEGER NOT NULL, seconds REAL NOT NULL,
        of TEXT NOT NULL, extra TEXT NOT NULL, device TEXT NOT NULL, sequence INTEGER NOT NULL)""",
    "CREATE INDEX event_by_device ON event (device, sequence)",
    """CREATE TRIGGER event_no_update BEFORE UPDATE ON event
        BEGIN SELECT raise(ABORT, 'the log is append-only'); END""",
    """CREATE TRIGGER event_no_delete BEFORE DELETE ON event
        BEGIN SELECT raise(ABORT, 'the log is append-only'); END""",
    """CREATE TRIGGER event_no_replace BEFORE INSERT ON event
        WHEN EXISTS (SELECT 1 FROM event WHERE id = new.id)
        BEGIN SELECT raise(ABORT, 'the log is append-only'); END""",
    f"PRAGMA user_version = {FORMAT}",
)


def prepare(connection: sqlite3.Connection, device: str) -> None:
    """Make the tables where there are none, and have every commit reach the disk.

    Raises StoreError for a log that a newer program wrote, or another program's database.
    """
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")
    format_of(connection)  # refuses a file that is not ours before anything is changed
    with suppress(sqlite3.OperationalError):  # held by another: this mode is safe too, if slower
        connection.execute("PRAGMA journal_mode = WAL")
    with transaction(connection):  # also shows at once whether the file can be written
        if format_of(connection) == 0:
            for statement in TABLES:
                connection.execute(statement)
            connection.execute("INSERT INTO meta VALUES ('device', ?)", [device])


def format_of(connection: sqlite3.Connection) -> int:
    """Return the format of the open database: 0 (empty) or FORMAT; raises StoreError for others."""
    query = "SELECT user_version, (SELECT count(*) FROM sqlite_master) FROM pragma_user_version"
    number, tables = connection.execute(query).fetchone()
    if number > FORMAT:
        known = f"it has format {number}, this program knows {FORMAT}"
        raise StoreError(f"was written by a newer flashmind ({known}): update flashmind")
    if number and not tables:
        raise StoreError("lacks its tables: move it away and put a backup in its place")
    if number == 0 and tables:
        raise StoreError("is another program's database: move it away or set another `log`")
    return int(number)


def device_of(connection: sqlite3.Connection) -> str:
    """Return the device name that the log was made with."""
    return str(connection.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the writer's lock for the block; all of it is written, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
