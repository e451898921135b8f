"""`flashmind triage` as a person runs it: on a real terminal, with a real editor, and killed."""

import os
import signal
import sys
import termios
from collections import Counter
from pathlib import Path
from random import Random

import pexpect
import pytest

from flashmind.deck.read import load
from flashmind.model.item import Item

PROGRAM = [sys.executable, "-m", "flashmind"]
ENVIRONMENT = {**os.environ, "TERM": "xterm", "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"}
ROUNDS = 200 if os.environ.get("FLASHMIND_SOAK") else 20
NOTE = "".join(f"- number {n} is told on this line\n" for n in range(1, 21))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A collection with a note of 20 lines and a deck with a draft from each, the surest first."""
    (tmp_path / "source_notes").mkdir()
    (tmp_path / "decks").mkdir()
    (tmp_path / "flashmind.toml").touch()
    (tmp_path / "source_notes" / "n.md").write_text(NOTE)
    items = "".join(
        f"- id: d-{n}\n  kind: basic\n  status: draft  # {n}\n  question: Question {n}?\n"
        f"  answer: answer {n}\n  origin:\n    note: n.md\n    lines: {n}\n    rule: is-a\n"
        f"    confidence: 0.{99 - n}\n    quote: number {n} is told on this line\n    made: 1234\n"
        for n in range(1, 21)
    )
    (tmp_path / "decks" / "n.yaml").write_text(f"deck: Numbers\nitems:\n{items}", "utf-8")
    return tmp_path


def deck_text(folder: Path) -> str:
    return (folder / "decks" / "n.yaml").read_text("utf-8")


def items(folder: Path) -> tuple[Item, ...]:
    deck, problems = load(deck_text(folder), "n.yaml")
    assert problems == ()
    return deck.items


def statuses(folder: Path) -> Counter[str]:
    return Counter(item.status for item in items(folder))


def editor(folder: Path, body: str) -> str:
    """The command of an editor that changes the file it is given: BODY is Python on `text`."""
    path = folder / "editor.py"
    path.write_text(
        "import sys\nfrom pathlib import Path\nfile = Path(sys.argv[1])\ntext = file.read_text()\n"
        f"{body}\nfile.write_text(text)\n"
    )
    return f"{sys.executable} {path}"


def terminal(folder: Path, *options: str, **environ: str) -> "pexpect.spawn[str]":
    """Start a triage on a real terminal."""
    child = pexpect.spawn(
        PROGRAM[0],
        [*PROGRAM[1:], "triage", *options],
        cwd=str(folder), env={**ENVIRONMENT, **environ}, encoding="utf-8", timeout=20,
        dimensions=(50, 100),
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    child.delaybeforesend = None
    child.expect("x stop")
    return child


def ended(child: "pexpect.spawn[str]", summary: str) -> None:
    child.expect(summary)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_one_key_each_and_on_from_where_it_stopped(folder: Path) -> None:
    before = deck_text(folder)
    child = terminal(folder)
    child.send("a")
    child.expect("accepted d-1\r")
    child.expect("2/20")
    child.send("r")
    child.expect("rejected d-2\r")
    child.send("s")
    child.expect("4/20 ── draft · is-a 0.95 · Numbers")
    child.expect("Question 4\\?\r\n  answer 4")
    child.expect("3   - number 3 is told on this line\r\n4 > - number 4 is told")
    child.send("t")
    child.expect("no meaning here")
    child.send("?")
    child.expect("accept: the draft is asked from now on")
    assert [item.status for item in items(folder)[:3]] == ["active", "rejected", "draft"]
    child.send("uu")
    child.expect("undone: skipped")
    child.expect("undone: d-2")
    child.send("x")
    ended(child, "1 accepted; 19 left")
    again = terminal(folder)
    again.expect("")
    again.send("\x04")
    ended(again, "nothing decided; 19 left")
    assert deck_text(folder) == before.replace("  status: draft  # 1\n", "")


def test_skipped_items_come_at_the_end_and_next_time(folder: Path) -> None:
    child = terminal(folder)
    child.send("s" + "a" * 19)
    child.expect("20/20.*20/20 ── draft · is-a 0.98")
    child.send("s")
    child.expect("all done")
    child.send("\r")
    ended(child, "19 accepted; 1 left")
    again = terminal(folder)
    again.send("r\r")
    ended(again, "1 rejected; 0 left")
    assert statuses(folder) == {"active": 19, "rejected": 1}


def test_question_and_answer_are_edited_in_place(folder: Path) -> None:
    before = deck_text(folder)
    child = terminal(folder)
    child.send("q")
    child.expect("question: Question 1\\?")
    child.send("\x7f, really?\r")
    child.expect("edited d-1\r")
    child.expect("1/20.*Question 1, really\\?")
    child.expect("x stop")
    child.send("w")
    child.expect("answer: answer 1")
    child.send("\x15\r")  # an empty line leaves it
    child.expect("not changed")
    child.expect("x stop")
    child.send("w")
    child.expect("answer: answer 1")
    child.send("x\x03")
    child.expect("not changed")
    child.expect("x stop")
    assert termios.tcgetattr(child.child_fd)[3] & termios.ICANON == 0
    child.send("a")
    child.expect("2/20")
    child.send("x")
    ended(child, "1 accepted, 1 edited; 19 left")
    wanted = before.replace("Question 1?", "Question 1, really?")
    assert deck_text(folder) == wanted.replace("  status: draft  # 1\n", "")


def test_the_editor_has_the_item_alone_and_a_broken_edit_is_mended_or_dropped(
    folder: Path,
) -> None:
    before, how = deck_text(folder), folder / "how.py"
    command = editor(folder, f"exec(Path({str(how)!r}).read_text())")
    how.write_text("assert text.count('id: ') == 1\ntext = text.replace('answer 1', 'one  # sure')")
    child = terminal(folder, VISUAL=command, EDITOR="false")
    child.send("e")
    child.expect("edited d-1")
    child.expect("1/20.*\r\n  one\r")
    child.send("u")
    child.expect("undone: d-1")
    child.expect("x stop")
    assert deck_text(folder) == before
    how.write_text("text = text.replace('kind: basic', 'kind: [')")
    child.send("e")
    child.expect("edit:2:.*is not YAML")
    child.expect("e edit again · d drop the edit")
    child.send("d")
    child.expect("not changed")
    assert deck_text(folder) == before
    child.send("e")
    child.expect("e edit again · d drop the edit")
    how.write_text("text = text.replace('kind: [', 'kind: basic').replace('answer 1', 'one')")
    child.send("e")
    child.expect("edited d-1")
    child.send("x")
    ended(child, "1 edited; 20 left")
    assert deck_text(folder) == before.replace("answer: answer 1\n", "answer: one\n")


def test_an_item_that_changed_meanwhile_is_shown_again(folder: Path) -> None:
    child = terminal(folder)
    path = folder / "decks" / "n.yaml"
    path.write_text(deck_text(folder).replace("answer 1\n", "answer one\n"))
    child.send("a")
    child.expect("d-1 was changed in its file meanwhile")
    child.expect("1/20.*answer one")
    child.send("a")
    child.expect("accepted d-1")
    path.write_text(deck_text(folder).replace("answer one\n", "answer uno\n"))
    child.send("u")
    child.expect("d-1 was changed in its file since: that stays")
    child.send("x")
    ended(child, "1 accepted; 19 left")
    assert items(folder)[0].status == "active"


def test_the_terminal_is_left_as_it_was(folder: Path) -> None:
    child = terminal(folder)
    assert termios.tcgetattr(child.child_fd)[3] & termios.ICANON == 0
    child.send("a")
    child.expect("accepted d-1")
    child.expect("x stop")
    child.send("\x03")
    child.expect("1 accepted; 19 left")
    assert termios.tcgetattr(child.child_fd)[3] & termios.ICANON
    child.expect(pexpect.EOF)
    assert statuses(folder)["active"] == 1


WARM = """
import os, termios, flashmind.cli.triage
from flashmind.cli import main
import sys
found = termios.tcgetattr(0)
while input("ready"):
    child = os.fork()
    if not child:
        sys.argv[1:] = ["triage"]
        print("child", os.getpid(), flush=True)
        main()
    os.waitpid(child, 0)
    termios.tcsetattr(0, termios.TCSAFLUSH, found)
"""
"""Runs a triage a line of input, without reading the program's modules each time."""


def test_a_kill_at_any_moment_leaves_a_whole_deck(folder: Path) -> None:
    """Every deck parses, no item is lost, and what was told as decided is decided."""
    random, path = Random(7), folder / "decks" / "n.yaml"  # noqa: S311 - where to kill
    whole = deck_text(folder)
    warm = pexpect.spawn(
        PROGRAM[0], ["-c", WARM], cwd=str(folder), env=ENVIRONMENT, encoding="utf-8", timeout=20
    )
    warm.delaybeforesend = None
    for _ in range(ROUNDS):
        path.write_text(whole)
        warm.expect("ready")
        warm.send("go\n")
        warm.expect("child (\\d+)")
        child = int(warm.match[1])
        warm.expect("x stop")
        warm.send("".join(random.choice("aaarrsu") for _ in range(40)))
        told = dict(acknowledged(warm) for _ in range(random.randrange(1, 12)))
        os.kill(child, signal.SIGKILL)
        assert [item.id for item in items(folder)] == [f"d-{n}" for n in range(1, 21)]
        now = {item.id: item.status for item in items(folder)}
        ahead = [name for name, status in told.items() if now[name] != status]
        assert len(ahead) <= 1  # what was written and not told yet
    warm.expect("ready")
    warm.sendline()
    warm.expect(pexpect.EOF)


def acknowledged(child: "pexpect.spawn[str]") -> tuple[str, str]:
    """The next decision that is told: an item and its status."""
    child.expect("(accepted|rejected|undone:) (d-\\d+)\r")
    told = child.match
    assert told
    return told[2], {"accepted": "active", "rejected": "rejected", "undone:": "draft"}[told[1]]
