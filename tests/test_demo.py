"""What `make demo` shows: the claims that `check` finds in our notes, pinned one by one."""

import json
import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from flashmind.cli import group

ROOT = Path(__file__).resolve().parents[1]
CLAIMS = [
    ("source_notes/deep-learning-optimization.md", 8, "1000 / 100 = 10", "exact"),
    ("source_notes/deep-learning-optimization.md", 42, "10^5 = 100000", "exact"),
    ("source_notes/machine-learning-journey.md", 102, "-ln(0.1) = 2.302", "truncated"),
    ("source_notes/machine-learning-journey.md", 102, "-ln(0.01) = 4.605", "rounded"),
    ("source_notes/machine-learning-journey.md", 138, "sqrt(50*10) = 22.5", "wrong"),
    ("source_notes/machine-learning-journey.md", 264, "sqrt(3^2 + 4^2) = 5", "exact"),
    ("source_notes/machine-learning-journey.md", 309, "5000 * 32 = 160000", "exact"),
    ("source_notes/training-deep-networks.md", 37, "60000 / 128 = 468", "truncated"),
    ("source_notes/training-deep-networks.md", 66, "0.1 * 256 / 64 = 0.4", "exact"),
]


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.usefixtures("here")
def test_check_finds_exactly_these_claims() -> None:
    done = CliRunner().invoke(group, ["check", "source_notes", "--json"])
    rows = json.loads(done.stdout)
    found = [(row["note"], row["line"], row["text"], row["verdict"]) for row in rows["claims"]]
    assert sorted(found) == sorted(CLAIMS)
    assert rows["problems"] == []
    assert done.exit_code == 1


@pytest.mark.usefixtures("here")
def test_the_deliberate_errors_are_documented() -> None:
    told = (ROOT / "docs" / "source-notes.md").read_text("utf-8")
    for _, line, text, verdict in CLAIMS:
        if verdict in {"wrong", "truncated"}:
            assert text in told
            assert f"| {line} |" in told


@pytest.mark.usefixtures("here")
def test_the_snippets_of_the_decks_hold() -> None:
    pytest.importorskip("torch")
    done = CliRunner().invoke(group, ["check", "decks", "--json"])
    rows = {row["item"]: row for row in json.loads(done.stdout)["claims"]}
    assert rows["lstm-output-shape"]["verdict"] == "exact"
    assert rows["batchnorm-parameters"]["verdict"] == "exact"
    assert rows["loss-at-chance"]["verdict"] == "rounded"


@pytest.mark.usefixtures("here")
def test_the_decks_export_and_print(tmp_path: Path) -> None:
    run = CliRunner().invoke
    package, quiz = tmp_path / "a.apkg", tmp_path / "q.pdf"
    assert run(group, ["export", "anki", "-o", str(package)]).exit_code == 0
    assert "collection.anki2" in zipfile.ZipFile(package).namelist()
    done = run(group, ["quiz", "make", "-o", str(quiz), "--count", "20", "--seed", "1"])
    assert done.exit_code == 0, done.output
    assert quiz.read_bytes().startswith(b"%PDF")
    assert len(re.findall(r'"item":', quiz.with_suffix(".json").read_text())) == 40


@pytest.mark.usefixtures("here")
def test_the_readme_shows_what_check_prints_of_the_notes() -> None:
    done = CliRunner().invoke(group, ["check", "source_notes", "--device", "none"])
    printed = [line for line in done.stdout.splitlines() if line.startswith("source_notes/")]
    assert len(printed) == 3
    assert set(printed) <= set((ROOT / "README.md").read_text("utf-8").splitlines())
