"""The review log on a real SQLite: append-only, durable, shared, and what goes wrong."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.errors import StoreError
from flashmind.model.review import Event
from flashmind.store import log as store
from flashmind.store.log import Stored, open_log, read_log
from flashmind.store.rows import event_of, row_of

NOW = datetime(2026, 11, 20, 9, 31, 5, 123000, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".flashmind" / "reviews.db"


def answer(item: str = "a", grade: int = 4) -> Event:
    return Event("", item, NOW, grade=grade, seconds=3.2)


def test_what_is_appended_is_read(path: Path) -> None:
    with closing(open_log(path, "laptop-a3f1")) as log:
        first = log.append(answer())
        second = log.append(Event("", "a", NOW, "undo", of=first.id, extra='{"why": "slip"}'))
        assert log.read_all() == (first, second)
    assert first.id == "laptop-a3f1-000001"
    assert read_log(path) == Stored("laptop-a3f1", (first, second))


def test_the_device_keeps_its_name(path: Path) -> None:
    open_log(path, "laptop-a3f1").close()
    with closing(open_log(path, "other-0000")) as log:
        assert log.append(answer()).id == "laptop-a3f1-000001"


def test_reading_makes_no_file(path: Path) -> None:
    assert read_log(path) == Stored()
    assert not path.parent.exists()


def test_an_empty_file_is_an_empty_log(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    assert read_log(path) == Stored()
    with closing(open_log(path, "pc-1")) as log:
        assert log.append(answer()).id == "pc-1-000001"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET grade = 5",
        "DELETE FROM event",
        "REPLACE INTO event SELECT * FROM event",
    ],
)
def test_nothing_is_ever_changed(path: Path, statement: str) -> None:
    with closing(open_log(path, "pc-1")) as log:
        log.append(answer())
    refused = pytest.raises(sqlite3.IntegrityError, match="append-only")
    with closing(sqlite3.connect(path)) as other, refused:
        other.execute(statement)
    assert read_log(path).events[0].grade == 4


def test_a_merge_takes_what_is_new_once(path: Path) -> None:
    other = [Event(f"phone-{n}", "a", NOW - timedelta(days=n), kind="flag") for n in (3, 1, 2)]
    with closing(open_log(path, "pc-1")) as log:
        own = log.append(answer())
        assert log.merge([*other, own]) == 3
        assert log.merge(other) == 0
        assert [event.id for event in log.read_all()] == ["phone-3", "phone-2", "phone-1", own.id]
        assert log.append(answer()).id == "pc-1-000002"


def test_a_log_in_another_journal_mode_works_on(path: Path) -> None:
    """A backup may have been made without the write-ahead log."""
    open_log(path, "pc-1").close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
    with closing(open_log(path, "pc-1")) as log:
        assert log.append(answer()).id == "pc-1-000001"


instants = st.datetimes(
    min_value=datetime(1900, 1, 1),  # noqa: DTZ001 - the zone is drawn beside it
    max_value=datetime(9000, 1, 1),  # noqa: DTZ001 - the zone is drawn beside it
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m))),
)


@given(at=instants)
def test_instants_survive_to_the_millisecond(at: datetime) -> None:
    at = at.replace(microsecond=at.microsecond // 1000 * 1000)
    event = Event("pc-1", "a", at, grade=3)
    back = event_of(row_of(event))
    assert back == event
    assert back.at.utcoffset() == at.utcoffset()


def writer(path: Path, count: int) -> subprocess.Popen[str]:
    """Start a process that appends COUNT events and prints their ids."""
    script = f"""
from datetime import UTC, datetime
from pathlib import Path
from flashmind.model.review import Event
from flashmind.store.log import open_log
log = open_log(Path({str(path)!r}), "pc-1")
for _ in range({count}):
    print(log.append(Event("", "a", datetime.now(UTC), grade=4)).id, flush=True)
"""
    return subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)


def test_processes_that_write_at_once_lose_nothing(path: Path) -> None:
    """They also make the file at once: nobody was here before them."""
    running = [writer(path, 40) for _ in range(4)]
    ids = [line for process in running for line in process.communicate()[0].split()]
    assert [process.returncode for process in running] == [0] * 4
    assert sorted(ids) == [f"pc-1-{n:06d}" for n in range(1, 161)]
    assert sorted(event.id for event in read_log(path).events) == sorted(ids)


def test_a_full_disk_is_told_and_leaves_a_sound_log(path: Path) -> None:
    """The limit on the size of a file stands for the disk: writes fail in the same way."""
    script = f"""
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from flashmind.errors import StoreError
from flashmind.model.review import Event
from flashmind.store.log import open_log
log = open_log(Path({str(path)!r}), "pc-1")
resource.setrlimit(resource.RLIMIT_FSIZE, (90_000, 90_000))
try:
    while True:
        print(log.append(Event("", "a" * 500, datetime.now(UTC), grade=4)).id, flush=True)
except StoreError as error:
    print(error, file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert "free" in done.stderr
    stored = [event.id for event in read_log(path).events]
    assert stored == done.stdout.split()
    assert stored
    with closing(open_log(path, "pc-1")) as log:  # space again: it goes on
        assert log.append(answer()).id == f"pc-1-{len(stored) + 1:06d}"


def broken(path: Path) -> None:
    path.write_bytes(b"this is no database, but long enough to have been one" * 100)


def torn(path: Path) -> None:
    open_log(path, "pc-1").close()
    path.write_bytes(path.read_bytes()[:4096] + b"\xff" * 4096 * 4)


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 99")


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE event (id)")


def half(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 1")


def folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "advice"),
    [
        (broken, "is not a review log"),
        (torn, "damaged"),
        (newer, "update flashmind"),
        (foreign, "another program's database"),
        (half, "lacks its tables"),
        (folder, "can't be opened"),
    ],
)
def test_a_file_that_is_no_log(path: Path, spoil: object, advice: str) -> None:
    assert callable(spoil)
    path.parent.mkdir()
    spoil(path)
    before = path.read_bytes() if path.is_file() else b""
    for use in (read_log, lambda p: open_log(p, "pc-1")):
        with pytest.raises(StoreError, match=advice) as caught:
            use(path)
        assert str(path) in str(caught.value)
    assert path.is_dir() or path.read_bytes() == before


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="check its folder"):
        open_log(tmp_path / "file" / "reviews.db", "pc-1")


def test_a_log_that_another_program_holds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0.01)
    with closing(open_log(path, "pc-1")) as log:
        log.append(answer())
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="another program holds it"):
                open_log(path, "pc-1")
            assert len(read_log(path).events) == 1  # reading goes on
        assert log.append(answer()).id == "pc-1-000002"


@pytest.fixture
def read_only() -> Iterator[Path]:
    """A log in a folder that can't be written; root may write anywhere, so be nobody meanwhile."""
    folder = Path(tempfile.mkdtemp())
    try:
        with closing(open_log(folder / "reviews.db", "pc-1")) as log:
            log.append(answer())
        (folder / "reviews.db").chmod(0o444)
        folder.chmod(0o555)
        was = os.geteuid()
        os.seteuid(65534 if was == 0 else was)
        try:
            yield folder / "reviews.db"
        finally:
            os.seteuid(was)
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_read_only_log_can_be_read_and_says_why_not_written(read_only: Path) -> None:
    assert len(read_log(read_only).events) == 1
    with pytest.raises(StoreError, match="read-only"):
        open_log(read_only, "pc-1")


def test_events_of_the_same_instant_stand_in_the_order_of_their_sequence(path: Path) -> None:
    with closing(open_log(path, "pc-1")) as log:
        names = [log.append(answer()).id for _ in range(12)]
        assert [event.id for event in log.read_all()] == names
    assert NOW.astimezone(UTC) == read_log(path).events[0].at
