"""Edits of notes: every item keeps its id, nothing is made twice, no edit by hand is lost."""

import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pexpect
import pytest

from flashmind.deck.likeness import face, likeness
from flashmind.deck.read import load
from flashmind.model.item import Cloze, Item
from flashmind.workflows.build import Build, build
from flashmind.workflows.collection import open_collection

Texts = dict[str, str]
Edit = Callable[[Texts], Texts]

KINDS = """# Cells

- osmosis: the movement of water through a membrane
- An enzyme is a protein that speeds up a reaction.
- Water boils at {{c1::100}} degrees at {{c2::sea level}} in dry air.
- Which organelle makes ATP in a cell? :: The mitochondrion.

## Chemistry

Three states of matter:
- solid
- liquid
- gas

Steps to dilute an acid:
1. Put on goggles.
2. Pour the water.
3. Add the acid slowly.

Numbers to know here: -ln(0.1) = 2.302

Print every log line of the server:

```bash
journalctl -u server --no-pager
```

## Mitosis vs meiosis

| | mitosis | meiosis |
|---|---|---|
| daughter cells | two | four |
| chromosomes | full set | half set |

## Locks

- A mutex is a lock that one thread holds.
- Deep nets overfit because they have many parameters.
"""
"""A note that makes an item of every kind that notes can make."""

OTHER = "# Tea\n\n- Oolong is a tea that is half oxidised.\n"


def swap(*pairs: tuple[str, str]) -> Edit:
    """Return the edit that puts the second of each of PAIRS for the first, in every note."""

    def edit(texts: Texts) -> Texts:
        for old, new in pairs:
            assert any(old in text for text in texts.values())
            texts = {name: text.replace(old, new) for name, text in texts.items()}
        return texts

    return edit


def moved(line: str) -> Edit:
    """Return the edit that moves LINE to the other note."""

    def edit(texts: Texts) -> Texts:
        return {
            name: text + line if name == "tea.md" else text.replace(line, "")
            for name, text in texts.items()
        }

    return edit


def renamed(texts: Texts) -> Texts:
    return {{"kinds.md": "ml/cells.md"}.get(name, name): text for name, text in texts.items()}


ENZYME = "- An enzyme is a protein that speeds up a reaction.\n"
WATER = "- Water boils at {{c1::100}} degrees at {{c2::sea level}} in dry air.\n"
OSMOSIS = "- osmosis: the movement of water through a membrane\n"
DEEP = "- Deep nets overfit because they have many parameters.\n"
EDITS: dict[str, Edit] = {
    "nothing": swap(),
    "answers misspelt": swap(
        ("of water through a", "of watr through a"),
        ("speeds up", "speds up"),
        ("sea level", "see level"),
        ("The mitochondrion", "The mitochondrium"),
        ("- liquid", "- liqid"),
        ("Pour the water", "Pour teh water"),
        ("2.302", "2.303"),
        ("-u server", "-u servr"),
        ("half set", "half sett"),
        ("many parameters", "many paramters"),
    ),
    "questions misspelt": swap(
        ("osmosis:", "osmossis:"),
        ("An enzyme", "An enzime"),
        ("degrees", "degres"),
        ("Which organelle", "Which orgnelle"),
        ("Three states of matter", "Three states of mater"),
        ("dilute an acid", "dillute an acid"),
        ("Numbers to know", "Numbers too know"),
        ("every log line", "evry log line"),
        ("| chromosomes |", "| chromosoms |"),
        ("A mutex is", "A mutecks is"),
        ("Deep nets", "Deep netts"),
    ),
    "reworded": swap(
        ("through a membrane", "across a membrane"),
        ("An enzyme is a protein", "An enzyme is a folded protein"),
        ("in dry air", "in clean dry air"),
        ("makes ATP in a cell", "makes the ATP in a cell"),
        ("Add the acid slowly", "Add the acid very slowly"),
        ("Deep nets", "Very deep nets"),
    ),
    "moved within the note": swap((ENZYME, ""), (DEEP, DEEP + ENZYME)),
    "turned round": swap((OSMOSIS + ENZYME + WATER, WATER + ENZYME + OSMOSIS)),
    "moved to another note": moved(ENZYME),
    "a cloze moved to another note": moved(WATER),
    "headings renamed": swap(
        ("# Cells", "# The living cell"),
        ("## Chemistry", "## Chemical facts"),
        ("## Mitosis vs meiosis", "## Mitosis vs. meiosis"),
        ("## Locks", "## Parallel programs"),
    ),
    "note renamed": renamed,
    "renamed and reworded": lambda texts: renamed(
        swap(("An enzyme is", "An enzyme is just"))(texts)
    ),
    "lines wrapped": swap(("that speeds up a reaction", "that speeds\n  up a reaction")),
    "bullet style": swap(("\n- ", "\n* ")),
    "windows line ends": swap(("\n", "\r\n")),
}
"""Edits that ask for nothing new."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "flashmind.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def built(folder: Path, texts: Mapping[str, str]) -> Build:
    """Build the notes TEXTS, in FOLDER, and no other notes."""
    notes = folder / "source_notes"
    for path in list(notes.rglob("*.*")):
        path.unlink()
    for name, text in texts.items():
        path = notes / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return build(open_collection(folder, {}))


def raw(folder: Path) -> dict[str, str]:
    """Return the text of each deck."""
    decks = folder / "decks"
    return {p.relative_to(decks).as_posix(): p.read_text("utf-8") for p in decks.rglob("*.yaml")}


def items(folder: Path) -> dict[str, Item]:
    """Return all items by id; none stands twice."""
    found = [item for name, text in raw(folder).items() for item in load(text, name)[0].items]
    assert len({item.id for item in found}) == len(found)
    return {item.id: replace(item, line=0) for item in found}


def unmade(done: Build) -> set[str]:
    return {name for deck in done.decks for name in deck.unmade}


def twins(before: Mapping[str, Item], after: Mapping[str, Item], idle: set[str]) -> list[str]:
    """Return the new items that ask what an item asks that was made before and isn't now."""
    left = [after[name] for name in before if name in idle or after[name].status == "stale"]
    new = [item for name, item in after.items() if name not in before]
    return [one.id for one in new for old in left if is_twin(one, old)]


def is_twin(one: Item, two: Item) -> bool:
    alike = likeness(face(one), face(two))
    close = alike.quote >= 0.8 and alike.front >= 0.8 and alike.back >= 0.8
    return close and one.kind == two.kind


def taken_over(before: Mapping[str, Item], after: Mapping[str, Item]) -> list[str]:
    """Return the items that say and ask quite another thing than they did."""
    return [name for name, old in before.items() if is_another(old, after[name])]


def is_another(old: Item, new: Item) -> bool:
    alike = likeness(face(old), face(new))
    return alike.card < 0.5 or (alike.quote < 0.5 and alike.card < 0.75)


def by_hand(folder: Path) -> None:
    """Edit every item of every deck by hand: a hint, and a comment behind its id."""
    for path in (folder / "decks").rglob("*.yaml"):
        text = re.sub(r"(?m)^(- id: \S+)\n", r"\1  # mine\n  hint: by hand\n", path.read_text())
        path.write_text(text)


@pytest.mark.parametrize("edited", [False, True], ids=["untouched", "edited"])
@pytest.mark.parametrize("name", EDITS)
def test_an_edit_costs_no_item_its_id(folder: Path, name: str, edited: bool) -> None:
    texts = {"kinds.md": KINDS, "tea.md": OTHER}
    built(folder, texts)
    if edited:
        by_hand(folder)
    before, old = items(folder), raw(folder)
    kinds = {item.kind for item in before.values()}
    assert kinds == {"basic", "reversed", "cloze", "list", "ordered", "compare", "code", "numeric"}
    built(folder, EDITS[name](texts))
    after = items(folder)
    assert set(after) == set(before)
    assert {n: i.status for n, i in after.items()} == {n: i.status for n, i in before.items()}
    assert taken_over(before, after) == []
    assert all(item.hint == ("by hand" if edited else "") for item in after.values())
    written = raw(folder)
    assert all(text.count("# mine") == text.count("- id:") * edited for text in written.values())
    again = built(folder, EDITS[name](texts))
    assert (again.carried, raw(folder)) == ((), written)
    built(folder, texts)
    assert raw(folder) == old


GROWING: list[tuple[str, Edit, int]] = [
    (
        "a new first card",
        swap(("# Cells\n\n", "# Cells\n\n- Diffusion is the spread of a gas.\n")),
        9,
    ),
    (
        "cut at its end",
        swap(("protein that speeds up a reaction.", "protein.\n- It speeds up a reaction.")),
        9,
    ),
    (
        "cut before its reason",
        swap(("overfit because they have", "overfit.\n- because they have")),
        9,
    ),
    ("two joined", swap(("through a membrane\n- An enzyme", "through a membrane. An enzyme")), 9),
    ("joined by a semicolon", swap((" a reaction.\n- Water", " a reaction; Water")), 9),
]


@pytest.mark.parametrize("edited", [False, True], ids=["untouched", "edited"])
@pytest.mark.parametrize(
    ("edit", "most"), [row[1:] for row in GROWING], ids=[r[0] for r in GROWING]
)
def test_an_edit_that_asks_for_more_makes_nothing_twice(
    folder: Path, edit: Edit, most: int, edited: bool
) -> None:
    texts = {"kinds.md": KINDS, "tea.md": OTHER}
    built(folder, texts)
    if edited:
        by_hand(folder)
    before = items(folder)
    done = built(folder, edit(texts))
    after = items(folder)
    assert {n: after[n].status for n in before} == {n: i.status for n, i in before.items()}
    assert len(after) - len(before) <= most
    assert twins(before, after, unmade(done)) == []
    assert taken_over(before, after) == []
    assert all((after[name].hint == "by hand") is edited for name in before)
    built(folder, texts)
    again = items(folder)
    assert {name: again[name] for name in before} == before


def texts_of(item: Item) -> str:
    assert isinstance(item.content, Cloze)
    return item.content.text


GAPS: list[tuple[str, list[str], list[str]]] = [
    (
        "a gap added in front keeps the others' numbers",
        ["{{c1::Salt}} melts ice at {{c2::minus nine}} degrees.",
         "{{c1::Salt}} melts {{c2::ice}} at {{c3::minus nine}} degrees."],
        ["{{c1::Salt}} melts ice at {{c2::minus nine}} degrees.",
         "{{c1::Salt}} melts {{c3::ice}} at {{c2::minus nine}} degrees."],
    ),
    (
        "the number of a gap that is gone is never used again",
        ["{{c1::Salt}} melts ice at {{c2::minus nine}} degrees.",
         "{{c1::Salt}} melts ice at minus nine degrees.",
         "{{c1::Salt}} melts {{c2::ice}} at minus nine degrees."],
        ["{{c1::Salt}} melts ice at {{c2::minus nine}} degrees.",
         "{{c1::Salt}} melts ice at minus nine degrees.",
         "{{c1::Salt}} melts {{c3::ice}} at minus nine degrees."],
    ),
    (
        "a gap that comes back has its own number again",
        ["{{c1::Salt}} melts ice at {{c2::minus nine}} degrees.",
         "Salt melts ice at {{c1::minus nine}} degrees.",
         "{{c1::Salt}} melts ice at {{c2::minus nine}} degrees."],
        ["{{c1::Salt}} melts ice at {{c2::minus nine}} degrees.",
         "Salt melts ice at {{c2::minus nine}} degrees.",
         "{{c1::Salt}} melts ice at {{c2::minus nine}} degrees."],
    ),
    (
        "gaps renumbered by their author",
        ["{{c1::Salt}} melts ice at {{c2::minus nine}} degrees.",
         "{{c2::Salt}} melts ice at {{c1::minus nine}} degrees."],
        ["{{c1::Salt}} melts ice at {{c2::minus nine}} degrees."] * 2,
    ),
    (
        "a gap whose words are corrected",
        ["{{c1::Salt}} melts ice at {{c2::minus nien}} degrees.",
         "{{c1::Salt}} melts ice at {{c2::minus nine}} degrees."],
        ["{{c1::Salt}} melts ice at {{c2::minus nien}} degrees.",
         "{{c1::Salt}} melts ice at {{c2::minus nine}} degrees."],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "told"), [row[1:] for row in GAPS], ids=[r[0] for r in GAPS])
def test_gaps_keep_their_numbers(folder: Path, lines: list[str], told: list[str]) -> None:
    found = list[Item]()
    for line in lines:
        built(folder, {"a.md": f"# Ice\n\n- {line}\n"})
        first = raw(folder)
        built(folder, {"a.md": f"# Ice\n\n- {line}\n"})
        assert raw(folder) == first
        found += [item for item in items(folder).values() if item.kind == "cloze"]
    assert [texts_of(item) for item in found] == told
    assert len({item.id for item in found}) == 1


def test_a_renamed_note_takes_its_deck_along(folder: Path) -> None:
    line = "- A mutex is a lock that one thread holds.\n"
    built(folder, {"a.md": f"# Threads\n\n{line}"})
    done = built(folder, {"sub/b.md": f"# Other title\n\n{line}- A fuse is a wire that melts.\n"})
    assert [deck.path for deck in done.decks] == ["decks/sub/b.yaml"]
    assert list(raw(folder)) == ["sub/b.yaml"]
    assert "\ndeck: Threads\n" in "\n" + raw(folder)["sub/b.yaml"]
    assert "a wire that melts" in raw(folder)["sub/b.yaml"].lower()


def test_a_renamed_note_takes_no_file_that_exists(folder: Path) -> None:
    line = "- A mutex is a lock that one thread holds.\n"
    built(folder, {"a.md": f"# Threads\n\n{line}"})
    mine = "deck: Mine\nitems:\n- {id: my-own, kind: basic, question: Q, answer: A}\n"
    (folder / "decks" / "b.yaml").write_text(mine)
    built(folder, {"b.md": f"# Threads\n\n{line}"})
    assert raw(folder)["b.yaml"] == mine
    assert {item.status for item in items(folder).values() if item.origin} == {"draft"}
    assert "note: b.md" in raw(folder)["a.yaml"]


def test_a_line_in_another_note_is_no_renamed_note(folder: Path) -> None:
    line = "- A mutex is a lock that one thread holds.\n"
    built(folder, {"a.md": f"# Threads\n\n{line}", "b.md": OTHER})
    built(folder, {"b.md": OTHER + line})
    assert sorted(raw(folder)) == ["a.yaml", "b.yaml"]
    assert {item.status for item in items(folder).values()} == {"draft"}


def test_what_is_asked_alike_never_changes_ids(folder: Path) -> None:
    """Two notes answer one question differently; the first of them goes."""
    one = "# A\n\n- An enzyme is a protein that speeds up a reaction.\n"
    two = "# B\n\n- An enzyme is a kind of soap for clothes.\n"
    built(folder, {"a.md": one, "b.md": two})
    before = items(folder)
    built(folder, {"a.md": "# A\n", "b.md": two})
    after = items(folder)
    assert set(after) == set(before)
    assert {name: item.content for name, item in after.items()} == {
        name: item.content for name, item in before.items()
    }
    assert sorted(item.status for item in after.values() if item.kind == "basic") == [
        "draft", "stale",
    ]  # fmt: skip


def test_an_id_that_a_reworded_item_keeps_is_free_for_nobody(folder: Path) -> None:
    built(folder, {"a.md": "# A\n\n- A fuse is a wire that melts when too much current flows.\n"})
    first = items(folder)
    built(
        folder,
        {"a.md": "# A\n\n- A melting fuse is a wire that melts when too much current flows.\n"},
    )
    second = items(folder)
    assert set(second) == set(first)
    new = "- A fuse is a cord that sets off a rocket.\n"
    built(
        folder,
        {
            "a.md": "# A\n\n- A melting fuse is a wire that melts when too much current flows.\n",
            "b.md": new,
        },
    )
    third = items(folder)
    assert {name: third[name].content for name in second} == {
        name: item.content for name, item in second.items()
    }
    assert len(third) > len(second)
    before = raw(folder)
    built(
        folder,
        {
            "a.md": "# A\n\n- A melting fuse is a wire that melts when too much current flows.\n",
            "b.md": new,
        },
    )
    assert raw(folder) == before


MUTEX = "- A mutex is a lock that one thread holds.\n"
MUTEY = "- A mutey is a lock that one thread holds.\n- A mutez is a lock that one thread holds.\n"


@pytest.mark.parametrize("pick", [0, 1])
def test_a_person_says_which_of_two_lines_it_is(folder: Path, pick: int) -> None:
    built(folder, {"a.md": MUTEX})
    before = items(folder)
    (folder / "source_notes" / "a.md").write_text(MUTEY)
    asked = list[str]()

    def answer(item: Item, candidates: Sequence[Item]) -> Item:
        asked.append(item.id)
        return sorted(candidates, key=str)[pick]

    done = build(open_collection(folder, {}), ask=answer)
    after = items(folder)
    assert sorted(asked) == sorted(before)
    assert done.unsure == ()
    assert {after[name].status for name in before} == {"draft"}
    assert all(("mutey", "mutez")[pick] in str(after[name].content) for name in before)


def test_nobody_asked_leaves_it_stale_and_says_so(folder: Path) -> None:
    built(folder, {"a.md": MUTEX})
    before = items(folder)
    done = built(folder, {"a.md": MUTEY})
    after = items(folder)
    assert {after[name].status for name in before} == {"stale"}
    assert sorted(one.id for one in done.unsure) == sorted(before)
    assert all(len(one.candidates) == 2 for one in done.unsure)


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_terminal_asks_which_line_it_is(folder: Path) -> None:
    built(folder, {"a.md": MUTEX})
    before = items(folder)
    (folder / "source_notes" / "a.md").write_text(MUTEY)
    child = pexpect.spawn(
        sys.executable, ["-m", "flashmind", "build"], encoding="utf-8", timeout=20
    )
    for _ in before:
        child.expect("Several lines may be mutex")
        child.expect("Which one")
        child.sendline("1")
    child.expect(pexpect.EOF)
    assert {items(folder)[name].status for name in before} == {"draft"}
    assert "mutey" in str(items(folder))


def test_no_question_where_nobody_sits(folder: Path) -> None:
    built(folder, {"a.md": MUTEX})
    (folder / "source_notes" / "a.md").write_text(MUTEY)
    done = subprocess.run(
        [sys.executable, "-m", "flashmind", "build"], capture_output=True, text=True, check=True,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert "Which one" not in done.stdout
    assert "may be" in done.stdout
