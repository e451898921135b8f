"""Checking a collection: notes, decks, and everything that can be wrong with a path."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flashmind.cli.check import command
from flashmind.model.item import Basic, Choice, Cloze, Item, Numeric
from flashmind.verify import torch_program
from flashmind.verify.items import answer, broken_variants, judge_item, variants
from flashmind.workflows.check import check
from flashmind.workflows.collection import open_collection

needs_torch = pytest.mark.skipif(not torch_program.is_installed(), reason="torch is not installed")

NOTE = "# Loss\n\nThe first loss is -ln(0.1) = 2.302.\n\n2 + 2 = 5\n\n3 × 4 = 12 cells\n"
DECK = """\
deck: Numbers
items:
- id: softmax-1
  kind: numeric
  question: Loss over {{ classes }} classes?
  answer: "2.302"
  compute: -ln(1 / classes)
  params: {classes: [10, 2, 0]}
- id: sum-1
  kind: numeric
  question: 2 + 2?
  answer: "5"
  compute: 2 + 2
- id: fine-1
  kind: basic
  question: 2 * 3?
  answer: 6 cells
  unit: cells
  compute: 2 * 3
- id: gone-1
  kind: numeric
  status: rejected
  question: 1?
  answer: "2"
  compute: "1"
"""
SNIPPETS = """\
deck: Snippets
items:
- id: shape-1
  kind: basic
  question: Which shape?
  answer: (4, 16)
  run: "y, _ = nn.LSTM(8, 16, batch_first=True)(torch.zeros(4, 10, 8)); y[:, -1].shape"
  expect: (4, 17)
- id: evil-1
  kind: basic
  question: Where?
  answer: here
  run: torch.os.getcwd()
"""


@pytest.fixture
def collection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source_notes").mkdir()
    (tmp_path / "decks").mkdir()
    (tmp_path / "source_notes" / "loss.md").write_text(NOTE, "utf-8")
    (tmp_path / "decks" / "numbers.yaml").write_text(DECK, "utf-8")
    return tmp_path


def call(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def rows(*arguments: str) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(call("--json", *arguments).stdout)
    return found


def test_notes_and_decks_are_checked_at_their_line(collection: Path) -> None:
    assert collection.is_dir()
    result = call("--device", "none")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "decks/numbers.yaml:3: truncated: -ln(1 / classes) = 2.302 (2.302585…; 2.303 when rounded)",
        "decks/numbers.yaml:9: wrong: 2 + 2 = 5 (it is 4; off by one)",
        "decks/numbers.yaml:14: exact: 2 * 3 = 6",
        "source_notes/loss.md:3: truncated: -ln(0.1) = 2.302 (2.302585…; 2.303 when rounded)",
        "source_notes/loss.md:5: wrong: 2 + 2 = 5 (it is 4; off by one)",
        "6 claims: 2 exact, 2 truncated, 2 wrong",
    ]
    assert result.stderr == (
        "decks/numbers.yaml:3: item 'softmax-1': with classes = 0, -ln(1 / classes) has no value: "
        "division by zero: take this value out of params\n"
    )


def test_a_note_named_on_the_command_line(collection: Path) -> None:
    found = rows("source_notes/loss.md", "--device", "none")
    assert [(row["line"], row["text"], row["verdict"]) for row in found["claims"]] == [
        (3, "-ln(0.1) = 2.302", "truncated"), (5, "2 + 2 = 5", "wrong"), (7, "3 × 4 = 12", "exact"),
    ]  # fmt: skip
    assert set(found["claims"][0]) == {
        "note", "line", "text", "expression", "stated", "value", "verdict", "reason",
    }  # fmt: skip
    assert found["problems"] == []
    (collection / "fine.md").write_text("1 + 1 = 2\n", "utf-8")
    fine = call("fine.md")
    assert (fine.exit_code, fine.stdout) == (0, "1 claim: 1 exact\n")


def test_truncated_undecided_and_unsupported_pass(collection: Path) -> None:
    (collection / "n.md").write_text(
        "-ln(0.1) = 2.302\n\nlog(100) = 2\n\n10**10**10 = 3\n", "utf-8"
    )
    found = rows("n.md")
    assert [row["verdict"] for row in found["claims"]] == ["truncated", "undecided", "unsupported"]
    assert call("n.md").exit_code == 0


def test_what_is_wrong_with_paths_is_one_line_each_and_the_rest_goes_on(collection: Path) -> None:
    (collection / "latin.md").write_bytes(b"caf\xe9\n")
    (collection / "empty.md").write_bytes(b"")
    (collection / "nothing").mkdir()
    (collection / "broken.yaml").write_text("items: [\n", "utf-8")
    result = call(
        "latin.md", "empty.md", "nothing", "gone.md", "broken.yaml", "source_notes", "--json"
    )
    problems = {row["path"]: row for row in json.loads(result.stdout)["problems"]}
    assert set(problems) == {"latin.md", "empty.md", "nothing", "gone.md", "broken.yaml"}
    assert len(json.loads(result.stdout)["claims"]) == 3
    assert result.exit_code == 1


def test_a_collection_with_nothing_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = call()
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 2


def test_a_collection_of_notes_alone_needs_no_decks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source_notes").mkdir()
    (tmp_path / "source_notes" / "a.md").write_text("1 + 1 = 2\n", "utf-8")
    assert call().exit_code == 0


@needs_torch
def test_compute_runs_on_the_device_and_run_in_the_worker(collection: Path) -> None:
    (collection / "decks" / "snippets.yaml").write_text(SNIPPETS, "utf-8")
    found = {str(row["item"]): row for row in rows("decks", "--device", "cpu")["claims"]}
    assert found["softmax-1"]["engine"] == "torch float64"
    assert str(found["softmax-1"]["torch"]).startswith("2.30258509")
    assert (found["shape-1"]["verdict"], found["shape-1"]["value"]) == ("wrong", "(4, 16)")
    assert (found["evil-1"]["verdict"], found["evil-1"]["line"]) == ("unsupported", 9)


@needs_torch
def test_a_disagreement_of_the_two_engines_is_a_problem(
    collection: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = torch_program.table()
    monkeypatch.setattr(torch_program, "table", lambda: {**table, "*": table["+"]})
    report = check(open_collection(collection, {}), [collection / "decks"], "cpu")
    assert any("torch float64 on cpu gives 5.0" in str(problem) for problem in report.problems)


def test_without_torch_decks_are_still_judged(
    collection: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch_program, "find_spec", lambda _: None)
    (collection / "decks" / "snippets.yaml").write_text(SNIPPETS, "utf-8")
    report = check(open_collection(collection, {}), [collection / "decks"])
    found = {c.claim.item: c.verdict for c in report.checked}
    assert found["softmax-1"].outcome == "truncated"
    assert found["shape-1"].outcome == "unsupported"
    assert found["shape-1"].reason == torch_program.MISSING
    assert report.remarks == (f"no tensor program ran: {torch_program.MISSING}",)


def numeric(answer_text: str, compute: str = "n * 2", **more: object) -> Item:
    fields: Mapping[str, object] = {"params": (("n", ("2", "3")),), **more}
    return Item("i", Numeric("q", answer_text), compute=compute, **fields)  # type: ignore[arg-type]  # a row of a table


@pytest.mark.parametrize(
    ("item", "outcome"),
    [
        (numeric("4"), "exact"), (numeric("5"), "wrong"), (numeric("`4`"), "exact"),
        (numeric("4 m", unit="m"), "exact"), (numeric("4 m"), "unsupported"),
        (numeric("{{ n }}"), "wrong"),
        (numeric("4.3", tolerance="0.5"), "approximate"),
        (numeric("4.3", tolerance="10%"), "approximate"),
        (numeric("4.3", tolerance="0.1"), "wrong"), (numeric("4", "n /"), "unsupported"),
    ],
)  # fmt: skip
def test_items_are_judged_with_their_own_parameters(item: Item, outcome: str) -> None:
    assert judge_item(item).outcome == outcome


def test_the_stated_answer_of_an_item() -> None:
    assert answer(Item("i", Choice("q", ("3", "4"), (2,)))) == "4"
    assert answer(Item("i", Choice("q", ("3", "4"), (1, 2)))) == ""
    assert answer(Item("i", Cloze("{{c1::4}}"))) == ""
    assert answer(Item("i", Basic("q", "$4$"))) == "4"


def test_every_variant_is_tried() -> None:
    item = numeric("1", "1 / (n - k)", params=(("n", ("2", "3")), ("k", ("1", "3"))))
    assert [str(variant) for variant in variants(item)][:2] == ["n = 2, k = 1", "n = 2, k = 3"]
    assert [str(variant) for variant, _ in broken_variants(item)] == ["n = 3, k = 3"]


def test_a_claim_is_one_line_however_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    nines = "9" * 5000
    (tmp_path / "d.yaml").write_text(
        "deck: D\nitems:\n"
        f'- {{id: a, kind: numeric, question: q, answer: "{nines}", compute: "{nines} * 2"}}\n'
        '- {id: b, kind: numeric, question: q, answer: "2", compute: "1 +\\n 1"}\n'
    )
    report = check(open_collection(tmp_path, {}), [tmp_path / "d.yaml"], "none")
    first, second = map(str, report.checked)
    assert len(first) < 700
    assert second.startswith("d.yaml:4: unsupported: 1 + 1 = 2 (")
    assert "\n" not in first + second
    assert nines in str(report.as_json())
