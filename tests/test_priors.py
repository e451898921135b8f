"""How rules earn their trust: records, triage decisions, and what a build makes of both."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from flashmind.cli import group
from flashmind.deck.digest import digest
from flashmind.deck.read import load
from flashmind.items.make import ACTIVE, DRAFT
from flashmind.model.item import Basic, Item, Origin, Span, Status
from flashmind.model.prior import ENOUGH, Prior
from flashmind.rules.priors import parsed, pooled, shipped, written, written_own
from flashmind.rules.table import RULES
from flashmind.workflows.build import build
from flashmind.workflows.collection import open_collection
from flashmind.workflows.priors import start_of, verdict

MANY = 1_000_000
NOTE = """# Threads

- A mutex is a lock that one thread holds.

Q: Who wakes the waiter?
A: The notifier
"""

records = st.integers(0, 500).flatmap(
    lambda judged: st.builds(Prior, st.integers(0, judged), st.just(judged), st.floats(0, 1))
)


@given(records)
def test_a_record_is_trusted_less_than_its_share_and_never_active_while_short(one: Prior) -> None:
    assert -1e-9 <= one.bound <= one.confidence <= 1 or one.judged < ENOUGH
    assert one.judged == 0 or one.bound <= one.right / one.judged + 1e-9
    if one.judged < ENOUGH:
        assert one.confidence < ACTIVE
        assert one.confidence <= one.start


@given(records)
def test_one_more_right_card_never_lowers_the_trust_and_a_wrong_one_never_raises_it(
    one: Prior,
) -> None:
    if one.judged + 1 != ENOUGH:  # there the guess gives way to the record
        assert (one + Prior(1, 1)).confidence >= one.confidence - 1e-9
        assert (one + Prior(0, 1)).confidence <= one.confidence + 1e-9


@given(st.dictionaries(st.sampled_from(list(shipped())), records))
def test_records_survive_being_written(found: dict[str, Prior]) -> None:
    back, problems = parsed(written(found), "x")
    assert problems == ()
    assert {k: (v.right, v.judged) for k, v in back.items()} == {
        k: (v.right, v.judged) for k, v in found.items()
    }
    own, problems = parsed(written_own(found), "x", shipped())
    assert problems == ()
    assert list(own) == [name for name, prior in found.items() if prior.judged]
    assert pooled({}, own) == {}


def test_every_rule_that_is_measured_has_a_shipped_record_and_nothing_else_has() -> None:
    assert set(shipped()) == {rule.name for rule in RULES if not rule.explicit}
    assert all(DRAFT <= prior.start <= 1 for prior in shipped().values())
    assert all(prior.right <= prior.judged for prior in shipped().values())


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("reason\t3", "is no record: write rule, right and judged with tabs between them"),
        ("reason 3 4", "is no record"),
        ("reason\t-3\t4", "is no record"),
        ("reason\t1_0\t40", "is no record"),
        ("reason\t3\t4\t0.5", "is no record"),
        ("reason\t٣\t4", "is no record"),
        ("reason\t5\t4", "5 of 4 can't be right: correct the numbers"),
        ("raeson\t3\t4", "no rule 'raeson' has a record: correct or delete the line"),
        ("reason\t3\t4\nreason\t3\t4", "'reason' stands twice: delete one of the lines"),
    ],
)
def test_a_line_that_is_no_record_is_a_problem_at_its_place(row: str, message: str) -> None:
    text = f"rule\tright\tjudged\n# mine\n\nis-a\t1\t2\n{row}\n"
    found, problems = parsed(text, "priors.tsv", shipped())
    assert found["is-a"] == Prior(1, 2, shipped()["is-a"].start)
    assert [str(problem).partition(message)[0] for problem in problems] == [
        f"priors.tsv:{5 + row.count(chr(10))}: "
    ]


def item(status: Status, confidence: str, *, edited: bool = False, rule: str = "is-a") -> Item:
    origin = Origin((Span("n.md", 1, 1),), rule, "quote", confidence)
    made = Item("a-1", Basic("What?", "That"), status, origin=origin)
    stamp = "00000000" if edited else digest(made)
    return Item(
        "a-1", made.content, status,
        origin=Origin(origin.spans, rule, "quote", confidence, stamp),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "right"),
    [
        (item("active", "0.60"), True),
        (item("suspended", "0.60"), True),
        (item("active", "0.60", edited=True), False),
        (item("rejected", "0.60"), False),
        (item("rejected", "0.60", edited=True), False),
        (item("draft", "0.60"), None),
        (item("draft", "0.60", edited=True), None),
        (item("stale", "0.60"), None),
        (item("active", "0.75"), None),
        (item("rejected", "0.80"), None),
        (item("active", ""), None),
        (item("active", "high"), None),
        (Item("a-1", Basic("By hand?", "yes")), None),
    ],
)
def test_only_decisions_on_drafts_count(one: Item, right: bool | None) -> None:
    assert verdict(one) is right


@pytest.mark.parametrize(
    ("record", "starts"),
    [
        (Prior(50, 50), "active"),
        (Prior(19, 19, 1.0), "draft"),
        (Prior(60, 100), "draft"),
        (Prior(10, 100), "skipped"),
        (Prior(0, 0, 0.3), "skipped"),
    ],
)
def test_what_cards_start_as(record: Prior, starts: str) -> None:
    assert start_of(record.confidence) == starts


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    fair = {rule.name: Prior(start=0.6) for rule in RULES if not rule.explicit}
    monkeypatch.setattr("flashmind.workflows.records.shipped", lambda: fair)
    monkeypatch.setattr("flashmind.workflows.priors.shipped", lambda: fair)
    (tmp_path / "source_notes").mkdir()
    (tmp_path / "flashmind.toml").touch()
    (tmp_path / "source_notes" / "threads.md").write_text(NOTE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def made(folder: Path) -> dict[str, str]:
    """Build and return what each rule's items stand at."""
    assert build(open_collection(folder, {})).problems == ()
    path = folder / "decks" / "threads.yaml"
    found, _ = load(path.read_text("utf-8"), "threads.yaml")
    return {one.origin.rule: one.status for one in found.items if one.origin}


@pytest.mark.parametrize(
    ("row", "status"),
    [(f"is-a\t{MANY}\t{MANY}\n", "active"), (f"is-a\t0\t{MANY}\n", None)],
)
def test_a_build_goes_by_the_collections_own_records(
    folder: Path, row: str, status: str | None
) -> None:
    (folder / "priors.tsv").write_text(row)
    assert made(folder).get("is-a") == status


def test_a_bad_record_is_a_problem_of_the_build_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "priors.tsv").write_text(f"is-a\t{MANY}\t{MANY}\nis-a\n")
    done = build(open_collection(folder, {}))
    wanted = "priors.tsv:2: is no record: write rule, right and judged with tabs between them"
    assert [str(problem) for problem in done.problems] == [wanted]
    assert [deck.active for deck in done.decks] == [2]


def test_decisions_become_records_that_the_next_build_reads(folder: Path) -> None:
    (folder / "priors.tsv").write_text("")
    rows = "".join(
        f"- id: m-{n:06x}\n  kind: basic\n  question: What is {n}?\n  answer: A number\n"
        f"  status: {'rejected' if n < 2 else 'active'}\n  origin:\n    note: gone.md\n"
        f"    lines: 1\n    rule: is-a\n    confidence: 0.60\n    quote: q\n    made: {stamp(n)}\n"
        for n in range(5)
    )
    (folder / "decks").mkdir()
    (folder / "decks" / "gone.yaml").write_text(f"deck: D\nlanguage: en\nitems:\n{rows}")
    shown = CliRunner().invoke(group, ["priors"])
    assert shown.exit_code == 0
    assert next(r for r in shown.stdout.splitlines() if r.startswith("is-a ")).split()[-2] == "3/5"
    done = CliRunner().invoke(group, ["priors", "--write", "--json"])
    told = json.loads(done.stdout)
    assert (told["written"], told["problems"]) == ("priors.tsv", [])
    row = next(row for row in told["rules"] if row["rule"] == "is-a")
    assert (row["own_right"], row["own_judged"]) == (3, 5)
    assert (row["right"], row["judged"]) == (3, 5)
    assert (folder / "priors.tsv").read_text() == "rule\tright\tjudged\nis-a\t3\t5\n"
    assert build(open_collection(folder, {})).problems == ()


def stamp(n: int) -> str:
    return digest(Item("x", Basic(f"What is {n}?", "A number")))


def test_an_accepted_draft_still_counts_when_its_rule_has_become_active(folder: Path) -> None:
    """A build never rewrites the confidence at which the gate decided."""
    assert made(folder)["is-a"] in {"active", "draft"}
    deck = folder / "decks" / "threads.yaml"
    before = deck.read_bytes()
    (folder / "priors.tsv").write_text(f"is-a\t{MANY}\t{MANY}\n")
    made(folder)
    assert deck.read_bytes() == before


def test_decisions_of_some_decks_alone_are_not_kept(folder: Path) -> None:
    done = CliRunner().invoke(group, ["priors", "--write", "decks"])
    assert done.exit_code == 2
    assert not (folder / "priors.tsv").exists()


@pytest.mark.parametrize(
    ("settings", "environ", "flags"),
    [
        ('rules_off = ["question-answer"]', {}, []),
        ('rules_off = "question-answer"', {}, []),
        ("", {"FLASHMIND_RULES_OFF": "question-answer, table"}, []),
        (
            'rules_off = ["table"]',
            {"FLASHMIND_RULES_OFF": "cloze"},
            ["--without", "question-answer"],
        ),
    ],
)
def test_any_rule_can_be_switched_off(
    folder: Path, settings: str, environ: dict[str, str], flags: list[str]
) -> None:
    assert made(folder)["question-answer"] == "active"
    (folder / "decks" / "threads.yaml").unlink()
    (folder / "flashmind.toml").write_text(f"{settings}\n")
    done = CliRunner().invoke(group, ["build", *flags], env=environ)
    assert done.exit_code == 0, done.stderr
    text = (folder / "decks" / "threads.yaml").read_text()
    assert "rule: question-answer" not in text
    assert "rule: is-a" in text


@pytest.mark.parametrize(
    ("settings", "flags", "message"),
    [
        ('\nrules_off = ["no"]', [], "flashmind.toml:2: rules_off is ['no']: no rule is called"),
        ("rules_off = 5", [], "flashmind.toml:1: rules_off is 5: give a list of names"),
        ("rules_off = true", [], "flashmind.toml:1: rules_off is true: give a list of names"),
        ("", ["--without", "no"], "--without: rules_off is ('no',): no rule is called 'no'"),
    ],
)  # fmt: skip
def test_a_rule_that_there_is_not_is_a_problem(
    folder: Path, settings: str, flags: list[str], message: str
) -> None:
    (folder / "flashmind.toml").write_text(f"{settings}\n")
    done = CliRunner().invoke(group, ["build", *flags])
    assert done.exit_code == 1
    assert done.stderr.startswith(message)
