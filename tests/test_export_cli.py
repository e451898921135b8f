"""`flashmind export` and `flashmind import` as a user types them."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flashmind.cli import group
from flashmind.deck.read import load
from flashmind.deck.render import dump
from flashmind.model.item import Basic, Cloze, Deck, Item
from tests.sample_decks import DECK, ITEMS, OTHER


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A collection of two decks as the current folder."""
    folder = tmp_path / "course"
    (folder / "decks").mkdir(parents=True)
    (folder / "flashmind.toml").touch()
    for deck in (DECK, OTHER):
        (folder / deck.path).write_text(dump(deck), encoding="utf-8")
        os.utime(folder / deck.path, (1_790_000_000, 1_790_000_000))
    monkeypatch.chdir(folder)
    return folder


def flashmind(*words: str) -> Result:
    return CliRunner().invoke(group, words, catch_exceptions=False)


def test_all_decks_go_into_one_package(home: Path) -> None:
    done = flashmind("export", "anki")
    assert done.exit_code == 0
    assert done.stdout == "12 notes, 16 cards in 2 decks → out/course.apkg\n"
    assert (home / "out/course.apkg").read_bytes()[:2] == b"PK"


def test_an_unchanged_deck_gives_the_same_package(home: Path) -> None:
    flashmind("export", "anki", "-o", "a.apkg")
    flashmind("export", "anki", "-o", "b.apkg")
    assert (home / "a.apkg").read_bytes() == (home / "b.apkg").read_bytes()
    os.utime(home / DECK.path, (1_790_000_060, 1_790_000_060))
    flashmind("export", "anki", "-o", "b.apkg")
    assert (home / "a.apkg").read_bytes() != (home / "b.apkg").read_bytes()


def test_drafts_and_chosen_decks(home: Path) -> None:
    done = flashmind("export", "anki", "--drafts", "--json", "decks/ml.yaml")
    assert json.loads(done.stdout) == {
        "format": "anki", "path": "out/ml.apkg", "notes": 12, "cards": 16, "decks": 1,
        "problems": [],
    }  # fmt: skip
    assert (home / "out/ml.apkg").exists()


@pytest.mark.parametrize("form", ["csv", "json", "markdown"])
def test_texts_go_to_stdout_and_the_summary_does_not(home: Path, form: str) -> None:
    done = flashmind("export", form)
    assert done.stderr == "12 notes, 16 cards in 2 decks → stdout\n"
    assert "임베딩" in done.stdout
    assert "draft-1" not in done.stdout
    flashmind("export", form, "-o", "sub/x.txt")
    assert (home / "sub/x.txt").read_bytes() == done.stdout_bytes


@pytest.mark.usefixtures("home")
def test_what_cannot_be_exported_is_a_problem() -> None:
    broken = (
        Item("korean-1", Basic("twice?", "yes")),
        Item("high", Cloze("{{c500::gap}}")),
        Item("old", Basic("q", "a"), status="stale"),
    )
    Path("decks/z.yaml").write_text(dump(Deck("Z", broken)), encoding="utf-8")
    done = flashmind("export", "anki")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "decks/z.yaml:4: item 'korean-1': is in decks/ml.yaml too: left out, give one another id",
        "decks/z.yaml:8: item 'high': asks nothing that Anki could show: left out",
    ]
    assert "12 notes" in done.stdout
    alone = flashmind("export", "anki", "decks/z.yaml", "-o", "none.apkg")
    assert "1 note, 1 card in 1 deck" in alone.stdout


@pytest.mark.usefixtures("home")
def test_an_empty_choice_writes_nothing() -> None:
    Path("z.yaml").write_text(dump(Deck("Z", (Item("a", Basic("q", "a"), status="draft"),))))
    done = flashmind("export", "anki", "z.yaml", "-o", "none.apkg")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "z.yaml: holds no item to export: accept drafts, or add --drafts\n"
    assert not Path("none.apkg").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("export", "docx"), "is not one of"),
        (("export", "csv", "--json"), "name a file with -o"),
        (("import", "csv", "x.csv", "-o", "-"), "name one with -o"),
        (("import", "anki2", "x"), "is not one of"),
    ],
)
@pytest.mark.usefixtures("home")
def test_a_wrong_command_line_exits_2(words: tuple[str, ...], message: str) -> None:
    done = flashmind(*words)
    assert done.exit_code == 2
    assert message in done.stderr


@pytest.mark.parametrize("form", ["csv", "json"])
def test_an_export_imports_again(home: Path, form: str) -> None:
    flashmind("export", form, "decks/ml.yaml", "-o", f"x.{form}")
    done = flashmind("import", form, f"x.{form}", "-o", "copy.yaml")
    assert (done.exit_code, done.stdout) == (0, "11 items → copy.yaml\n")
    copy, problems = load((home / "copy.yaml").read_text("utf-8"), "copy.yaml")
    assert problems == ()
    wanted = [(item.id, item.content, item.tags) for item in ITEMS if item.status != "draft"]
    assert [(item.id, item.content, item.tags) for item in copy.items] == wanted
    assert all(item.origin is None for item in copy.items)


def test_a_table_becomes_a_deck_and_is_never_overwritten(home: Path) -> None:
    Path("cheat.csv").write_text("What is ReLU?,max(0; x)\n", encoding="utf-8")
    assert flashmind("import", "csv", "cheat.csv").stdout == "1 item → decks/cheat.yaml\n"
    first = (home / "decks/cheat.yaml").read_bytes()
    Path("cheat.csv").write_text("What is tanh?,no\n", encoding="utf-8")
    again = flashmind("import", "csv", "cheat.csv", "--json")
    assert again.exit_code == 1
    assert "decks/cheat.yaml: is there already: use --force" in again.stderr
    assert json.loads(again.stdout)["decks"] == []
    assert (home / "decks/cheat.yaml").read_bytes() == first
    assert flashmind("import", "csv", "cheat.csv", "--force").exit_code == 0
    assert b"tanh" in (home / "decks/cheat.yaml").read_bytes()


@pytest.mark.usefixtures("home")
def test_several_decks_go_to_a_folder_and_known_items_are_left_out() -> None:
    flashmind("export", "json", "-o", "all.json")
    done = flashmind("import", "json", "all.json", "-o", "copy")
    assert done.stdout == "1 item → copy/c-templates.yaml\n11 items → copy/machine-learning.yaml\n"
    inside = flashmind("import", "json", "all.json")
    assert (inside.exit_code, inside.stdout) == (1, "")
    assert inside.stderr.count("already: left out") == 12
    assert sorted(path.name for path in Path("decks").iterdir()) == ["cpp.yaml", "ml.yaml"]


@pytest.mark.usefixtures("home")
def test_a_missing_file_is_a_problem() -> None:
    done = flashmind("import", "csv", "none.csv")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "none.csv: no such file: check the name\n"
