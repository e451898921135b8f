"""One grade on disk, against a bare SQLite commit of the same row."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.compare import Bench, Pair, in_turn
from flashmind.model.review import Event
from flashmind.store.log import open_log

AT = datetime(2026, 11, 20, 9, 31, 5, 123_000, tzinfo=UTC)
GRADES = 20
"""A pair is this many grades: a single one is as long as a disk happens to take."""
PRAGMAS = ("synchronous = FULL", "fullfsync = ON", "journal_mode = WAL")
TABLE = """CREATE TABLE event (
    id TEXT PRIMARY KEY, item TEXT, kind TEXT, grade INTEGER, at_ms INTEGER, offset_min INTEGER,
    seconds REAL, of TEXT, extra TEXT, device TEXT, sequence INTEGER)"""
ROW = ("embeddings-3f9a1c", "answer", 4, 1_795_167_065_123, 0, 3.2, "", "", "bench")


def measure(pairs: int, scale: float) -> tuple[Pair, ...]:
    """Time grades, each in a transaction of its own, in two databases side by side."""
    grades = max(1, int(GRADES * scale))
    with TemporaryDirectory() as name, closing(bare(Path(name) / "bare.db")) as connection:
        log = open_log(Path(name) / "reviews.db", "bench")
        event, numbers = Event("", ROW[0], AT, grade=4, seconds=3.2), count(1)
        try:
            return in_turn(
                lambda: [log.append(event) for _ in range(grades)],
                lambda: commit(connection, islice(numbers, grades)),
                pairs,
            )
        finally:
            log.close()


def bare(path: Path) -> sqlite3.Connection:
    """Open a database with the same columns and pragmas, without triggers or a second index."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(TABLE)
    return connection


def commit(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Insert a row for each of NUMBERS, each in a commit of its own."""
    for number in numbers:
        connection.execute("BEGIN IMMEDIATE")
        row = (f"bench-{number:06}", *ROW, number)
        connection.execute("INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?,?,?)", row)
        connection.execute("COMMIT")


BENCHES = (Bench("grade", "20 durable grades", "bare SQLite commits", 2, 25, measure),)
