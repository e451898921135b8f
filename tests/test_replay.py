"""`flashmind replay`: the log as text, its bad lines, and every scheduler."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from flashmind.store.text import read_text_log

LOG = """\
{"id": "pc-1", "item": "a", "grade": 4, "at": "2026-11-20T09:31:05.123+01:00", "seconds": 3.2}
{"id": "pc-2", "item": "a", "grade": 2, "at": "2026-11-20T09:40:00+01:00"}

{"id": "pc-3", "item": "a", "grade": 3, "at": "2026-11-21T09:00:00Z", "mood": "tired"}
{"id": "pc-4", "item": "b#2", "grade": 5, "at": "2099-01-01T03:00:00+09:00"}
{"id": "pc-5", "item": "a", "grade": 5, "at": "2026-11-27T09:00:00Z"}
{"id": "pc-6", "kind": "undo", "of": "pc-5", "at": "2026-11-27T09:00:09Z"}
{"id": "pc-7", "item": "a", "kind": "from_the_future", "at": "2026-11-27T09:01:00Z"}
"""


def program(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "flashmind", "replay", *arguments],
        cwd=folder, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_json_has_a_step_for_each_review_that_counts(tmp_path: Path) -> None:
    (tmp_path / "log.jsonl").write_text(LOG)
    done = program(tmp_path, "log.jsonl", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == [
        {
            "item": "a",
            "steps": [
                {"interval": 1, "ease": 250, "repetitions": 1, "due": "2026-11-21"},
                {"interval": 6, "ease": 236, "repetitions": 2, "due": "2026-11-27"},
            ],
        },
        {
            "item": "b#2",
            "steps": [{"interval": 1, "ease": 260, "repetitions": 1, "due": "2099-01-01"}],
        },
    ]


def test_the_table_and_another_scheduler(tmp_path: Path) -> None:
    (tmp_path / "log.jsonl").write_text(LOG)
    done = program(tmp_path, "--scheduler", "sm2-supermemo", "log.jsonl")
    assert done.stdout.splitlines() == [
        "card  interval  ease  streak  due",
        "a            6  2.36       2  2026-11-27",
        "b#2          1  2.60       1  2099-01-01",
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": "x", "item": "a", "gra', "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[1]", "is no event"),
        ('{"id": "x", "grade": 4, "at": "2026-11-20T09:00:00Z"}', "item is None"),
        ('{"id": 7, "item": "a", "grade": 4, "at": "2026-11-20T09:00:00Z"}', "id is 7"),
        ('{"id": "x", "item": "a", "at": "2026-11-20T09:00:00Z"}', "grade is None"),
        ('{"id": "x", "item": "a", "grade": 6, "at": "2026-11-20T09:00:00Z"}', "grade is 6"),
        ('{"id": "x", "item": "a", "grade": true, "at": "2026-11-20T09:00:00Z"}', "grade is True"),
        ('{"id": "x", "item": "a", "grade": 4, "at": "2026-11-20T09:00:00"}', "give an instant"),
        ('{"id": "x", "item": "a", "grade": 4, "at": "yesterday"}', "give an instant"),
        ('{"id": "x", "item": "a", "grade": 4, "at": 20261120}', "give an instant"),
        (
            '{"id": "x", "item": "a", "grade": 4, "seconds": NaN, "at": "2026-11-20T09:00:00Z"}',
            "seconds is nan",
        ),
        ('{"id": "pc-1", "item": "a", "grade": 5, "at": "2026-11-20T09:00:00Z"}', "again"),
    ],
)
def test_a_bad_line_is_a_problem_and_the_rest_counts(line: str, message: str) -> None:
    events, problems = read_text_log(f"{LOG}{line}\n", "log.jsonl")
    assert len(events) == 7
    assert [problem.source.line for problem in problems] == [9]
    assert message in problems[0].message


def test_other_keys_are_kept_and_a_line_said_twice_counts_once() -> None:
    events, problems = read_text_log(LOG + LOG.splitlines()[0], "log.jsonl")
    assert (len(events), problems) == (7, ())
    assert events[2].extra == '{"mood": "tired"}'


def test_a_line_without_id_is_called_after_its_number() -> None:
    line = '{"item": "a", "grade": 4, "at": "2026-11-20T09:00:00Z"}'
    events, _ = read_text_log(f"{line}\n{line}\n", "log.jsonl")
    assert [event.id for event in events] == ["line-1", "line-2"]


@pytest.mark.parametrize(
    ("data", "message"),
    [(None, "no such file"), (b"\xff\xfe", "UTF-8"), (b'{"id": ', "log.jsonl:1: is no JSON")],
)
def test_a_bad_file_is_told(tmp_path: Path, data: bytes | None, message: str) -> None:
    if data is not None:
        (tmp_path / "log.jsonl").write_bytes(data)
    done = program(tmp_path, "log.jsonl", "--json")
    assert (done.returncode, json.loads(done.stdout)) == (1, [])
    assert message in done.stderr
