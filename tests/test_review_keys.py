"""The key reader on a pseudo-terminal, and review and replay inside this process."""

import os
import pty
import signal
import termios
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from flashmind.cli import group
from flashmind.store.log import read_log
from flashmind.terminal.keys import ESC, key_from, keyboard

DECK = """\
deck: Two
items:
- {id: a, kind: basic, question: A?, answer: a, hint: first}
- {id: b, kind: basic, question: B?, answer: b}
- {id: c, kind: basic, question: C?, answer: c, status: draft}
"""


@pytest.fixture
def ends() -> Iterator[tuple[int, int]]:
    """Both ends of a pseudo-terminal: ours to type on, and the program's."""
    master, slave = pty.openpty()
    yield master, slave
    os.close(slave)
    os.close(master)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        (b"3 u\n", ["3", "", "u", ""]),
        ("가é🙂".encode(), ["가", "é", "🙂"]),
        (b"\x1b[A3", [ESC, "3"]),
        (b"\x1b[1;5C\x1bOP\x1b[15~3", [ESC, ESC, ESC, "3"]),
        (b"\x1b", [ESC]),
        (b"\x1bu3", [ESC, "3"]),
        (b"\x1b[", [ESC]),
        (b"\x04", [None]),
    ],
)
def test_keys_one_by_one(ends: tuple[int, int], typed: bytes, keys: list[str | None]) -> None:
    master, slave = ends
    before = termios.tcgetattr(slave)
    with keyboard(slave) as read:
        os.write(master, typed)
        assert [read() for _ in keys] == keys
    assert termios.tcgetattr(slave) == before


def test_what_was_typed_before_is_read(ends: tuple[int, int]) -> None:
    master, slave = ends
    os.write(master, b"33")
    with keyboard(slave) as read:
        assert [read(), read()] == ["3", "3"]


def test_what_is_not_read_is_left_for_the_shell(ends: tuple[int, int]) -> None:
    master, slave = ends
    with keyboard(slave) as read:
        os.write(master, b"qls\n")
        assert read() == "q"
    assert os.read(slave, 10) == b"ls\n"


def test_an_error_restores_the_terminal_and_the_signals(ends: tuple[int, int]) -> None:
    before, handler = termios.tcgetattr(ends[1]), signal.getsignal(signal.SIGTERM)
    with pytest.raises(SystemExit), keyboard(ends[1]):
        signal.raise_signal(signal.SIGTERM)
    assert termios.tcgetattr(ends[1]) == before
    assert signal.getsignal(signal.SIGTERM) == handler


def test_a_terminal_that_is_gone_is_the_end_of_input() -> None:
    reading, writing = os.pipe()
    os.close(writing)
    assert key_from(reading) is None
    os.close(reading)
    assert key_from(reading) is None


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "two.yaml").write_text(DECK)
    (tmp_path / "flashmind.toml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def review(typed: str, *options: str) -> str:
    done = CliRunner().invoke(group, ["review", *options], input=typed)
    assert done.exit_code == 0, done.output
    return done.output


def test_a_sitting_to_the_end_and_nothing_left(folder: Path) -> None:
    assert "2 answers stored, 0 forgotten; 2 due tomorrow" in review("h\n\n3\n?\n\n4\n\n")
    assert "nothing is due; the next card is due tomorrow" in review("")
    device = read_log(folder / ".flashmind" / "reviews.db").device
    assert device.rpartition("-")[0]
    assert len(device.rpartition("-")[2]) == 4


def test_undo_in_the_next_sitting(folder: Path) -> None:
    review("\n1\n")
    assert "undone" in review("u\nq\n")
    kinds = [event.kind for event in read_log(folder / ".flashmind" / "reviews.db").events]
    assert kinds == ["answer", "undo"]


@pytest.mark.usefixtures("folder")
def test_drafts_when_asked_for() -> None:
    assert "2 to do" in review("")
    assert "3 to do" in review("", "--drafts")


def test_no_cards_at_all(folder: Path) -> None:
    (folder / "decks" / "two.yaml").write_text("deck: Empty\nitems: []\n")
    assert "no cards yet" in review("")


def test_replay_prints_a_table(folder: Path) -> None:
    line = '{"id": "x-1", "item": "a", "grade": 4, "at": "2026-11-20T09:00:00Z"}'
    (folder / "log.jsonl").write_text(line)
    done = CliRunner().invoke(group, ["replay", "log.jsonl"])
    assert done.output.splitlines()[1] == "a            1  2.50       1  2026-11-21"


def test_a_signal_does_not_count_as_a_key_and_loses_none() -> None:
    reading, writing = os.pipe()
    wake, told = os.pipe()
    os.set_blocking(wake, False)
    os.write(told, b"\x02")
    os.write(writing, b"3")
    assert key_from(reading, wake) == "3"
    threading.Timer(0.05, os.write, (told, b"\x02")).start()
    threading.Timer(0.10, os.write, (writing, b"u")).start()
    assert key_from(reading, wake) == "u"
    for end in (reading, writing, wake, told):
        os.close(end)
