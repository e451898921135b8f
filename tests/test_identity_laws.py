"""Random edits of random notes: no id lost or taken over, nothing twice, undone to the byte."""

import os
import re
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flashmind.deck.read import load
from flashmind.model.item import Item
from flashmind.workflows.build import Build, build
from flashmind.workflows.collection import open_collection
from tests.test_identity import by_hand, taken_over, twins, unmade

MANY = 1000 if os.environ.get("FLASHMIND_SOAK") else 40
LINES = (
    "- osmosis: the movement of water through a membrane",
    "- An enzyme is a protein that speeds up a reaction.",
    "- Deep nets overfit because they have many parameters.",
    "- Water boils at {{c1::100}} degrees at {{c2::sea level}} in dry air.",
    "- The Treaty of {{c1::Westphalia}} was signed in {{c2::1648}} by {{c3::both}} sides.",
    "- Which organelle makes ATP in a cell? :: The mitochondrion.",
    "- Paris is the capital of France and lies on the Seine.",
    "- usual mini-batch size = 32",
    "- `git stash`: put local changes aside",
    "- prefer butter over margarine",
    "- HTTP stands for Hypertext Transfer Protocol.",
    "- If the dough sticks, add a spoon of flour.",
    "- A fugue has three parts: exposition, development, coda",
    "- Use a torque wrench to tighten wheel nuts.",
    "- **Tacking** means turning the bow through the wind.",
    "- Kombucha ferments for seven days at room temperature.",
)
FURTHER = (
    "- A sextant measures the angle between two objects.",
    "- magma: molten rock below the ground",
    "- The {{c1::liver}} makes bile.",
)
KNOWN = "- A mutex is a lock that one thread holds."
"""Stands in the other note, so that the decks know of it."""
HEADINGS = ("## Basics", "## Things to keep", "## 2024 course", "# Notes")
Notes = dict[str, tuple[str, ...]]


@st.composite
def notes(draw: st.DrawFn) -> Notes:
    """Two notes of some of the lines each, below a heading or two."""
    lines = draw(st.lists(st.sampled_from(LINES), min_size=3, max_size=9, unique=True))
    cut = draw(st.integers(1, len(lines) - 1))
    head = draw(st.sampled_from(HEADINGS))
    return {"a.md": (head, "", *lines[:cut]), "b.md": ("# Other", KNOWN, *lines[cut:])}


def misspelt(draw: st.DrawFn, line: str) -> list[str]:
    found = list(re.finditer(r"[a-z]{5,}", line))
    if not found:
        return [line]
    word = draw(st.sampled_from(found))
    at = draw(st.integers(word.start() + 1, word.end() - 2))
    return [f"{line[:at]}{line[at + 1]}{line[at]}{line[at + 2 :]}"]


def with_a_word(draw: st.DrawFn, line: str) -> list[str]:
    spots = [found.start() for found in re.finditer(r" (?=[a-z]{3,})", line)] or [len(line)]
    at = draw(st.sampled_from(spots))
    return [f"{line[:at]} {draw(st.sampled_from(['also', 'the', 'mostly']))}{line[at:]}"]


def cut(draw: st.DrawFn, line: str) -> list[str]:
    spots = list(re.finditer(r" (and|because|through|that) ", line))
    if not spots:
        return [line]
    at = draw(st.sampled_from(spots))
    return [line[: at.start()], f"- {line[at.start() + 1 :]}"]


def without_a_gap(draw: st.DrawFn, line: str) -> list[str]:
    found = list(re.finditer(r"\{\{c\d::([^}]*)\}\}", line))
    gap = draw(st.sampled_from(found)) if len(found) > 1 else None
    return [line.replace(gap[0], gap[1]) if gap else line]


def with_a_gap(draw: st.DrawFn, line: str) -> list[str]:
    found = list(re.finditer(r"(?<= )[a-z]{4,}(?= )", line)) if "{{c" in line else []
    word = draw(st.sampled_from(found)) if found else None
    return [f"{line[: word.start()]}{{{{c9::{word[0]}}}}}{line[word.end() :]}" if word else line]


def gone(_: st.DrawFn, __: str) -> list[str]:
    return []


def more(draw: st.DrawFn, line: str) -> list[str]:
    return [draw(st.sampled_from(FURTHER)), line]


LINE_EDITS: tuple[Callable[[st.DrawFn, str], list[str]], ...] = (
    *(misspelt, with_a_word, cut, without_a_gap, with_a_gap, gone, more),
)


@st.composite
def edited(draw: st.DrawFn, before: Notes) -> Notes:
    """BEFORE after one to four edits of lines, then perhaps turned round, moved or renamed."""
    texts = {name: list(lines) for name, lines in before.items()}
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(sorted(texts)))
        at = draw(st.integers(2, len(texts[name])))
        line = texts[name][at : at + 1] or [""]
        edit = draw(st.sampled_from(LINE_EDITS))
        texts[name][at : at + 1] = edit(draw, line[0]) if line[0] else []
    if draw(st.booleans()):
        texts["a.md"][2:] = draw(st.permutations(texts["a.md"][2:]))
    if draw(st.booleans()) and len(texts["a.md"]) > 3:
        texts["b.md"].append(texts["a.md"].pop())
    if draw(st.booleans()):
        texts["a.md"][0] = draw(st.sampled_from(HEADINGS))
    if draw(st.booleans()):
        texts["c.md"] = texts.pop("a.md")
    return {name: tuple(lines) for name, lines in texts.items()}


def built(folder: Path, texts: Mapping[str, tuple[str, ...]]) -> Build:
    for path in list((folder / "source_notes").glob("*")):
        path.unlink()
    for name, lines in texts.items():
        (folder / "source_notes" / name).write_text("\n".join([*lines, ""]))
    return build(open_collection(folder, {}))


def raw(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted((folder / "decks").glob("*.yaml"))}


def items(decks: Mapping[str, str]) -> dict[str, Item]:
    found = [item for name, text in decks.items() for item in load(text, name)[0].items]
    assert len({item.id for item in found}) == len(found)
    return {item.id: replace(item, line=0) for item in found}


def without(text: str, names: set[str]) -> str:
    """Return TEXT of a deck without the entries NAMES, and without the gaps that are gone."""
    entries = re.split(r"(?m)^(?=- id: )", text)
    kept = [
        one for one in entries if one.split("\n")[0].removeprefix("- id: ").split()[0] not in names
    ]
    return re.sub(r"(?m)^    retired: .*\n", "", "".join(kept))


@settings(
    max_examples=MANY, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
@given(st.data())
def test_random_edits(data: st.DataObject) -> None:
    texts = data.draw(notes())
    after_texts = data.draw(edited(texts))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "flashmind.toml").write_text("")
        (folder / "source_notes").mkdir()
        built(folder, texts)
        mine = data.draw(st.booleans())
        if mine:
            by_hand(folder)
        old = raw(folder)
        before = items(old)
        done = built(folder, after_texts)
        written = raw(folder)
        after = items(written)
        assert set(before) <= set(after)
        assert taken_over(before, after) == []
        unsure = {one.id for one in done.unsure}
        assert (
            twins({n: i for n, i in before.items() if n not in unsure}, after, unmade(done)) == []
        )
        assert all((after[name].hint == "by hand") is mine for name in before)
        assert built(folder, after_texts).carried == ()
        assert raw(folder) == written
        built(folder, texts)
        new = set(after) - set(before)
        undone = {name: without(text, new) for name, text in raw(folder).items()}
        assert {name: undone[name] for name in old} == old
