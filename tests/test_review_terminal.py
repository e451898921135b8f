"""`flashmind review` as a learner runs it: through pipes, on a real terminal, and killed."""

import os
import re
import signal
import subprocess
import sys
import termios
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pexpect
import pytest

from flashmind.model.review import Event
from flashmind.store.log import open_log, read_log

PROGRAM = [sys.executable, "-m", "flashmind"]
STORED = re.compile(r"stored (\S+):")
ENVIRONMENT = {**os.environ, "TERM": "xterm", "PYTHONIOENCODING": "utf-8", "COLUMNS": "80"}
ROUNDS = 500 if os.environ.get("FLASHMIND_SOAK") else 5


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A collection of 400 cards, the first three in Latin and Hangul letters, and a draft."""
    questions = ["What is one?", "둘은 무엇입니까?", "What is three?"]
    questions += [f"Question {n}?" for n in range(4, 401)]
    items = [
        f"- id: card-{n}\n  kind: basic\n  question: {question}\n  answer: answer {n}\n"
        for n, question in enumerate(questions, 1)
    ]
    draft = "- {id: d, kind: basic, question: Draft?, answer: yes, status: draft}\n"
    (tmp_path / "decks").mkdir()
    text = "deck: Numbers\nitems:\n" + "".join(items) + draft
    (tmp_path / "decks" / "numbers.yaml").write_text(text, "utf-8")
    (tmp_path / "flashmind.toml").write_text("new = 3\n")
    return tmp_path


def piped(folder: Path, lines: str, *options: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*PROGRAM, "review", *options],
        cwd=folder, env=ENVIRONMENT, input=lines,
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def log_of(folder: Path) -> tuple[Event, ...]:
    return read_log(folder / ".flashmind" / "reviews.db").events


def grades(folder: Path) -> list[int | None]:
    return [event.grade for event in log_of(folder)]


def test_a_pipe_is_answered_line_by_line(folder: Path) -> None:
    done = piped(folder, "\n3\nmy guess\n4\n\n1\n\n3\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert grades(folder) == [4, 5, 1, 4]
    assert STORED.findall(done.stdout) == [event.id for event in log_of(folder)]
    assert "둘은 무엇입니까?" in done.stdout
    assert "4 answers stored, 1 forgotten; 3 due tomorrow" in done.stdout
    assert "1 draft waits" in done.stdout


def test_the_end_of_input_quits(folder: Path) -> None:
    done = piped(folder, "\n3\n")
    assert done.returncode == 0
    assert "1 answer stored, 0 forgotten, 2 still to do" in done.stdout
    again = piped(folder, "")
    assert "둘은 무엇입니까?" in again.stdout
    assert "What is one?" not in again.stdout


def test_a_closed_input_is_an_ended_one(folder: Path) -> None:
    command = f"{PROGRAM[0]} -m flashmind review <&-"
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=folder, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 answers stored" in done.stdout


def test_nothing_due_says_when_something_is(folder: Path) -> None:
    piped(folder, "\n3\n\n3\n\n3\n\n")
    done = piped(folder, "", "--new", "0")
    assert done.returncode == 0
    assert "nothing is due; the next card is due tomorrow" in done.stdout
    assert "397 new cards wait" in done.stdout


@pytest.mark.parametrize(
    ("options", "asked"),
    [
        (["--limit", "1"], 1),
        (["--new", "5"], 5),
        (["--new", "500", "--drafts"], 401),
        (["--limit", "0"], 0),
    ],
)
def test_options(folder: Path, options: list[str], asked: int) -> None:
    done = piped(folder, "", *options)
    assert (f"{asked} to do" in done.stdout) == (asked > 0)


def test_the_scale_from_0_to_5(folder: Path) -> None:
    piped(folder, "\n0\n\n2\n\n5\n", "--grades", "0-5")
    assert grades(folder) == [0, 2, 5]


@pytest.mark.parametrize(
    ("text", "message"),
    [("items: 5\n", "bad.yaml:1"), (None, "no such file"), ("new: [\n", "bad.yaml:")],
)
def test_a_broken_deck_is_told_and_the_rest_is_asked(
    folder: Path, text: str | None, message: str
) -> None:
    if text is not None:
        (folder / "decks" / "bad.yaml").write_text(text)
    done = piped(folder, "\n3\n", "decks/bad.yaml", "decks/numbers.yaml")
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert grades(folder) == [4]


def test_a_log_that_cannot_be_written_is_one_line(folder: Path) -> None:
    (folder / ".flashmind").mkdir()
    (folder / ".flashmind" / "reviews.db").write_text("not a database, but quite long enough" * 9)
    done = piped(folder, "\n3\n")
    assert done.returncode == 1
    assert "is not a review log" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_log_ahead_of_the_clock_is_warned_about(folder: Path) -> None:
    log = open_log(folder / ".flashmind" / "reviews.db", "pc-1")
    log.append(Event("", "card-9", datetime.now(UTC) + timedelta(days=2), grade=4))
    log.close()
    assert "check date and time zone" in piped(folder, "\n3\n").stderr


def hears_interrupts() -> None:
    """Undo what a background job inherits: there Ctrl-C is ignored from the start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def terminal(folder: Path, *options: str) -> "pexpect.spawn[str]":
    """Start a review on a real terminal."""
    child = pexpect.spawn(
        PROGRAM[0],
        [*PROGRAM[1:], "review", *options],
        cwd=str(folder), env={**ENVIRONMENT, "NO_COLOR": "1"}, encoding="utf-8", timeout=20,
        preexec_fn=hears_interrupts,
    )  # fmt: skip
    child.delaybeforesend = None
    child.expect("q quit")
    return child


def test_keys_on_a_terminal_and_where_it_stopped(folder: Path) -> None:
    child = terminal(folder)
    child.send("3")  # not before the answer
    child.expect("look at the answer first")
    child.send(" ")
    child.expect("answer 1")
    child.expect("1 Again 1d↻ · 2 Hard 1d↻ · 3 Good 1d · 4 Easy 1d")
    child.send("1")
    child.expect("stored .*: Again")
    child.send("\r4")
    child.expect("stored .*: Easy")
    child.send("u")
    child.expect("undone .*: answer 5 on card-2")
    child.expect("둘은 무엇입니까")
    child.send(" 3q")
    child.expect("2 answers stored, 1 forgotten, 2 still to do")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    again = terminal(folder)
    again.send(" 3 3")
    again.expect("all done")
    again.send("q")
    again.expect("2 answers stored")
    again.expect(pexpect.EOF)
    assert [(e.kind, e.item) for e in log_of(folder)] == [
        ("answer", "card-1"),
        ("answer", "card-2"),
        ("undo", "card-2"),
        ("answer", "card-2"),
        ("answer", "card-3"),
        ("answer", "card-1"),  # below 4 before the break, and asked again after it
    ]


def test_typed_ahead_keys_are_not_lost_and_arrows_mean_nothing(folder: Path) -> None:
    child = terminal(folder, "--new", "400")
    child.send("\x1b[A\x1bOB\x1b[1;5C\x1b[15~" + " 3" * 300 + "q")
    child.expect("300 answers stored", timeout=60)
    child.expect(pexpect.EOF)
    assert len(log_of(folder)) == 300


@pytest.mark.parametrize("end", ["q", "\x03", "\x04"])
def test_the_terminal_is_left_as_it_was(folder: Path, end: str) -> None:
    """Also after Ctrl-C and Ctrl-D, with all grades kept and one line that says so."""
    shell = pexpect.spawn(
        "/bin/sh", cwd=str(folder), env={**ENVIRONMENT, "PS1": "$ "}, timeout=20,
        preexec_fn=hears_interrupts,
    )  # fmt: skip
    shell.delaybeforesend = None
    before = termios.tcgetattr(shell.child_fd)
    shell.sendline(f"{PROGRAM[0]} -m flashmind review; echo code=$?")
    shell.expect(b"q quit")
    assert termios.tcgetattr(shell.child_fd)[3] != before[3]
    shell.send(" 3")
    shell.expect(b"stored")
    shell.expect(b"q quit")
    shell.send(end)
    shell.expect(b"1 answer stored, 0 forgotten, 2 still to do")
    shell.expect(b"code=0")
    shell.expect(rb"\$ ")
    assert termios.tcgetattr(shell.child_fd)[3] == before[3]
    shell.sendline("exit")
    shell.expect(pexpect.EOF)
    assert grades(folder) == [4]


def test_a_stopped_program_lends_the_terminal_to_the_shell(folder: Path) -> None:
    shell = pexpect.spawn(
        "/bin/sh", cwd=str(folder), env={**ENVIRONMENT, "PS1": "$ "}, timeout=20,
        preexec_fn=hears_interrupts,
    )  # fmt: skip
    shell.delaybeforesend = None
    before = termios.tcgetattr(shell.child_fd)
    shell.sendline(f"{PROGRAM[0]} -m flashmind review")
    shell.expect(b"q quit")
    shell.send("\x1a")
    shell.expect(b"Stopped")
    shell.expect(rb"\$ ")
    assert termios.tcgetattr(shell.child_fd)[3] == before[3]
    shell.sendline("fg")
    shell.expect(b"flashmind review")
    shell.send(" 3q")
    shell.expect(b"1 answer stored")
    shell.sendline("exit")
    shell.expect(pexpect.EOF)
    assert grades(folder) == [4]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_terminated_program_restores_the_terminal(folder: Path, number: int) -> None:
    child = terminal(folder)
    assert not termios.tcgetattr(child.child_fd)[3] & termios.ICANON
    child.send(" 3")
    child.expect("stored")
    child.kill(number)
    child.expect(pexpect.EOF)
    assert termios.tcgetattr(child.child_fd)[3] & termios.ICANON
    child.close()
    assert child.exitstatus == 128 + number
    assert grades(folder) == [4]


def test_a_kill_loses_no_grade_that_was_acknowledged(folder: Path) -> None:
    """Killed at any moment, the log is sound and holds what was printed as stored."""
    random, acknowledged = Random(4), list[str]()  # noqa: S311 - where to kill
    for _ in range(ROUNDS):
        child = subprocess.Popen(
            [*PROGRAM, "review", "--plain", "--new", "400", "--grades", "0-5"],
            cwd=folder, env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert child.stdin
        assert child.stdout
        child.stdin.write("\n3\n" * 900)
        child.stdin.close()
        wanted = random.randrange(1, 30)
        for line in child.stdout:
            acknowledged += STORED.findall(line)
            wanted -= "stored" in line
            if not wanted:
                child.send_signal(signal.SIGKILL)
                break
        acknowledged += STORED.findall(child.stdout.read())
        child.stdout.close()
        assert child.wait() == -signal.SIGKILL
        ids = {event.id for event in log_of(folder)}
        assert set(acknowledged) <= ids
    assert len(acknowledged) == len(set(acknowledged)) >= ROUNDS
