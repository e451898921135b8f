"""Notes to blocks: lines, sentences, metadata, repairs, languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.model.note import Block, walk
from flashmind.notes.decode import decode
from flashmind.notes.metadata import metadata, tags
from flashmind.notes.read import read
from flashmind.notes.repair import is_prose, repaired
from flashmind.notes.sentences import sentences
from flashmind.notes.tongue import tongue


def blocks(text: str) -> list[Block]:
    return list(walk(read("note.md", text).blocks))


def kinds(text: str) -> list[tuple[str, int, int]]:
    return [(block.kind, block.first, block.last) for block in blocks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n\nb\n", [("heading", 1, 1), ("paragraph", 3, 3)]),
        ("- a\n- b\n", [("list", 1, 2), ("bullet", 1, 1), ("bullet", 2, 2)]),
        ("- a\n  more\n", [("list", 1, 2), ("bullet", 1, 2)]),
        ("```\nx = 1;\n```\n", [("fence", 1, 3)]),
        ("> quoted\n", [("paragraph", 1, 1)]),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", [("table", 1, 3)]),
        ("a long paragraph that ends in a full stop.\n---\n", [("paragraph", 1, 2)]),
    ],
)
def test_blocks_know_their_lines(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert kinds(text) == expected


def test_a_label_belongs_to_the_list_below_it() -> None:
    found = next(block for block in blocks("Recipe:\n\n- eggs\n- flour\n") if block.kind == "list")
    assert (found.label, found.label_line) == ("Recipe", 1)


def test_a_short_line_before_a_list_is_a_heading() -> None:
    found = blocks("Full batch\n\n- needs memory\n")
    assert found[0].kind == "heading"
    assert found[-1].section == ("Full batch",)


def test_a_heading_holds_what_stands_below_it() -> None:
    heading = read("n.md", "## A\n\none\n\n## B\n\ntwo\n").blocks[0]
    assert [block.text for block in heading.children] == ["one"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("See e.g. Anki. It works.", ["See e.g. Anki.", "It works."]),
        ("Use `a. B` here. Then stop.", ["Use `a. B` here.", "Then stop."]),
        ("It is 2.5 days. Then 6.", ["It is 2.5 days.", "Then 6."]),
        ("Proven.[12] Next.", ["Proven.[12]", "Next."]),
        ("하나입니다. 둘입니다.", ["하나입니다.", "둘입니다."]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text, 1)] == expected


def test_a_wrapped_sentence_knows_its_lines() -> None:
    found = list(sentences("One is\nhere. Two\nis there.", 10))
    assert [(s.first, s.last) for s in found] == [(10, 11), (11, 12)]


@pytest.mark.parametrize(
    ("text", "title", "taken"),
    [
        ("---\ntitle: T\ntags: [a, b]\n---\nx", "T", 4),
        ("Title: T\nDate: 2020-01-01\nTags: a, b\n\nx", "T", 3),
        ("title:: T\ntags:: a, b\n\nx", "T", 2),
        ("% T\n\nx", "T", 1),
        ("---\n\nA rule above prose.\n\n---\n", None, 0),
        ("Note: this is text\n", None, 0),
    ],
)
def test_metadata(text: str, title: str | None, taken: int) -> None:
    meta, lines = metadata(text.split("\n"))
    assert (meta.get("title"), lines) == (title, taken)


def test_tags_come_from_metadata() -> None:
    assert tags({"tags": "[a, 'b c']"}) == ("a", "b c")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["- a:", " - b"], ["- a:", "  - b"]),
        (["- a", "- b"], ["- a", "- b"]),
        (["```", "- a", " - b", "```"], ["```", "- a", " - b", "```"]),
        (["- a", " - b", "- c"], ["- a", "  - b", "- c"]),
    ],
)
def test_one_space_nests(lines: list[str], expected: list[str]) -> None:
    assert list(repaired(lines)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- small batches converge fast\n- large ones do not", True),
        ("The plots show that small batches learn fast but never settle down.", True),
        ("x = 1\ny = 2", False),
        ("$ git status", False),
    ],
)
def test_prose_in_a_fence(text: str, *, expected: bool) -> None:
    assert is_prose(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the cat is on the mat", "en"),
        ("der Hund ist nicht auf dem Sofa und die Katze auch nicht", "de"),
        ("원형 큐의 단점", "ko"),
        ("反向传播算法", "zh"),
        ("キューの長所", "ja"),
        ("epoch", "en"),
    ],
)
def test_tongue(text: str, expected: str) -> None:
    assert tongue(text, "en") == expected


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b"ok\nbad \xff\n", 2, "is not UTF-8"),
        (b"a\x00b", 1, "is a binary file"),
        (b"", 1, "the file is empty"),
        (b" \n\n", 1, "the file is empty"),
    ],
)
def test_what_cannot_be_read_is_a_problem(data: bytes, line: int, words: str) -> None:
    text, problems = decode("n.md", data)
    assert text == ""
    assert problems[0].source.line == line
    assert words in problems[0].message


def test_marks_and_line_ends_of_other_machines_are_folded() -> None:
    assert decode("n.md", "\ufeffa\u00a0b\r\ncafe\u0301".encode()) == ("a b\ncaf\u00e9", ())


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400))
def test_no_text_breaks_the_reader(text: str) -> None:
    note = read("n.md", text)
    for block in walk(note.blocks):
        assert block.first >= 1
        assert block.last <= len(note.lines)


@pytest.mark.parametrize(
    "text", ["- " * 2000 + "x", "> " * 2000 + "x", "[" * 50_000, "a" * 1_000_000, "```\n" * 999]
)
def test_hostile_notes_end_soon(text: str) -> None:
    assert read("n.md", text).lines
