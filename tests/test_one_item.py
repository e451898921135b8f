"""search, show and edit: an item found by its words or its name, seen whole, changed alone."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flashmind.cli import group
from flashmind.model.review import Event
from flashmind.store.log import open_log

NOTE = "# Cells\n\nA first line.\n\n- osmosis: water through a membrane\n- a last line\n"
DECK = """\
deck: Cells   # mine
items:
# about water
- id: osmosis-3f9a1c
  kind: basic
  question: What is Osmosis?
  answer: 'water through a membrane'   # short
  tags: [water]
  origin: {note: cells.md, lines: 5, quote: "osmosis: water through a membrane"}
- id: osmotic-pressure
  kind: reversed
  status: draft
  question: What is the pressure called that stops osmosis?
  answer: osmotic pressure
  reverse_question: What is osmotic pressure?
  reverse_answer: the pressure that stops it
- {id: loss, kind: numeric, question: Loss at chance?, answer: "2.303", compute: -ln(0.1)}
- {id: escape, kind: basic, question: Q, answer: A, origin: {note: ../secret.md, lines: 1}}
- {id: broken, kind: basic, question: Q}
"""
OURS = DECK.replace("- {id: broken, kind: basic, question: Q}\n", "")


@pytest.fixture
def deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("source_notes/cells.md", NOTE), ("decks/cells.yaml", OURS)):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text)
    (tmp_path / "secret.md").write_text("the secret\n")
    return tmp_path / "decks" / "cells.yaml"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, list(arguments))


@pytest.mark.usefixtures("deck")
@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["OSMOSIS"], ["osmosis-3f9a1c", "osmotic-pressure"]),  # a whole word in both
        (["osmosis", "Membrane"], ["osmosis-3f9a1c"]),
        (["pressure stops"], ["osmotic-pressure"]),
        (["water"], ["osmosis-3f9a1c"]),
        (["osmotic", "water"], []),
        (["ｌｏｓｓ"], ["loss"]),  # wide letters are the same letters
    ],
)
def test_search_finds_the_items_that_hold_all_words(words: list[str], ids: list[str]) -> None:
    done = run("search", "--json", *words)
    assert done.exit_code == 0
    assert [row["id"] for row in json.loads(done.stdout)] == ids


@pytest.mark.usefixtures("deck")
def test_search_prints_a_line_an_item() -> None:
    assert run("search", "osmotic").stdout == (
        "osmotic-pressure (draft): What is the pressure called that stops osmosis?\n"
    )


def test_search_tells_what_it_could_not_read(deck: Path) -> None:
    deck.write_text(DECK)
    done = run("search", "osmosis")
    assert done.exit_code == 1
    assert "item 'broken': answer is missing" in done.stderr
    assert len(done.stdout.splitlines()) == 2


@pytest.mark.usefixtures("deck")
@pytest.mark.parametrize("command", ["show", "edit"])
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("osmo", "'osmo' begins several items: osmosis-3f9a1c, osmotic-pressure"),
        ("osmose", "no item is called 'osmose': near are osmosis-3f9a1c"),
        ("pressure", "no item is called 'pressure': near are osmotic-pressure"),
        ("zzzz", "no item is called 'zzzz'\n"),
        ("", "no item is called ''"),
    ],
)
def test_a_name_that_names_no_item_is_wrong_usage(command: str, name: str, told: str) -> None:
    done = run(command, name)
    assert done.exit_code == 2
    assert told in done.stderr


def test_a_broken_item_is_named_with_its_place(deck: Path) -> None:
    deck.write_text(DECK)
    done = run("show", "broken")
    assert done.exit_code == 2
    assert "decks/cells.yaml:19:3: item 'broken': answer is missing: add it" in done.stderr


def test_show_has_all_that_is_known(deck: Path) -> None:
    log = open_log(deck.parents[1] / ".flashmind" / "reviews.db", "here")
    for day, grade, kind in ((1, 4, "answer"), (2, 5, "answer"), (2, 1, "practice")):
        at = datetime(2026, 3, day, 12, tzinfo=UTC)
        log.append(Event("", "osmosis-3f9a1c", at, kind, grade))
    log.close()
    done = run("show", "osmosis")
    assert done.exit_code == 0
    for part in (
        "osmosis-3f9a1c · basic · active · decks/cells.yaml:4 · water",
        "question:\n  What is Osmosis?\nanswer:\n  water through a membrane",
        "  5 > - osmosis: water through a membrane\n  6   - a last line",
        "  osmosis-3f9a1c: due 2026-03-08, interval 6d, ease 2.60, lapses 0",
        "    2026-03-02 12:00 answer 5\n    2026-03-02 12:00 practice 1",
    ):
        assert part in done.stdout
    row = json.loads(run("show", "osmosis", "--json").stdout)
    (card,) = row["cards"]
    assert (card["interval"], card["ease"], card["due"]) == (6, 260, "2026-03-08")
    assert [event["kind"] for event in card["events"]] == ["answer", "answer", "practice"]
    assert row["source"][0]["around"][0] == {"line": 3, "text": "A first line."}


@pytest.mark.usefixtures("deck")
def test_show_has_every_card_and_the_verdict() -> None:
    shown = run("show", "osmotic-pressure").stdout
    assert "question card osmotic-pressure#2:\n  What is osmotic pressure?" in shown
    assert "  osmotic-pressure#2: never asked\n" in shown
    assert (
        "verdict:\n  decks/cells.yaml:17: rounded: -ln(0.1) = 2.303" in run("show", "loss").stdout
    )
    verdicts = json.loads(run("show", "loss", "--json").stdout)["verdicts"]
    assert [verdict["verdict"] for verdict in verdicts] == ["rounded"]


@pytest.mark.usefixtures("deck")
def test_show_reads_no_file_outside_the_notes() -> None:
    assert "the secret" not in run("show", "escape").output
    assert json.loads(run("show", "escape", "--json").stdout)["source"][0]["around"] == []


def editor(monkeypatch: pytest.MonkeyPatch, folder: Path, code: str) -> None:
    """Let $EDITOR be a program that runs CODE on `text`, the lines it is given."""
    script = folder / "editor.py"
    script.write_text(
        "import pathlib, sys\npath = pathlib.Path(sys.argv[1])\ntext = path.read_text()\n"
        f"pathlib.Path({str(folder / 'given')!r}).write_text(text)\n{code}\npath.write_text(text)\n"
    )
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")


def test_edit_changes_the_item_and_nothing_else(
    deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(monkeypatch, tmp_path, "text = text.replace('a membrane', 'a MEMBRANE')")
    done = run("edit", "osmosis")
    assert done.stdout == "changed osmosis-3f9a1c in decks/cells.yaml\n"
    assert done.exit_code == 0
    assert (tmp_path / "given").read_text().startswith("- id: osmosis-3f9a1c\n  kind: basic\n")
    assert deck.read_text() == OURS.replace("a membrane", "a MEMBRANE")


@pytest.mark.parametrize("name", ["loss", "osmotic-pressure"])
def test_edit_of_any_layout(
    deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    editor(
        monkeypatch, tmp_path, "text = text.replace('chance', 'CHANCE').replace('stops', 'ENDS')"
    )
    assert run("edit", name).exit_code == 0
    old, new = OURS.split("\n"), deck.read_text().split("\n")
    changed = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    assert changed
    assert all(a.lower() in {b.lower(), b.lower().replace("ends", "stops")} for a, b in changed)


def test_a_broken_edit_is_told_and_kept(
    deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(monkeypatch, tmp_path, "text = text.replace('question: What is', 'qestion: How is')")
    done = run("edit", "osmosis")
    assert done.exit_code == 1
    assert "item 'osmosis-3f9a1c': question is missing: add it" in done.stderr
    assert ".yaml:3:3: item 'osmosis-3f9a1c': unknown key 'qestion'" in done.stderr
    assert deck.read_text() == OURS
    editor(monkeypatch, tmp_path, "text = text.replace('qestion', 'question')")
    done = run("edit", "osmosis")
    assert done.exit_code == 0
    assert "qestion: How is Osmosis?" in (tmp_path / "given").read_text()
    assert deck.read_text() == OURS.replace("What is Osmosis", "How is Osmosis")
    assert list((tmp_path / ".flashmind" / "edits").iterdir()) == []


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("text = text.replace('osmosis-3f9a1c', 'other')", "an id is for life, write 'osmosis-3f9"),
        ("text = text + text", "leave exactly one item here"),
        ("text = text + '  hint: [a'", "is not YAML"),
        ("sys.exit(3)", "ended with 3, nothing is changed"),
    ],
)
def test_what_no_edit_may_do(
    deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, told: str
) -> None:
    editor(monkeypatch, tmp_path, code)
    done = run("edit", "osmosis")
    assert done.exit_code == 1
    assert told in done.stderr
    assert deck.read_text() == OURS


def test_an_item_that_changed_meanwhile_is_not_written_over(
    deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile = OURS.replace("What is Osmosis?", "What was Osmosis?")
    elsewhere = f"pathlib.Path({str(deck)!r}).write_text({meanwhile!r})"
    code = f"{elsewhere}\ntext = text.replace('What is', 'What was')"
    editor(monkeypatch, tmp_path, code)
    done = run("edit", "osmosis")
    assert done.exit_code == 1
    assert "was changed in its deck meanwhile" in done.stderr
    assert deck.read_text() == meanwhile
    (kept,) = (tmp_path / ".flashmind" / "edits").iterdir()
    assert "What was Osmosis?" in kept.read_text()


@pytest.mark.parametrize("code", ["pass", "text = ''"])
def test_nothing_changed_writes_nothing(
    deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    editor(monkeypatch, tmp_path, code)
    before = deck.stat().st_mtime_ns
    assert run("edit", "osmosis").stdout == "not changed\n"
    assert deck.stat().st_mtime_ns == before
