"""Laws of reading, over random notes and over all notes at hand: nothing lost, nothing invented."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flashmind.items.join import joined
from flashmind.items.made import Conflict, Made
from flashmind.items.make import make
from flashmind.model.card import sides
from flashmind.model.item import Item, Ordered
from flashmind.model.prior import Prior
from flashmind.notes.decode import decode
from flashmind.notes.read import read
from flashmind.report.coverage import coverage
from flashmind.rules.extract import extract
from flashmind.rules.table import RULES

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FOLDERS = (
    ROOT / "source_notes", ROOT / "tests" / "golden" / "build", ROOT / "tests" / "cards" / "open",
    SHARED / "seeds", SHARED / "corpus",
)  # fmt: skip
NOTES = [
    p for f in FOLDERS if f.is_dir() for p in sorted(f.iterdir()) if p.suffix in {".md", ".txt"}
]
TRUSTED = {rule.name: Prior(80, 90) for rule in RULES}

TERMS = st.sampled_from(
    [
        "epoch",
        "mini-batch",
        "mutex",
        "`git add`",
        "TCP",
        "batch_size",
        "C++",
        "Enzyme",
        "enzymes",
        "원형큐",
        "die Zelle",
        "网络",
        "شبكة",
        "🐙",
        "the loss",
    ]
)
FACTS = st.sampled_from(
    [
        "- {t}: a way to move water through a wall",
        "A {t} is a tool that cuts {u} into parts.",
        "- use {t}, since {u} is slow",
        "Prefer {t} to {u}.",
        "If {t} fails, restart {u}.",
        "The larger the {t}, the smaller the {u}.",
        "- The best {t} is 32 or smaller, typically 10-100.",
        "- To clean {t} use `{u}`.",
        "{t} ({u}) is known as the thing.",
        "Q: What is {t}?\nA: {u}",
        "{t} has {{{{c1::{u}}}}} in it.",
        "- {t} -> {u} -> done",
        "Always close {t}. Never open {u}!",
        "{t} was founded in 1356.",
    ]
)
DEBRIS = st.sampled_from(
    [
        "## {t}", "### {t}: {u}", "**{t}:**", "- tbd", "-", "*", "---", "- {t}:", "> {t} > {u}",
        "![{t}]()", "[{t}](http://a.b/{u})", "| {t} | {u} |\n|---|---|\n| 1 | `a|b` |\n| {u} | |",
        "```\n{t} = {u}\n# c\n```", "$$\\frac{{{t}}}{{2}}$$", "1. {t}\n 2. {u}\n   - {t}", "{t}?",
        "<b>{t}</b> &nbsp; {{c1::", "- [ ] {t}", "{t} {u} (", "Recipe:\n\n- {t}\n- {u}", "~~~",
        "    {t}", "\t- {u}", "# See also\n\n- {t}", "{t}\n===", "Q: {t}", "{{{{c2::{t}",
    ]
)  # fmt: skip
PIECES = st.one_of(
    st.builds(lambda f, t, u: f.format(t=t, u=u), FACTS, TERMS, TERMS),
    st.builds(lambda f, t, u: f.format(t=t, u=u), DEBRIS, TERMS, TERMS),
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30),
)
TEXTS = st.lists(PIECES, min_size=1, max_size=12).flatmap(
    lambda found: st.sampled_from(["\n", "\n\n"]).map(lambda between: between.join(found))
)
slowly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def made(name: str, text: str) -> Made:
    note = read(name, text)
    return make(note, extract(note, TRUSTED))


def built(*texts: str) -> tuple[tuple[Item, ...], tuple[Conflict, ...]]:
    return joined(made(f"n{n}.md", text) for n, text in enumerate(texts))


def decoded(path: Path) -> str:
    return decode(path.name, path.read_bytes())[0]


def assert_every_line_has_one_fate(name: str, text: str) -> None:
    note = read(name, text)
    found = make(note, extract(note, TRUSTED))
    spans = [span for item in found.items if item.origin for span in item.origin.spans]
    asked = frozenset(n for span in spans for n in range(span.first, span.last + 1))
    why = {n: r for first, last, r in found.skipped for n in range(first, last + 1)}
    fate = coverage(note, asked, frozenset(found.context), why)
    told = [*fate.asked, *fate.context, *(one.line for one in fate.skipped)]
    assert sorted(told) == [n for n, line in enumerate(note.lines, 1) if line.strip()]
    assert all(one.reason for one in fate.skipped)
    assert {gap.line for gap in fate.gaps} <= {one.line for one in fate.skipped}
    assert len(fate.asked) <= fate.content <= len(told)


@slowly
@given(TEXTS)
def test_every_line_of_a_random_note_has_one_fate(text: str) -> None:
    assert_every_line_has_one_fate("n.md", decode("n.md", text.encode())[0])


@pytest.mark.parametrize("path", NOTES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_every_line_of_a_real_note_has_one_fate(path: Path) -> None:
    assert_every_line_has_one_fate(path.name, decoded(path))


@slowly
@given(TEXTS)
def test_reading_is_repeatable_and_spelling_of_blanks_and_letters_is_nothing(text: str) -> None:
    plain = decode("n.md", text.encode())[0]
    first = built(plain)
    assert built(plain) == first
    for other in (
        "\ufeff" + text,
        text.replace("\r\n", "\n").replace("\n", "\r\n"),
        text.replace(" ", "\u00a0"),
        unicodedata.normalize("NFD", unicodedata.normalize("NFC", text)),
    ):
        assert built(decode("n.md", other.encode())[0]) == first


def tokens(text: str) -> set[str]:
    return set(re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold()))


def answer_of(item: Item) -> str:
    if isinstance(item.content, Ordered):  # its cards are numbered, whatever the note does
        return " ".join(item.content.answer)
    return " ".join(back for _, _, back in sides(item.content))


@slowly
@given(TEXTS)
def test_every_word_of_an_answer_stands_in_the_note(text: str) -> None:
    plain = decode("n.md", text.encode())[0]
    known = tokens(plain) | {token.strip("_") for token in tokens(plain)}  # `__0__` is a bold 0
    for item in built(plain)[0]:
        assert tokens(answer_of(item)) <= known, item


@slowly
@given(TEXTS, TEXTS)
def test_two_notes_together_give_the_cards_of_both(one: str, two: str) -> None:
    texts = [decode("n.md", text.encode())[0] for text in (one, two)]
    apart = [item for n, text in enumerate(texts) for item in made(f"n{n}.md", text).items]
    together, _ = built(*texts)
    assert lines_of(together) == lines_of(tuple(apart))
    assert {item.id for item in apart} <= {item.id for item in together} | merged(apart, together)


def lines_of(items: tuple[Item, ...]) -> set[tuple[str, int, int]]:
    spans = (span for item in items if item.origin for span in item.origin.spans)
    return {(span.note, span.first, span.last) for span in spans}


def merged(apart: list[Item], together: tuple[Item, ...]) -> set[str]:
    """Ids of items whose lines became further sources of another item."""
    shared = lines_of(tuple(i for i in together if i.origin and len(i.origin.spans) > 1))
    return {item.id for item in apart if lines_of((item,)) <= shared}


def assert_no_question_is_asked_twice(items: tuple[Item, ...]) -> None:
    active = [item for item in items if item.status == "active"]
    fronts = [next(iter(sides(item.content)))[1] for item in active]  # `\w` and `\W` differ
    assert len(fronts) == len(set(fronts))
    assert len({item.id for item in items}) == len(items)


@slowly
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_no_question_has_two_active_items(texts: list[str]) -> None:
    assert_no_question_is_asked_twice(built(*(decode("n.md", t.encode())[0] for t in texts))[0])


@pytest.mark.parametrize("folder", [f for f in FOLDERS if f.is_dir()], ids=lambda f: f.name)
def test_no_question_has_two_active_items_in_a_collection(folder: Path) -> None:
    paths = [path for path in NOTES if path.parent == folder]
    items, conflicts = joined(made(path.name, decoded(path)) for path in paths)
    assert_no_question_is_asked_twice(items)
    assert all(len(conflict.sides) >= 2 for conflict in conflicts)


@pytest.mark.parametrize(
    "piece", ["- {n}: a way\n", "A t{n} is a {n}. ", "| {n} | {n} |\n", "> - "]
)
def test_a_long_note_is_read_to_its_end(piece: str) -> None:
    """Quadratic work would not end: ten thousand pieces, alike but for their number."""
    text = "".join(piece.format(n=n) for n in range(3000))
    assert isinstance(built(text, text)[0], tuple)
