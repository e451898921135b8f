"""Builds on several cores: the same comes out as from one, whatever happens to the others."""

import math
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from flashmind.items.make import make, whole
from flashmind.notes.read import read
from flashmind.rules.extract import extract
from flashmind.workflows import making, spread
from flashmind.workflows.making import Terms, made_notes, parts

GOLDEN = sorted((Path(__file__).parent / "golden" / "build").glob("*.md"))
TEXTS = tuple((path.name, path.read_text("utf-8")) for path in GOLDEN)
HERE = os.getpid()

FORKS = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
WAYS = (pytest.param(True, marks=FORKS, id="copied"), pytest.param(False, id="anew"))

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")


@pytest.fixture
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let processes begin as copies, or anew, and be worth it however short the notes are."""
    copied = request.param
    for module in (making, spread):
        monkeypatch.setattr(module, "starts_at_once", lambda: copied)
    monkeypatch.setattr(making, "WORTH", 1000)
    monkeypatch.setattr(making, "WORTH_ANEW", 1000)


@pytest.mark.parametrize("way", WAYS, indirect=True)
@pytest.mark.usefixtures("way")
def test_many_processes_make_what_one_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    long = "\n\n".join(text for _, text in TEXTS[:60])
    texts = (*TEXTS[:40], ("long.md", long), *TEXTS[40:60])
    monkeypatch.setattr(making, "LONG", 2000)
    monkeypatch.setattr(making, "BATCH", 1500)
    monkeypatch.setattr(making, "RUN", 20)
    alone = list(made_notes(texts, Terms(), 1))
    assert list(made_notes(texts, Terms(), 2)) == alone
    assert [note.path for note, _ in alone] == [name for name, _ in texts]
    assert not multiprocessing.active_children()


@pytest.mark.parametrize(("name", "text"), TEXTS, ids=[name for name, _ in TEXTS])
def test_a_note_is_the_sum_of_its_runs(
    name: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "RUN", 1)
    note = read(name, text)
    shares = [making.shared(part, Terms()) for part in parts(note)]
    assert whole(note, shares) == make(note, extract(note))


def test_a_note_is_cut_above_headings_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "RUN", 1)
    note = read("n.md", "- one\n\n1. two\n\n# A\n\nThree is a number.\n\n- four\n\n## B\n\nfive\n")
    assert [[block.first for block in part.blocks] for part in parts(note)] == [
        [1], [3], [5, 7, 9], [11, 13],
    ]  # fmt: skip


def test_an_empty_note_is_one_run() -> None:
    assert [part.blocks for part in parts(read("n.md", ""))] == [()]


@pytest.mark.parametrize(
    ("sizes", "pieces"),
    [
        ((), []),
        ((1, 2), [[0, 1]]),
        ((25_000, 5_000, 1), [[0, 1], [2]]),
        ((1, 90_000, 1), [[0], [1], [2]]),
    ],
)
def test_short_notes_go_together(sizes: tuple[int, ...], pieces: list[list[int]]) -> None:
    texts = [(str(at), "x" * size) for at, size in enumerate(sizes)]
    assert [[int(name) for name, _ in piece] for piece in making.pieces(texts)] == pieces


def test_short_notes_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "spread", None)
    assert [note.path for note, _ in made_notes(TEXTS[:5], Terms())] == [n for n, _ in TEXTS[:5]]


@pytest.mark.parametrize("way", WAYS, indirect=True)
@pytest.mark.usefixtures("way")
def test_results_and_errors_come_back() -> None:
    with spread.spread(2) as start:
        waiting = [start(math.factorial, n) for n in range(6)]
        wrong = start(math.factorial, -1)
        assert [wait() for wait in waiting] == [1, 1, 2, 6, 24, 120]
        with pytest.raises(ValueError, match="negative"):
            wrong()
    assert not multiprocessing.active_children()


def elsewhere() -> bool:
    return os.getpid() != HERE


def killed() -> bool:
    if elsewhere():
        os.kill(os.getpid(), signal.SIGKILL)
    return True


def interrupted() -> bool:
    signal.raise_signal(signal.SIGINT)
    return elsewhere()


@FORKS
@pytest.mark.parametrize("way", [True], indirect=True)
@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    "work",
    [
        pytest.param(elsewhere, id="work is done in another process"),
        pytest.param(killed, id="a process that is killed has its work done here"),
        pytest.param(interrupted, id="only the process that waits hears of Ctrl-C"),
    ],
)
def test_a_process_of_its_own(work: Callable[[], bool]) -> None:
    with spread.spread(2) as start:
        waiting = [start(work) for _ in range(4)]
        assert all(wait() for wait in waiting)


@FORKS
@pytest.mark.parametrize("way", [True], indirect=True)
@pytest.mark.usefixtures("way")
def test_what_is_interrupted_leaves_no_process_behind() -> None:
    def begin() -> None:
        with spread.spread(2) as start:
            for _ in range(50):
                start(elsewhere)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        begin()
    assert not multiprocessing.active_children()


def test_where_no_process_can_be_started_there_is_this_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_: object) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(spread, "ProcessPoolExecutor", refused)
    with spread.spread(2) as start:
        assert not start(elsewhere)()


def test_there_is_at_least_one_core() -> None:
    assert 1 <= spread.cores() <= spread.MOST
