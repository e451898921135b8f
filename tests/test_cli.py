"""The command line as a whole: help, settings, version, and what it imports."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from flashmind import __version__
from flashmind.cli import COMMANDS, group
from flashmind.cli.build import MANY, watched
from flashmind.workflows.collection import open_collection

HEAVY = {
    "torch",
    "numpy",
    "sympy",
    "genanki",
    "jinja2",
    "typst",
    "markdown_it",
    "mpmath",
    "sqlite3",
}


def loaded(*arguments: str) -> set[str]:
    """Return the top-level modules that the command line loads with ARGUMENTS."""
    code = (
        "import sys, json\nfrom flashmind.cli import group\n"
        "try:\n"
        f"    group({list(arguments)!r}, prog_name='flashmind')\n"
        "except SystemExit:\n    pass\n"
        "print(json.dumps(sorted({n.split('.')[0] for n in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("build", "--help")])
def test_help_imports_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert not HEAVY & loaded(*arguments)


def test_version() -> None:
    assert CliRunner().invoke(group, ["--version"]).stdout == f"flashmind, version {__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    done = CliRunner().invoke(group, [name, "--help"])
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) > 5


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["build", "--nonsense"], ["export", "nonsense"]]
)
def test_wrong_usage_is_exit_code_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(group, arguments).exit_code == 2


def test_settings_file_then_environment_then_flag(tmp_path: Path) -> None:
    (tmp_path / "flashmind.toml").write_text('new = 5\ndue = 7\ncourse = "ML"\n')
    (tmp_path / "deep" / "er").mkdir(parents=True)
    here = open_collection(
        tmp_path / "deep" / "er", {"FLASHMIND_DUE": "9"}, {"new": 3, "due": None}
    )
    assert here.root == tmp_path.resolve()
    assert (here.settings.new, here.settings.due, here.settings.course) == (3, 9, "ML")
    assert here.problems == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("new = 5\nnews = 6\n", "flashmind.toml:2: unknown setting 'news'"),
        ("\nnew = 'many'\n", "flashmind.toml:2: new is 'many': give a whole number"),
        ("day_start = 24\n", "flashmind.toml:1: day_start is 24: give an hour from 0 to 23"),
        ("new = \n", "is not TOML"),
        ("a = 1\nb = \n", "flashmind.toml:2:5: is not TOML: invalid value"),
        ("new = 2\nnew = 3\n", "flashmind.toml:2:8: is not TOML: cannot overwrite a value"),
        ('decks = ["a"]\n', "flashmind.toml:1: decks is ['a']: give a text"),
        ("notes = 5\n", "flashmind.toml:1: notes is 5: give a text"),
        ("new = true\n", "flashmind.toml:1: new is true: give a whole number"),
        ("newer = 1\nnew = 'x'\n", "flashmind.toml:2: new is 'x'"),
        ("new = 1\n[table]\nx = 1\n", "flashmind.toml:2: unknown setting 'table'"),
        ('\nscheduler = "fsrs"\n', "flashmind.toml:2: scheduler is 'fsrs': choose sm2, sm2-"),
    ],
)
def test_bad_settings_are_problems(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "flashmind.toml").write_text(text)
    problems = open_collection(tmp_path, {}).problems
    assert message in " ".join(map(str, problems))


def test_init_starts_a_collection_that_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner()
    assert run.invoke(group, ["init", "mine"]).exit_code == 0
    monkeypatch.chdir(tmp_path / "mine")
    assert run.invoke(group, ["build"]).exit_code == 0
    assert run.invoke(group, ["check"]).exit_code == 0
    (tmp_path / "mine" / "flashmind.toml").write_text("new = 1\n")
    assert run.invoke(group, ["init"]).stdout == "now: flashmind build && flashmind review\n"
    assert (tmp_path / "mine" / "flashmind.toml").read_text() == "new = 1\n"


def test_init_over_a_file_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "taken").write_text("x")
    done = CliRunner().invoke(group, ["init", "taken"])
    assert done.exit_code == 1
    assert done.stderr == "taken: is a file: give the name of a folder\n"


def test_a_folder_that_cannot_be_written_is_a_message(tmp_path: Path) -> None:
    """Through the real entry point: one line, no traceback."""
    (tmp_path / "source_notes").mkdir()
    (tmp_path / "source_notes" / "a.md").write_text("- A mutex is a lock that one thread holds.\n")
    (tmp_path / "decks").write_text("a file where the folder should be")
    done = subprocess.run(
        [sys.executable, "-m", "flashmind", "build"],
        cwd=tmp_path, capture_output=True, text=True, check=False, env={**os.environ},
    )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "decks" in done.stderr


def test_many_notes_show_how_far_the_reading_is_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [f"n{number}.md" for number in range(MANY)]
    assert list(watched(names)) == names
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert list(watched(names)) == names
    assert "reading notes" in capsys.readouterr().err
    assert list(watched(names[:2])) == names[:2]
    assert capsys.readouterr().err == ""
