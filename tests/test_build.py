"""build: notes to decks in a real folder; edits stay, every line is accounted for."""

import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flashmind.cli import group
from flashmind.deck.read import load
from flashmind.model.item import Deck
from flashmind.model.prior import Prior
from flashmind.rules.priors import written_own
from flashmind.rules.table import RULES
from flashmind.workflows.build import Build, build
from flashmind.workflows.collection import open_collection

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
NOTE = """# Cells

- osmosis: the movement of water through a membrane
- An enzyme is a protein that speeds up a reaction.
- A bread dough rises when yeast is fed.
"""

TRUSTED = {
    rule.name: Prior(1, 1000) if rule.further else Prior(800, 850)
    for rule in RULES
    if not rule.explicit
} | {"condition-completed": Prior(600, 1000)}
"""Records so long that the shipped ones count for nothing: all rules but one write active cards.

Those that ask a sentence once more write none.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "source_notes").mkdir()
    (tmp_path / "flashmind.toml").write_text("")
    (tmp_path / "priors.tsv").write_text(written_own(TRUSTED))
    (tmp_path / "source_notes" / "cells.md").write_text(NOTE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def built(folder: Path, *chosen: Path) -> Build:
    return build(open_collection(folder, {}), chosen)


def deck(folder: Path, name: str = "cells.yaml") -> Deck:
    found, problems = load((folder / "decks" / name).read_text("utf-8"), name)
    assert problems == ()
    return found


def statuses(folder: Path) -> list[str]:
    return [item.status for item in deck(folder).items]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_note_becomes_a_deck(folder: Path) -> None:
    done = built(folder)
    assert done.problems == ()
    assert [(d.deck, d.active, d.draft, d.added) for d in done.decks] == [("Cells", 2, 1, 3)]
    assert [item.kind for item in deck(folder).items] == ["reversed", "basic", "basic"]


def test_building_again_writes_nothing(folder: Path) -> None:
    built(folder)
    path = folder / "decks" / "cells.yaml"
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    assert built(folder).decks[0].added == 0
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_an_untouched_item_follows_its_note(folder: Path) -> None:
    built(folder)
    edit(folder / "source_notes" / "cells.md", "through a membrane", "across a membrane")
    assert built(folder).decks[0].updated == 1
    assert "across a membrane" in (folder / "decks" / "cells.yaml").read_text()


def test_a_persons_edit_stays_and_is_reported_when_the_note_moves_on(folder: Path) -> None:
    built(folder)
    edit(folder / "decks" / "cells.yaml", "answer: A protein that", "answer: MY protein that")
    edit(folder / "source_notes" / "cells.md", "speeds up a reaction", "starts a reaction")
    done = built(folder)
    assert "answer: MY protein that" in (folder / "decks" / "cells.yaml").read_text()
    assert len(done.decks[0].changed) == 1


def test_comments_and_layout_of_other_items_stay(folder: Path) -> None:
    built(folder)
    path = folder / "decks" / "cells.yaml"
    edit(path, "- id: enzyme", "# mine\n- id: enzyme")
    edit(folder / "source_notes" / "cells.md", "through a membrane", "across a membrane")
    built(folder)
    assert "# mine\n- id: enzyme" in path.read_text()


def test_a_line_that_is_gone_makes_its_item_stale_and_back_again(folder: Path) -> None:
    built(folder)
    note = folder / "source_notes" / "cells.md"
    edit(note, "- An enzyme is a protein that speeds up a reaction.\n", "")
    built(folder)
    assert statuses(folder) == ["active", "stale", "draft"]
    note.write_text(NOTE)
    built(folder)
    assert statuses(folder) == ["active", "active", "draft"]


def test_a_rejected_item_stays_rejected_and_its_line_says_so(folder: Path) -> None:
    built(folder)
    edit(folder / "decks" / "cells.yaml", "status: draft", "status: rejected")
    done = built(folder)
    assert statuses(folder)[-1] == "rejected"
    assert {s.line: s.reason for s in done.notes[0].skipped} == {5: "rejected"}


def test_a_line_that_no_rule_reads_any_more_keeps_its_item(folder: Path) -> None:
    built(folder)
    edit(folder / "source_notes" / "cells.md", "- A bread", "- So a bread")
    edit(folder / "source_notes" / "cells.md", "# Cells", "# Cells\n\nA first line of prose.")
    built(folder)
    assert "stale" not in statuses(folder)[:2]


def test_a_deleted_note_makes_its_items_stale_and_loses_none(folder: Path) -> None:
    built(folder)
    (folder / "source_notes" / "other.md").write_text("- A mutex is a lock that one thread holds.")
    (folder / "source_notes" / "cells.md").unlink()
    built(folder)
    assert statuses(folder) == ["stale", "stale", "stale"]


def test_an_unreadable_note_costs_nothing(folder: Path) -> None:
    built(folder)
    (folder / "source_notes" / "cells.md").write_bytes(b"\xff\xfe broken")
    done = built(folder)
    assert statuses(folder) == ["active", "active", "draft"]
    assert "cells.md:1: byte 0 (0xff) is not UTF-8" in str(done.problems[0])


def test_hand_written_items_are_never_touched(folder: Path) -> None:
    built(folder)
    path = folder / "decks" / "cells.yaml"
    path.write_text(path.read_text() + "- {id: mine, kind: basic, question: Why?, answer: So}\n")
    edit(folder / "source_notes" / "cells.md", "through a membrane", "across a membrane")
    built(folder)
    assert path.read_text().endswith("- {id: mine, kind: basic, question: Why?, answer: So}\n")


def test_a_broken_item_leaves_the_rest_usable_and_its_text_alone(folder: Path) -> None:
    built(folder)
    path = folder / "decks" / "cells.yaml"
    edit(path, "  answer: A protein that speeds up a reaction.\n", "")
    edit(folder / "source_notes" / "cells.md", "through a membrane", "across a membrane")
    done = built(folder)
    text = path.read_text()
    assert "across a membrane" in text
    assert text.count("question: What is an enzyme?") == 1
    assert any("answer is missing" in str(problem) for problem in done.problems)


def test_a_file_that_is_no_deck_is_not_overwritten(folder: Path) -> None:
    (folder / "decks").mkdir()
    (folder / "decks" / "cells.yaml").write_text("- [unclosed\n")
    done = built(folder)
    assert (folder / "decks" / "cells.yaml").read_text() == "- [unclosed\n"
    assert done.problems


def test_the_same_fact_in_two_notes_is_one_item_with_two_sources(folder: Path) -> None:
    line = "- An enzyme is a protein that speeds up a reaction.\n"
    (folder / "source_notes" / "more.md").write_text(f"# More\n\n{line}")
    built(folder)
    origin = next(i.origin for i in deck(folder).items if i.id.startswith("enzyme"))
    assert origin is not None
    assert [str(span) for span in origin.spans] == ["cells.md:4", "more.md:3"]
    assert not (folder / "decks" / "more.yaml").exists()


def test_a_conflict_is_shown_and_not_resolved(folder: Path) -> None:
    (folder / "source_notes" / "more.md").write_text("- An enzyme is a kind of soap for clothes.\n")
    done = built(folder)
    assert [conflict.question for conflict in done.conflicts] == ["What is an enzyme?"]
    assert deck(folder, "more.yaml").items[0].status == "draft"


def test_one_chosen_note_writes_one_deck(folder: Path) -> None:
    (folder / "source_notes" / "more.md").write_text("- A mutex is a lock that one thread holds.")
    done = built(folder, folder / "source_notes" / "more.md")
    assert [d.path for d in done.decks] == ["decks/more.yaml"]
    assert not (folder / "decks" / "cells.yaml").exists()


def test_two_notes_with_one_stem_have_two_decks(folder: Path) -> None:
    (folder / "source_notes" / "cells.txt").write_text("- A mutex is a lock that one thread holds.")
    built(folder)
    assert sorted(p.name for p in (folder / "decks").iterdir()) == ["cells.txt.yaml", "cells.yaml"]
    assert all(d.added == 0 for d in built(folder).decks)


def test_notes_in_folders_have_decks_in_folders(folder: Path) -> None:
    (folder / "source_notes" / "ml").mkdir()
    (folder / "source_notes" / "ml" / "x.md").write_text(
        "- A mutex is a lock that one thread holds."
    )
    (folder / "source_notes" / "README.md").write_text(
        "- A mutex is a lock that many threads hold."
    )
    built(folder)
    assert (folder / "decks" / "ml" / "x.yaml").exists()
    assert not (folder / "decks" / "README.yaml").exists()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, arguments)


@pytest.mark.usefixtures("folder")
def test_every_line_is_in_exactly_one_place() -> None:
    done = run("build", "--json")
    assert done.exit_code == 0
    assert_partition(json.loads(done.stdout), {"cells.md": NOTE})


def assert_partition(rows: dict[str, list[dict[str, list[int]]]], texts: dict[str, str]) -> None:
    for row in rows["notes"]:
        lines = texts[str(row["note"])].split("\n")
        skipped = [entry["line"] for entry in row["skipped"]]  # type: ignore[index]
        told = Counter([*row["asked"], *row["context"], *skipped])
        assert set(told.values()) <= {1}
        assert set(told) == {n for n, line in enumerate(lines, 1) if line.strip()}


@pytest.mark.parametrize("source", [ROOT / "source_notes", SEEDS], ids=["ours", "seeds"])
def test_real_notes_are_accounted_for(folder: Path, source: Path) -> None:
    if not source.is_dir():
        pytest.skip("no such notes here")
    texts = {p.name: p.read_text("utf-8") for p in source.iterdir() if p.suffix in {".md", ".txt"}}
    (folder / "source_notes" / "cells.md").unlink()
    for name, text in texts.items():
        (folder / "source_notes" / name).write_text(text, "utf-8")
    done = run("build", "--json")
    assert done.exit_code == 0, done.output
    rows = json.loads(done.stdout)
    assert_partition(rows, texts)
    assert sum(row["active"] for row in rows["decks"]) >= 20
    again = run("build", "--json")
    assert all(row["added"] == row["updated"] == 0 for row in json.loads(again.stdout)["decks"])


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("gone.md", None, "gone.md: no such file"),
        ("empty.md", b"", "empty.md:1: the file is empty"),
        ("latin.md", b"ok\ncaf\xe9\n", "latin.md:2: byte 6 (0xe9) is not UTF-8"),
        ("bin.md", b"\x00\x01", "bin.md:1: is a binary file"),
        ("pair.md", b"Q: why?\n", "pair.md:1: 'Q:' without an 'A:' below it"),
        ("gap.md", b"a {{c1::b\n", "gap.md:1: a gap '{{c1::' is not closed"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_bad_notes_are_named_and_the_rest_is_done(
    name: str, data: bytes | None, message: str
) -> None:
    path = Path("source_notes") / name
    if data is not None:
        path.write_bytes(data)
    done = run("build", "source_notes/cells.md", str(path))
    assert done.exit_code == 1
    assert message in done.stderr
    assert Path("decks/cells.yaml").exists()
    assert "Traceback" not in done.output


def test_a_folder_without_notes_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("build")
    assert done.exit_code == 1
    assert done.stderr == "source_notes: no such folder: put notes there, or run `flashmind init`\n"


def test_the_decks_of_this_project_are_what_its_notes_make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy of the project's own notes and decks: building again changes no byte."""
    for name in ("source_notes", "decks"):
        for path in sorted((ROOT / name).rglob("*")):
            if path.is_file():
                target = tmp_path / name / path.relative_to(ROOT / name)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())
    monkeypatch.chdir(tmp_path)
    before = {p: p.read_bytes() for p in (tmp_path / "decks").rglob("*.yaml")}
    done = built(tmp_path)
    assert done.problems == ()
    assert before
    assert {p: p.read_bytes() for p in (tmp_path / "decks").rglob("*.yaml")} == before


REWORDED = [
    ("is-a", "- An enzyme is a protein that speeds up a reaction.", "enzyme", "biocatalyst"),
    (
        "definition",
        "- osmosis: the movement of water through a membrane",
        "osmosis",
        "osmotic flow",
    ),
    ("cloze", "- Water boils at {{c1::100}} degrees at sea level.", "Water", "Pure water"),
    ("reason", "- Deep nets overfit because they have many parameters.", "Deep", "Very deep"),
    ("Q:/A:", "Q: Which planet has the shortest day?\nA: Jupiter", "shortest", "very shortest"),
]


@pytest.mark.parametrize(("line", "old", "new"), [row[1:] for row in REWORDED])
def test_a_reworded_line_keeps_its_item(folder: Path, line: str, old: str, new: str) -> None:
    note = folder / "source_notes" / "cells.md"
    note.write_text(f"# Cells\n\n{line}\n\n- A mutex is a lock that one thread holds.\n")
    built(folder)
    before = [item.id for item in deck(folder).items]
    edit(note, old, new)
    done = built(folder)
    assert [carried.id for carried in done.carried] == before[:1]
    assert [item.id for item in deck(folder).items] == before
    assert statuses(folder) == ["active", "active"]
    text = (folder / "decks" / "cells.yaml").read_text()
    assert new in text
    again = built(folder)
    assert again.carried == ()
    assert (folder / "decks" / "cells.yaml").read_text() == text


def test_two_candidates_that_fit_alike_carry_nobody(folder: Path) -> None:
    note = folder / "source_notes" / "cells.md"
    note.write_text("- A mutex is a lock that one thread holds.\n")
    built(folder)
    note.write_text(
        "- A mutey is a lock that one thread holds.\n- A mutez is a lock that one thread holds.\n"
    )
    done = built(folder)
    assert done.carried == ()
    assert sorted(statuses(folder)) == ["active", "active", "stale"]


def test_another_fact_never_takes_over_an_id(folder: Path) -> None:
    built(folder)
    note = folder / "source_notes" / "cells.md"
    edit(
        note,
        "An enzyme is a protein that speeds up a reaction.",
        "A mutex is a lock that one thread holds.",
    )
    done = built(folder)
    assert done.carried == ()
    assert sorted(statuses(folder)) == ["active", "active", "draft", "stale"]


def test_an_edited_item_is_carried_with_its_edit(folder: Path) -> None:
    built(folder)
    edit(folder / "decks" / "cells.yaml", "answer: A protein that", "answer: MY protein that")
    edit(folder / "source_notes" / "cells.md", "An enzyme is", "A biocatalyst is")
    built(folder)
    text = (folder / "decks" / "cells.yaml").read_text()
    assert "answer: MY protein that" in text
    assert text.count("kind: basic") == 2
    assert len(built(folder).decks[0].changed) == 1
    assert (folder / "decks" / "cells.yaml").read_text() == text
