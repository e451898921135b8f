"""`flashmind due`: counts by deck, the days to come, and what it may not touch or import."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from flashmind.model.review import Event
from flashmind.store.log import open_log
from flashmind.workflows.collection import open_collection
from flashmind.workflows.due import Due, due

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)

LETTERS = """\
deck: Letters
items:
- {id: a, kind: basic, question: A?, answer: a}
- {id: b, kind: reversed, question: B?, answer: b, reverse_question: b?, reverse_answer: B}
- {id: c, kind: basic, question: C?, answer: c, status: draft}
- {id: s, kind: basic, question: S?, answer: s, status: suspended}
"""
NUMBERS = """\
deck: 숫자
items:
- {id: one, kind: basic, question: 1?, answer: one}
- {id: a, kind: basic, question: again?, answer: the same id as in another deck}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "decks" / "more").mkdir(parents=True)
    (tmp_path / "decks" / "letters.yaml").write_text(LETTERS, "utf-8")
    (tmp_path / "decks" / "more" / "numbers.yaml").write_text(NUMBERS, "utf-8")
    (tmp_path / "flashmind.toml").touch()
    return tmp_path


def answered(folder: Path, *rows: tuple[str, int, int]) -> None:
    """Write answers as (card, grade, days ago)."""
    log = open_log(folder / ".flashmind" / "reviews.db", "pc-1")
    for card, grade, ago in rows:
        log.append(Event("", card, NOW - timedelta(days=ago), grade=grade))
    log.close()


def counted(folder: Path, *decks: str) -> Due:
    chosen = [folder / name for name in decks]
    return due(open_collection(folder, {}), chosen, NOW)


def shown(found: Due) -> dict[str, list[int]]:
    return {deck.deck: [*deck.counts.values(), deck.drafts] for deck in found.decks}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], {"Letters": [0, 0, 2, 0, 1, 1], "숫자": [0, 0, 1, 0, 0, 0]}),
        ([("a", 4, 1)], {"Letters": [1, 0, 1, 0, 1, 1], "숫자": [0, 0, 1, 0, 0, 0]}),
        ([("a", 3, 0)], {"Letters": [0, 1, 1, 0, 1, 1], "숫자": [0, 0, 1, 0, 0, 0]}),
        ([("b", 4, 0)], {"Letters": [0, 0, 1, 1, 1, 1], "숫자": [0, 0, 1, 0, 0, 0]}),
        ([("gone", 4, 1)], {"Letters": [0, 0, 2, 0, 1, 1], "숫자": [0, 0, 1, 0, 0, 0]}),
    ],
)
def test_counts_by_deck(
    folder: Path, rows: list[tuple[str, int, int]], expected: dict[str, list[int]]
) -> None:
    if rows:
        answered(folder, *rows)
    assert shown(counted(folder)) == expected
    assert shown(counted(folder)) == expected  # now from the outlines


def test_the_days_to_come(folder: Path) -> None:
    answered(folder, ("a", 4, 0), ("b", 4, 1), ("b", 4, 0), ("one", 4, 0))
    found = counted(folder)
    assert [count for _, count in found.coming] == [2, 0, 0, 0, 0, 1, 0]
    assert found.next == NOW.date() + timedelta(days=1)


def test_one_deck(folder: Path) -> None:
    assert list(shown(counted(folder, "decks/letters.yaml"))) == ["Letters"]
    assert list(shown(counted(folder, "decks"))) == ["Letters", "숫자"]


def test_an_edited_deck_is_counted_anew(folder: Path) -> None:
    counted(folder)
    deck = folder / "decks" / "letters.yaml"
    deck.write_text(LETTERS.replace("status: draft", "extra: now"), "utf-8")
    assert shown(counted(folder))["Letters"] == [0, 0, 3, 0, 1, 0]
    deck.unlink()
    assert list(shown(counted(folder))) == ["숫자"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "other", "decks": {}}', "\xff"])
def test_spoilt_outlines_are_made_again(folder: Path, text: str) -> None:
    before = shown(counted(folder))
    (folder / ".flashmind" / "outlines.json").write_text(text, "latin-1")
    assert shown(counted(folder)) == before


def test_outlines_of_another_shape_are_made_again(folder: Path) -> None:
    before = shown(counted(folder))
    file = folder / ".flashmind" / "outlines.json"
    table = json.loads(file.read_text())
    table["decks"] = {name: [row[0], "Title", 0, [["a"]]] for name, row in table["decks"].items()}
    file.write_text(json.dumps(table))
    assert shown(counted(folder)) == before


def test_problems_are_told_each_time(folder: Path) -> None:
    with (folder / "decks" / "letters.yaml").open("a") as file:
        file.write("- {id: x, kind: nonsense}\n")
    for _ in range(2):
        found = counted(folder)
        assert len(found.problems) == 1
        assert shown(found)["Letters"][2] == 2


def test_an_unknown_scheduler_is_a_problem(folder: Path) -> None:
    (folder / "flashmind.toml").write_text('scheduler = "sm99"\n')
    messages = [problem.message for problem in counted(folder).problems]
    assert messages == ["scheduler is 'sm99': choose sm2, sm2-supermemo"]


def program(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "flashmind", "due", *arguments],
        cwd=folder, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_the_table(folder: Path) -> None:
    done = program(folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:4] == [
        "            due   drill     new   later  unseen",
        "Letters       0       0       2       0       1",
        "숫자          0       0       1       0       0",
        "total         0       0       3       0       1",
    ]
    assert "1 draft waits" in done.stdout


def test_json(folder: Path) -> None:
    row: dict[str, Any] = json.loads(program(folder, "decks/letters.yaml", "--json").stdout)
    counts = {"due": 0, "drill": 0, "new": 2, "later": 0, "unseen": 1}
    assert row["decks"] == [
        {"deck": "Letters", "path": "decks/letters.yaml", **counts, "drafts": 1}
    ]
    assert row["total"] == counts
    assert len(row["forecast"]) == 7
    assert (row["next"], row["problems"]) == (None, [])


def test_counting_makes_no_log(folder: Path) -> None:
    program(folder)
    assert [path.name for path in (folder / ".flashmind").iterdir()] == ["outlines.json"]


def test_an_empty_collection_says_what_to_do(tmp_path: Path) -> None:
    done = program(tmp_path)
    assert done.returncode == 1
    assert "run `flashmind build`" in done.stderr
    assert not (tmp_path / ".flashmind").exists()


def test_nothing_heavy_is_imported(folder: Path) -> None:
    """Counting is what shell prompts call: it must be as fast as Python allows."""
    answered(folder, ("a", 4, 1))
    counted(folder)
    script = (
        "import sys\nfrom flashmind.cli import group\n"
        "group(['due'], standalone_mode=False)\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True
    )
    heavy = {
        "torch", "numpy", "genanki", "jinja2", "markdown_it", "mpmath", "typst", "asyncio", "yaml",
        "tempfile", "socket",
        "flashmind.deck.read", "flashmind.model.item", "flashmind.terminal.plain",
    }  # fmt: skip
    assert sorted(heavy & set(done.stderr.split())) == []
