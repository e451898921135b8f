"""The command line in hostile surroundings: closed streams, full disks, odd names, wrong files.

Each test runs the program as a shell would, in a process and a collection of its own.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

Run: TypeAlias = Callable[..., "subprocess.CompletedProcess[bytes]"]

DECK = "deck: D\nitems:\n- {id: a, kind: basic, question: q, answer: a}\n"
LOG = '{"id": "a-1", "item": "x", "grade": 4, "at": "2026-11-20T09:31:05.123+01:00"}\n'


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """A collection with a note and a deck, and what runs a command line in it."""
    (tmp_path / "source_notes").mkdir()
    (tmp_path / "decks").mkdir()
    (tmp_path / "source_notes" / "n.md").write_text("- dog: an animal that barks\n")
    (tmp_path / "decks" / "d.yaml").write_text(DECK)
    (tmp_path / "log.jsonl").write_text(LOG)
    (tmp_path / "cards.md").write_text("Q: q\nA: a\n")
    (tmp_path / "file").write_text("x")

    def one(
        line: str, *more: str, pipe: str = "", env: dict[str, str] | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        words = [sys.executable, "-m", "flashmind", *line.split(), *more]
        command = ["sh", "-c", f'"$@" {pipe}', "sh", *words] if pipe else words
        return subprocess.run(
            command, cwd=tmp_path, capture_output=True, check=False, stdin=subprocess.DEVNULL,
            env={**os.environ, **(env or {})},
        )  # fmt: skip

    return one


EVERY = ["--help", "build", "check --device none", "due", "export csv", "review", "verify 1+1",
         "replay log.jsonl", "quiz make"]  # fmt: skip


@pytest.mark.parametrize("line", EVERY)
@pytest.mark.parametrize("pipe", [">&-", ">&- 2>&- <&-", ">/dev/full", "| true"])
def test_an_output_that_takes_nothing_is_no_traceback(run: Run, line: str, pipe: str) -> None:
    done = run(line, pipe=pipe)
    assert b"Traceback" not in done.stderr
    if pipe == ">/dev/full":
        assert done.stderr.endswith(b"flashmind: no space left on device\n")
        assert done.returncode == 1


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp437"])
@pytest.mark.parametrize("line", ["verify ln(2) --device none", "due", "export markdown", "review"])
def test_a_terminal_of_few_letters_shows_the_rest(run: Run, line: str, encoding: str) -> None:
    done = run(line, env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"})
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)


def test_a_note_with_a_name_that_is_no_text_is_a_problem(run: Run, tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path / "source_notes") + b"/caf\xe9.md"
    with open(odd, "wb") as file:  # noqa: PTH123 - a Path can't hold these bytes as written
        file.write(b"- cat: an animal that purrs\n")
    done = run("build")
    assert done.returncode == 1
    assert done.stderr == (b"source_notes/caf\\udce9.md: its name is not UTF-8: rename the file\n")
    assert (tmp_path / "decks" / "n.yaml").is_file()
    assert json.loads(run("build --json").stdout)["problems"][0]["path"].startswith("source_notes/")


def test_names_and_notes_say_nothing_to_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "source_notes" / "a\n\u202e.md").write_text(
        "- gradient: the vector of \u202e slopes\n- gradient: a thing \u202e that falls\n"
    )
    (tmp_path / "decks" / "\u202e.yaml").write_text("items: 5\n")
    for line in ("build", "check --device none", "due", "export csv -o out/\u202e.csv"):
        done = run(line)
        assert "\u202e" not in (done.stdout + done.stderr).decode()
        assert all(b": " in row for row in done.stderr.splitlines())


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("build nope.md", "nope.md: no such file: check the name"),
        ("build decks/d.yaml", "decks/d.yaml: is a deck: name a note"),
        ("review source_notes/n.md", "source_notes/n.md: is a note: name a deck"),
        ("export csv source_notes/n.md", "source_notes/n.md: is a note: name a deck"),
        ("export csv -o file/x.csv", "flashmind: can't write file/x.csv: a file stands where"),
        ("export csv -o decks", "flashmind: can't write decks: is a folder: name a file"),
        ("export csv -o decks/d.yaml", "decks/d.yaml: is a deck: name another file with -o"),
        ("export csv -o source_notes/n.md", "source_notes/n.md: is a note: name another file"),
        ("import csv nope", "nope: no such file: check the name"),
        ("import csv decks", "decks: is a folder: name a file"),
        ("import markdown cards.md -o x.txt", "x.txt: a deck is a .yaml file"),
        ("replay nope", "nope: no such file: check the name"),
        ("replay decks", "decks: is a folder: name a file"),
        ("replay decks/d.yaml", "decks/d.yaml:1: is no review log: write one JSON object a line"),
        ("due nope.yaml", "nope.yaml: no such file: check the name"),
    ],
)
def test_a_wrong_file_is_one_line_and_nothing_else(run: Run, line: str, message: str) -> None:
    done = run(line)
    assert done.returncode == 1
    assert done.stdout == b""
    (only,) = done.stderr.decode().splitlines()
    assert only.startswith(message)


@pytest.mark.parametrize("name", ["-", "quiz.txt", "quiz.v2", "decks/d.yaml", ".pdf"])
def test_a_quiz_is_a_pdf_or_html_file(run: Run, name: str, tmp_path: Path) -> None:
    assert run("quiz make -o", name).returncode == 2
    assert (tmp_path / "decks" / "d.yaml").read_text() == DECK


def test_output_goes_through_links_and_to_devices(run: Run, tmp_path: Path) -> None:
    (tmp_path / "there.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("there.csv")
    os.mkfifo(tmp_path / "pipe")
    assert run("export csv -o link.csv").returncode == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "there.csv").read_text().startswith("id,")
    assert b"id,deck" in run("export csv -o pipe", pipe="& cat pipe").stdout
    assert run("export csv -o /dev/stdout", pipe="| cat").stdout.startswith(b"id,")
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.usefixtures("run")
def test_a_quiz_goes_to_the_collection_as_a_package_does(tmp_path: Path) -> None:
    (tmp_path / "flashmind.toml").write_text("")
    (tmp_path / "deep").mkdir()
    for line in ("export anki", "quiz make"):
        words = [sys.executable, "-m", "flashmind", *line.split()]
        subprocess.run(words, cwd=tmp_path / "deep", check=True, capture_output=True)
    assert not list((tmp_path / "deep").iterdir())
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        f"{tmp_path.name}.apkg", "quiz.json", "quiz.pdf",
    }  # fmt: skip


def test_a_note_outside_with_the_name_of_another_is_left_out(run: Run, tmp_path: Path) -> None:
    run("build")
    before = (tmp_path / "decks" / "n.yaml").read_text()
    (tmp_path / "n.md").write_text("- cat: an animal that purrs\n")
    done = run("build n.md")
    assert done.stderr == b"n.md: source_notes/n.md has this name already: rename one of them\n"
    assert (tmp_path / "decks" / "n.yaml").read_text() == before


def test_counts_of_one(run: Run) -> None:
    done = run("build source_notes/n.md")
    assert b"1 note, 1 deck " in done.stdout
    assert b" 1 of 1\n" in done.stdout
