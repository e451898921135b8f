"""Triage without a terminal: what waits, what a decision writes, what a build makes of it."""

import json
import re
import tempfile
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from flashmind.cli import group
from flashmind.deck.alone import cut_out, patch, put_back, read_alone, same, unpatched
from flashmind.deck.decide import Task, accepted, kept, rejected, taken
from flashmind.deck.read import load
from flashmind.deck.write import dump
from flashmind.model.item import (
    Basic,
    Cloze,
    Content,
    Deck,
    Item,
    Listing,
    Ordered,
    Origin,
    Reversed,
    Span,
)
from flashmind.terminal import triage as steps
from flashmind.terminal.editor import Failed, command_of, in_editor
from flashmind.terminal.style import Style
from flashmind.terminal.triage import KEYS, Act, Sitting, begin, decided, meaning, skipped
from flashmind.terminal.triage_face import bar, item_text, shown, source, summary
from flashmind.terminal.triage_screen import Desk, hold
from flashmind.workflows.build import build
from flashmind.workflows.collection import open_collection
from flashmind.workflows.priors import priors
from flashmind.workflows.triage import (
    Change,
    Moved,
    Triage,
    decide,
    entry,
    rewrite,
    take_back,
    triage,
)
from tests.deck_values import decks

NOTE = """# Threads

Q: What is a mutex?
A: A lock

Q: What is a semaphore?
A: A counter

Q: What is a barrier?
A: A meeting point
"""
DRAFT = re.compile(r"^(  kind: .*\n)(?!  status)", re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A collection whose three items are drafts: mutex .60, semaphore .61, barrier .62."""
    (tmp_path / "source_notes").mkdir()
    (tmp_path / "flashmind.toml").touch()
    (tmp_path / "source_notes" / "n.md").write_text(NOTE)
    monkeypatch.chdir(tmp_path)
    rebuilt(tmp_path)
    drafts(tmp_path)
    return tmp_path


def drafts(folder: Path) -> None:
    """Make drafts of all items, as an unproven rule would have."""
    sure = iter(range(60, 99))
    text = DRAFT.sub(r"\1  status: draft\n", deck_text(folder))
    write(folder, re.sub(r"confidence: .*", lambda _: f"confidence: 0.{next(sure)}", text))


def rebuilt(folder: Path) -> None:
    assert build(open_collection(folder, {})).problems == ()


def deck_text(folder: Path) -> str:
    return (folder / "decks" / "n.yaml").read_text("utf-8")


def write(folder: Path, text: str) -> None:
    (folder / "decks" / "n.yaml").write_text(text, "utf-8")


def note(folder: Path, old: str, new: str) -> None:
    path = folder / "source_notes" / "n.md"
    path.write_text(path.read_text().replace(old, new))


def found(folder: Path) -> Triage:
    return triage(open_collection(folder, {}))


def statuses(folder: Path) -> list[str]:
    return [item.status for item in load(deck_text(folder), "n.yaml")[0].items]


def done(folder: Path, act: Act, task: Task) -> Change:
    after = steps.outcome(act, task)
    assert after
    change = decide(folder, task, after)
    assert isinstance(change, Change)
    return change


def rule_of(task: Task) -> str:
    return task.item.origin.rule if task.item.origin else ""


def asks(task: Task) -> str:
    assert isinstance(task.item.content, Basic)
    return task.item.content.question


def changed(folder: Path) -> Task:
    """The mutex, accepted and edited by its reader while its note moved on."""
    write(folder, deck_text(folder).replace("answer: A lock", "answer: My lock  # mine"))
    first = next(task for task in found(folder).tasks if "mutex" in asks(task))
    done(folder, "accept", first)
    note(folder, "A: A lock", "A: A lock with one holder")
    rebuilt(folder)
    return next(task for task in found(folder).tasks if task.why == "changed")


def stale(folder: Path) -> Task:
    note(folder, "Q: What is a mutex?\nA: A lock\n", "")
    rebuilt(folder)
    return next(task for task in found(folder).tasks if task.why == "stale")


def test_drafts_wait_the_surest_first(folder: Path) -> None:
    tasks = found(folder).tasks
    assert [asks(task)[10:] for task in tasks] == ["barrier?", "semaphore?", "mutex?"]
    assert {task.why for task in tasks} == {"draft"}


def test_changed_stale_and_conflicting_items_come_behind_the_drafts(folder: Path) -> None:
    changed(folder)
    (folder / "source_notes" / "o.md").write_text("# Threads\n\nQ: What is a pipe?\nA: A queue\n")
    (folder / "source_notes" / "p.md").write_text("# Threads\n\nQ: What is a pipe?\nA: A file\n")
    note(folder, "Q: What is a barrier?\nA: A meeting point\n", "")
    rebuilt(folder)
    tasks = found(folder).tasks
    assert [task.why for task in tasks] == ["draft", "changed", "stale", "conflict"]
    rival = tasks[-1].rivals[0]
    assert (str(rival.source), "A queue" in rival.text) == ("o.md:3-4", True)


def test_a_draft_on_a_line_that_another_note_disputes_shows_what_that_says(folder: Path) -> None:
    note(folder, "# Threads\n", "# Training\n\n- Prefer small batches to large batches.\n")
    (folder / "source_notes" / "p.md").write_text("- Prefer large batches to small batches.\n")
    rebuilt(folder)
    drafts(folder)
    mine = (one for one in found(folder).tasks if one.path.name == "n.yaml")
    task = next(one for one in mine if one.why == "conflict")
    assert [(str(one.source), one.text) for one in task.rivals] == [
        ("p.md:1", "Prefer large batches to small batches.")
    ]
    assert "p.md:1 disagrees" in shown(begin((task,)), task, {}, 80, Style())


def test_a_decision_moves_one_line_and_undo_moves_it_back(folder: Path) -> None:
    write(folder, deck_text(folder).replace("  tags:", "  # mine\n  tags:", 1) + "# end\n")
    before = deck_text(folder)
    task = found(folder).tasks[0]
    accept = done(folder, "accept", task)
    assert statuses(folder) == ["draft", "draft", "active"]
    assert len(before) - len(deck_text(folder)) == len("  status: draft\n")
    assert take_back(folder, accept) == task.item
    assert deck_text(folder) == before
    done(folder, "reject", task)
    assert deck_text(folder) == before.replace("draft", "rejected", 3).replace(
        "rejected", "draft", 2
    )


def test_decisions_outlive_builds_and_are_records(folder: Path) -> None:
    told = (
        "- A fence is a line that no write may cross.\n- A futex is a lock that the kernel knows.\n"
    )
    note(folder, "# Threads\n", f"# Threads\n\n{told}")
    rebuilt(folder)
    drafts(folder)
    fence, futex = (task for task in found(folder).tasks if rule_of(task) == "is-a")
    done(folder, "accept", fence)
    done(folder, "reject", futex)
    before = deck_text(folder)
    rebuilt(folder)
    assert deck_text(folder) == before
    rows = {row.rule: row.own for row in priors(open_collection(folder, {})).rows}
    assert (rows["is-a"].right, rows["is-a"].judged) == (1, 2)
    assert "is-a" not in map(rule_of, found(folder).tasks)


def test_keep_mine_settles_a_changed_item(folder: Path) -> None:
    task = changed(folder)
    done(folder, "keep", task)
    before = deck_text(folder)
    assert "answer: My lock  # mine" in before
    assert [one.why for one in found(folder).tasks] == ["draft", "draft"]
    rebuilt(folder)
    assert deck_text(folder) == before


def test_take_new_follows_the_note_again(folder: Path) -> None:
    task = changed(folder)
    before = deck_text(folder)
    take = done(folder, "take", task)
    assert "answer: A lock with one holder" in deck_text(folder)
    assert statuses(folder)[0] == "active"
    note(folder, "one holder", "a single holder")
    rebuilt(folder)
    assert "answer: A lock with a single holder" in deck_text(folder)
    assert isinstance(take_back(folder, take), Moved)
    note(folder, "a single holder", "one holder")
    rebuilt(folder)
    take_back(folder, take)
    assert deck_text(folder) == before


def test_a_stale_item_becomes_ones_own(folder: Path) -> None:
    task = stale(folder)
    before = deck_text(folder)
    keep = done(folder, "accept", task)
    item = load(deck_text(folder), "n.yaml")[0].items[0]
    assert (item.status, item.origin) == ("active", None)
    rebuilt(folder)
    assert statuses(folder)[0] == "active"
    take_back(folder, keep)
    assert deck_text(folder) == before


def test_a_stale_item_that_is_rejected_says_nothing_of_its_rule(folder: Path) -> None:
    done(folder, "reject", stale(folder))
    rebuilt(folder)
    assert statuses(folder)[0] == "rejected"
    assert sum(row.own.judged for row in priors(open_collection(folder, {})).rows) == 0


def test_a_stale_item_whose_line_is_back_is_left_to_the_build(folder: Path) -> None:
    stale(folder)
    (folder / "source_notes" / "n.md").write_text(NOTE)
    assert [task.why for task in found(folder).tasks] == ["draft", "draft"]


def test_what_was_changed_meanwhile_is_not_overwritten(folder: Path) -> None:
    task = found(folder).tasks[0]
    write(folder, deck_text(folder).replace("A meeting point", "A meeting place"))
    before = deck_text(folder)
    after = accepted(task)
    assert after
    moved = decide(folder, task, after)
    assert isinstance(moved, Moved)
    assert moved.item
    assert moved.item.content == Basic("What is a barrier?", "A meeting place")
    write(folder, "deck: D\nitems: []\n")
    assert decide(folder, task, after) == Moved(None)
    assert "meeting place" in before


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("kind: basic", "kind: [", "is not YAML"),
        ("kind: basic", "kind: odd", "kind is 'odd'"),
        ("question: What is a barrier?", "", "question is missing"),
        ("- id: ", "- id: x", "an id is for life"),
        ("- id: ", "- kind: basic\n- id: ", "leave exactly one item here"),
    ],
)
def test_a_broken_edit_writes_nothing(folder: Path, old: str, new: str, message: str) -> None:
    task = found(folder).tasks[0]
    before = deck_text(folder)
    problems = rewrite(folder, task, entry(task).replace(old, new))
    assert isinstance(problems, tuple)
    assert message in "\n".join(map(str, problems))
    assert deck_text(folder) == before


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_an_edit_keeps_comments_and_every_other_line(folder: Path, ends: str) -> None:
    path = folder / "decks" / "n.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", ends.encode()))
    before = path.read_bytes()
    task = found(folder).tasks[0]
    text = (
        entry(task)
        .replace("A meeting point", "A gate # for all")
        .replace("  tags", "  # x\n  tags")
    )
    change = rewrite(folder, task, text)
    assert isinstance(change, Change)
    wanted = before.replace(b"A meeting point", b"A gate # for all")
    at = wanted.rindex(b"  tags")
    assert path.read_bytes() == wanted[:at] + b"  # x" + ends.encode() + wanted[at:]
    take_back(folder, change)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("false", "ended with 1, nothing is changed"),
        ("no-such-editor", "set $EDITOR to your editor"),
        ('"', "left nothing that can be read"),
        ("rm", "set $EDITOR"),
    ],
)
def test_an_editor_that_fails_is_told(command: str, message: str) -> None:
    told = in_editor(command, "text")
    assert isinstance(told, Failed)
    assert message in told.message


def test_the_editor_is_the_persons_own() -> None:
    assert in_editor("true", "한국어\n") == "한국어\n"
    assert command_of({"VISUAL": "code -w", "EDITOR": "nano"}) == "code -w"
    assert command_of({"VISUAL": "", "EDITOR": "nano"}) == "nano"
    assert command_of({}) in {"vi", "notepad"}


@given(decks(min_size=1), st.sampled_from(["", "# c\n"]), st.booleans())
@settings(max_examples=60, deadline=None)
def test_an_entry_that_is_not_edited_is_put_back_as_it_was(
    deck: Deck, more: str, windows: bool
) -> None:
    text = dump(deck) + more
    text = text.replace("\n", "\r\n") if windows else text
    read = load(text, "x")[0]
    for item in read.items:
        alone = cut_out(text, item)
        again, problems = read_alone(alone, item, "x")
        assert again, problems
        assert same(again, item)
        assert put_back(text, read, alone, item) == text


@given(st.text("ab\n", max_size=9), st.text("ab\n", max_size=9))
def test_a_patch_leads_back(old: str, new: str) -> None:
    assert unpatched(new, patch(old, new)) == old


@given(st.lists(st.sampled_from(["a", "r", "s", "u", "x", "k", "?", "z"]), max_size=14))
@settings(max_examples=60, deadline=None)
def test_any_keys_and_as_many_undos_leave_the_file_as_it_was(keys: list[str]) -> None:
    items = tuple(Item(f"i{n}", Basic(f"Q{n}?", "a"), status="draft") for n in range(4))
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "d.yaml"
        path.write_text(dump(Deck("D", items)))
        start = begin(tuple(Task(path, "D", item) for item in load(path.read_text(), "d")[0].items))
        before, sitting, depth = path.read_bytes(), start, 0
        for key in keys:
            sitting, step = pressed(Path(name), sitting, key)
            depth += step
            assert 1 <= sitting.position <= sitting.total + 1
            assert len(load(path.read_text(), "d")[0].items) == 4
        waiting = [i for i in load(path.read_text(), "d")[0].items if i.status == "draft"]
        assert len(waiting) == sitting.left
        for _ in range(depth):
            sitting, _ = pressed(Path(name), sitting, "u")
        assert sitting == start
        assert path.read_bytes() == before


def pressed(root: Path, sitting: Sitting, key: str) -> tuple[Sitting, int]:
    """The sitting after KEY, and by how much more there is to undo."""
    act, task = meaning(key, sitting), sitting.current
    if act == "undo" and sitting.earlier:
        change = sitting.earlier[1]
        assert change is None or not isinstance(take_back(root, change), Moved)
        return sitting.earlier[0], -1
    if task is None:
        return sitting, 0
    if act == "skip":
        return skipped(sitting), 1
    after = steps.outcome(act, task)
    if after is None:
        return sitting, 0
    return decided(sitting, act, after, done(root, act, task)), 1


def test_skipped_items_come_once_more() -> None:
    tasks = tuple(Task(Path("d"), "D", Item(name, Basic("Q", "A"), "draft")) for name in "abc")
    sitting, seen = begin(tasks), list[tuple[str, int]]()
    while sitting.current:
        seen.append((sitting.current.item.id, sitting.position))
        sitting = skipped(sitting)
    assert seen == [("a", 1), ("b", 2), ("c", 3), ("a", 1), ("b", 2), ("c", 3)]
    assert (sitting.left, summary(sitting)) == (3, "nothing decided; 3 left")


def test_no_decision_where_none_is_asked_for() -> None:
    active = Task(Path("d"), "D", Item("a", Basic("Q", "A")))
    assert (active.why, accepted(active), kept(active), taken(active)) == (None,) * 4
    gone = rejected(replace(active, offer=active.item))
    assert gone.why is None
    for key, act in KEYS.items():
        assert meaning(key.upper(), begin((active,))) == act
    assert meaning("", begin(())) == "quit"
    assert meaning("a", begin(())) == "none"


def test_the_screen_shows_the_item_and_its_source(folder: Path) -> None:
    triaged = found(folder)
    sitting = begin(triaged.tasks)
    lines = shown(sitting, triaged.tasks[1], triaged.notes, 80, Style()).split("\n")
    assert lines[1].startswith("── 1/3 ── draft · ")
    assert lines[1].endswith(" 0.61 · Threads")
    assert lines[3:] == [
        *("What is a semaphore?", "  A counter", "", "n.md:6-7"),
        *("4   A: A lock", "5", "6 > Q: What is a semaphore?", "7 > A: A counter"),
        *("8", "9   Q: What is a barrier?", ""),
    ]
    assert bar(sitting).startswith("a accept · r reject · ")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (Reversed("a?", "A", "b?", "B"), "a?\n  A\n\nb?\n  B"),
        (Cloze("is {{c1::red}} now"), "is […] now\n  red"),
        (Cloze("{{c1::red}} {{c2::wine}}"), "{{c1::red}} {{c2::wine}}\n  red · wine"),
        (Listing("q?", ("a", "b")), "q?\n  - a\n  - b"),
        (Ordered("q?", ("a", "b")), "q?\n  1. a\n  2. b"),
    ],
)
def test_an_item_is_shown_with_all_its_sides_once(content: Content, text: str) -> None:
    assert item_text(Item("a", content), 80, Style()) == text


def test_stale_and_hand_written_items_have_no_source_lines() -> None:
    origin = Origin((Span("n.md", 2, 2),), "is-a", "the quote")
    gone = Item("a", Basic("Q", "A"), "stale", origin=origin)
    assert list(source(gone, {"n.md": ["1", "2"]}, 40, Style())) == ["n.md:2", "  the quote"]
    own = replace(gone, status="draft", origin=None)
    assert list(source(own, {}, 40, Style())) == ["written by hand"]
    assert "keeps it as your own" in shown(
        begin((Task(Path("d"), "D", gone),)), Task(Path("d"), "D", gone), {}, 80, Style()
    )
    long = replace(own, origin=replace(origin, spans=(Span("n.md", 1, 20),)))
    rows = list(source(long, {"n.md": [str(n) for n in range(1, 30)]}, 40, Style()))
    assert rows[12:] == ["12 > 12", "   > …", "21   21", "22   22"]


def test_a_long_source_line_is_wrapped_and_its_neighbours_are_cut() -> None:
    item = Item("a", Basic("Q", "A"), origin=Origin((Span("n.md", 2, 2),), "is-a", "word"))
    rows = list(source(item, {"n.md": ["x " * 30, "word " * 9, "\x1b[2Jz"]}, 30, Style()))
    assert rows == [
        "n.md:2",
        "1   " + "x " * 12 + "x…",
        "2 > word word word word word",
        "  > word word word word",
        "3   z",
    ]


def pressing(folder: Path, keys: str, editor: str = "true") -> Sitting:
    """The sitting after KEYS, one character each, at a desk without a terminal."""
    typed, triaged = iter(keys), found(folder)
    read = partial(next, typed, None)
    here = Desk(folder, triaged.notes, read, nullcontext, Style(), editor)
    return hold(begin(triaged.tasks), here)


def test_keys_at_a_desk(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = deck_text(folder)
    sitting = pressing(folder, "?zkasruuuu")
    assert (sitting.at, sitting.left, deck_text(folder) == before) == (0, 3, True)
    told = capsys.readouterr().out
    assert "accept: the draft is asked from now on" in told
    assert "that key has no meaning here" in told
    assert "nothing to undo" in told
    assert summary(pressing(folder, "arsax")) == "2 accepted, 1 rejected; 0 left"


def test_an_edit_at_a_desk(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert summary(pressing(folder, "e")) == "nothing decided; 3 left"
    assert summary(pressing(folder, "e", "false")) == "nothing decided; 3 left"
    assert summary(pressing(folder, "eed", "sed -i s/basic/[/")) == "nothing decided; 3 left"
    assert summary(pressing(folder, "ea", "sed -i s/meeting/gathering/")) == (
        "1 accepted, 1 edited; 2 left"
    )
    assert "answer: A gathering point" in deck_text(folder)
    told = capsys.readouterr().out
    assert told.count("e edit again · d drop the edit") == 2
    assert told.count("not changed") == 2


def test_one_line_at_a_desk(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = iter(["What is a meeting?\ud83d", "A gate", ""])
    monkeypatch.setattr("builtins.input", lambda _: next(lines))
    assert summary(pressing(folder, "qww")) == "2 edited; 3 left"
    task = found(folder).tasks[0]
    assert task.item.content == Basic("What is a meeting?", "A gate")
    assert "not changed" in capsys.readouterr().out


def test_a_file_that_moves_on_under_the_keys(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    triaged = found(folder)
    typed = iter(["a", "a", "a", "u"])
    texts = iter([deck_text(folder).replace("meeting", "moving"), "deck: D\nitems: []\n"])

    def read() -> str | None:
        if text := next(texts, ""):
            write(folder, text)
        return next(typed, None)

    here = Desk(folder, triaged.notes, read, nullcontext, Style(), "true")
    sitting = hold(begin(triaged.tasks), here)
    told = capsys.readouterr().out
    assert "was changed in its file meanwhile" in told
    assert "  A moving point" in told
    assert told.count("can't be read in its file any more") == 2
    assert summary(sitting) == "nothing decided; 1 left"


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(group, ["triage", *words])
    return done.exit_code, done.stdout, done.stderr


@pytest.mark.usefixtures("folder")
def test_without_a_terminal_it_says_what_to_do() -> None:
    code, _, told = run()
    assert (code, "use --json or --accept-above P" in told) == (2, True)
    assert run("--json", "--accept-above", "1")[0] == 2


def test_json_lists_what_waits_and_decides_nothing(folder: Path) -> None:
    before = deck_text(folder)
    code, text, _ = run("--json", "decks/n.yaml")
    rows = json.loads(text)["open"]
    assert (code, [row["confidence"] for row in rows]) == (0, [0.62, 0.61, 0.6])
    assert (rows[0]["source"], rows[0]["why"], rows[0]["deck"]) == (
        ["n.md:9-10"],
        "draft",
        "decks/n.yaml",
    )
    assert rows[0]["item"]["answer"] == "A meeting point"
    assert deck_text(folder) == before


def test_the_surest_are_accepted_at_once(folder: Path) -> None:
    code, text, _ = run("--accept-above", "0.61")
    assert code == 0
    assert [line.split(": ")[1].split()[0] for line in text.splitlines()[:-1]] == ["0.62", "0.61"]
    assert text.endswith("2 accepted; 1 left\n")
    assert statuses(folder) == ["draft", "active", "active"]
    assert run("--accept-above", "0.61")[1] == "0 accepted; 1 left\n"


def test_a_broken_deck_is_told_and_the_others_are_asked(folder: Path) -> None:
    (folder / "decks" / "bad.yaml").write_text("items: 5\n")
    code, text, told = run("--json")
    assert (code, len(json.loads(text)["open"]), "bad.yaml:1" in told) == (1, 3, True)
