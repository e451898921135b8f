"""Lists: what their labels ask for, what their entries name, and which stay unasked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.language.plain import words
from flashmind.model.fact import Contrast, Enumeration, Fact
from flashmind.model.note import Block, Vocabulary, walk
from flashmind.notes.read import read
from flashmind.rules import contrast, difference, labelled_list, numbered_list, steps, versus_table
from flashmind.rules.labels import Label, asked
from flashmind.rules.lists import entries, is_open, parts


def block(text: str, kind: str = "list") -> Block:
    return next(b for b in walk(read("n.md", text).blocks) if b.kind == kind)


def facts(text: str, kind: str = "list") -> list[Fact]:
    found: list[Fact] = []
    rules = (labelled_list, steps, numbered_list, versus_table, contrast, difference)
    for rule in rules:
        found.extend(rule.read(block(text, kind)))
    return found


@pytest.mark.parametrize(
    ("label", "question"),
    [
        ("Advantages of small batches", "What are the advantages of small batches"),
        ("**Causes of gout**", "What are the causes of gout"),
        ("Symptoms", "Influenza: what are the symptoms"),
        ("There are two kinds of port", "Which two kinds of port are there"),
        ("The four Ps", "Influenza: what are the four Ps"),
        ("The four Ps of marketing", "what are the four Ps of marketing"),
        ("Three ways to prevent a deadlock", "what are the Three ways to prevent a deadlock"),
        ("A joint consists of", "What does a joint consist of"),
        ("A joint is made up of", "What is a joint made up of"),
        ("The heart has four chambers", "Which four chambers does the heart have"),
        ("How to revert a commit", "What are the steps to revert a commit"),
        ("Recipe", "Influenza: what are the steps"),
        ("Drugs, e.g.", ""),
        ("Some causes", ""),
        ("It depends on", ""),
        ("The following types", ""),
        ("Things to buy", ""),
    ],
)
def test_a_label_asks_for_what_it_names(label: str, question: str) -> None:
    known = Vocabulary(common=frozenset({"joint"}))
    assert asked(Label(label, "Influenza", known)).lower() == question.lower()


@pytest.mark.parametrize(
    ("bullets", "named"),
    [
        ("- red meat: lots of purines\n- alcohol - slows excretion", ("Red meat", "Alcohol")),
        ("- damp, because water rises\n- frost", ("Damp", "Frost")),
        ("1. First – clergy\n2. Second – nobility", ("Clergy", "Nobility")),
        ("- Step 1: mix\n- Step 2: bake", ("Mix", "Bake")),
        ("- **Atomicity** - all or nothing\n- Isolation", ("Atomicity", "Isolation")),
        ("- cod\n- eel, etc.", ()),
        ("- cod\n- cod", ()),
        ("- cod", ()),
        ("- is it cod?\n- is it eel?", ()),
        ("- 1361 Visby sacked\n- 1370 peace", ()),
        ("- [a page](https://example.org)\n- https://example.org", ()),
        ("\n".join(f"- fish {letter}" for letter in "abcdefgh"), ()),
    ],
)
def test_entries_are_what_bullets_name(bullets: str, named: tuple[str, ...]) -> None:
    assert entries(block(bullets)) == named


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("a hen, a duck and a goose", ("A hen", "A duck", "A goose")),
        ("copper + zinc", ("Copper", "Zinc")),
        ("tree; index (staging area); repository", ("Tree", "Index", "Repository")),
        ("hens and others", ()),
        ("hens, e.g. a bantam", ()),
        ("a hen", ()),
    ],
)
def test_members_of_a_closed_set(text: str, members: tuple[str, ...]) -> None:
    assert parts(text) == members


@given(st.lists(st.text("abcdefgh", min_size=3, max_size=9), min_size=2, max_size=7, unique=True))
def test_members_come_back_from_any_sentence(names: list[str]) -> None:
    found = parts(", ".join(names[:-1]) + f" and {names[-1]}")
    assert [member.lower() for member in found] == names


@given(st.text("ab ,;:.()-–+=1\n", max_size=60))
def test_entries_hold_no_word_that_the_list_lacks(text: str) -> None:
    note = read("n.md", "\n".join(f"- {line}" for line in text.split("\n")))
    for found in (b for b in walk(note.blocks) if b.kind == "list"):
        told = set(words(" ".join(entries(found)).lower()))
        assert told <= set(words(text.lower()))


def test_a_list_of_another_size_than_its_label_says_is_not_asked() -> None:
    assert facts("# Jobs\n\nTwo roles:\n\n- reader\n- writer\n- owner\n") == []


def test_numbers_alone_make_no_sequence() -> None:
    found = facts("# Law\n\nRequirements of a contract:\n\n1. offer\n2. acceptance\n")
    assert [fact.ordered for fact in found if isinstance(fact, Enumeration)] == [False]


def test_commands_in_a_numbered_list_are_steps() -> None:
    found = facts("# Tea\n\n## Brewing\n\n1. Boil the water\n2. Add the leaves\n3. Wait\n")
    assert [fact.ordered for fact in found if isinstance(fact, Enumeration)] == [True]


def test_two_bullets_with_the_same_aspects_are_set_side_by_side() -> None:
    found = facts("# Batch\n\n- Small: fast start, low load\n- Large: slow start, high load\n")
    (table,) = (fact for fact in found if isinstance(fact, Contrast))
    assert table.columns == ("Small", "Large")
    assert table.rows == (
        ("start", ("fast start", "slow start")),
        ("load", ("low load", "high load")),
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "It is fast, whereas this is slow.",
        "Capillaries are thin, so gases pass.",
        "They run, while we walk.",
        "Cats sleep; others play.",
    ],
)
def test_clauses_without_two_named_things_are_no_contrast(sentence: str) -> None:
    assert facts(f"# Topic\n\n{sentence}\n", "paragraph") == []


@pytest.mark.parametrize("label", ["such as", "Drugs, e.g.", "Others", "These types", "my goals"])
def test_open_labels(label: str) -> None:
    assert is_open(label)
