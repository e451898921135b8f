"""An author's own syntax: what is a card, what only looks like one, and what is broken."""

import pytest

from flashmind.items.make import make
from flashmind.language.sections import is_blocked
from flashmind.model.card import sides
from flashmind.model.fact import Malformed
from flashmind.notes.read import read
from flashmind.rules.extract import extract
from flashmind.rules.table import RULES

HAND = frozenset(rule.name for rule in RULES if rule.explicit) | {"definition-list"}


def cards(text: str) -> list[tuple[str, str]]:
    """Return both sides of each card that the rules for an author's own syntax read in TEXT."""
    note = read("n.md", text)
    made = make(note, (reading for reading in extract(note) if reading.rule in HAND))
    return [(front, back) for item in made.items for _, front, back in sides(item.content)]


def problems(text: str) -> list[str]:
    note = read("n.md", text)
    return [str(problem) for problem in make(note, extract(note)).problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Capital of France::Paris", [("Capital of France", "Paris")]),
        ("- what is a? :: a letter", [("what is a?", "a letter")]),
        ("dog ::: Hund", [("dog", "Hund"), ("Hund", "dog")]),
        ("see [[Note#Part|it]] :: [[That]]", [("see it", "That")]),
        ("a claim[^1] :: said [3]", [("a claim", "said")]),
        ("광합성이란? :: 빛으로 당을 만드는 과정", [("광합성이란?", "빛으로 당을 만드는 과정")]),
        ("what?\n?\nthis", [("what?", "this")]),
        ("one\n??\neins", [("one", "eins"), ("eins", "one")]),
        ("what?\n?\n- this alone", [("what?", "this alone")]),
        ("what?\n?\n```py\nx = 1;\n```", [("what?", "```py\nx = 1;\n```")]),
        ("- what? #card\n  - this", [("what?", "this")]),
        ("Osmosis\n: its gloss", [("What is osmosis?", "Its gloss")]),
        ("Der Begriff\n: ein Wort, das etwas ist, und nicht nur so", None),
        ("It is ==this one== here.", [("It is […] here.", "It is **this one** here.")]),
        ("So {{it}} is here now.", [("So […] is here now.", "So **it** is here now.")]),
        ("Q: what?\nA: that", [("what?", "that")]),
    ],
)
def test_what_an_author_marks_is_a_card(text: str, expected: list[tuple[str, str]] | None) -> None:
    found = cards(f"# Topic\n\n{text}\n")
    assert found == expected if expected is not None else len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "use std::vector for lists", "std::vector<int> v", "Foo::Bar", "Foo::Bar is a class",
        "call foo::bar to start", "my_mod::thing works", "obj.method::name goes", "a::b",
        "a::before is one", "p::first-line does", "the net 2001:db8::1 is", "::1 is home",
        "fe80::1",
        "at 12::30 sharp", "http://[::1]:80/ is it", "f :: a -> b", "now()::date", "x::integer",
        "std::chrono::seconds", "`a :: b`", "tags:: a, b", "- id:: 6123\n- alias:: x", "$a :: b$",
        "the set $\\{x :: y\\}$ is", "- text\n  key:: value", "status:: done", "due:: [[Friday]]",
        "- collapsed:: true", "Example::", ":::note\ntext\n:::", "{{c1::a::b", "| a :: b | c |",
    ],
)  # fmt: skip
def test_colons_that_are_no_card(text: str) -> None:
    found = [card for card in cards(f"# Topic\n\n{text}\n") if "…" not in card[0]]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "a == b and c == d", "a==b and c==d", "`==a==` is code", "$a ==b== c$",
        "==the whole line is marked==", "- ==all of it==", "=== a === is three", "a => b ==> c",
        "Hello {{name}}, bye", "{{ gap }} with blanks", "{{user.id}} is it", "{{#if a}} x {{/if}}",
        "the template has {{words}} here", "${{ secrets.A }} is set", "$\\frac{{a}}{{b}}$ is it",
        "{{query (and a b)}} text here", "{{{raw}}} text here", "{{> partial}} text is here",
        "{{gap}}", "Really?", "What is it?\nNobody knows.", "?", "??", "time: now\n: )",
        "A long sentence that is nobody's term, as it ends like one.\n: stray",
    ],
)  # fmt: skip
def test_marks_that_are_no_card(text: str) -> None:
    assert cards(f"# Topic\n\n{text}\n") == []
    assert problems(f"# Topic\n\n{text}\n") == []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("What is it? ::", 3, "nothing behind '::'"),
        ("What is it?\n?", 3, "nothing below '?'"),
        ("?\nthe answer", 3, "nothing above '?'"),
        ("- what? #card", 3, "'#card' without an answer"),
        ("the ==gap is open", 3, "is not closed"),
        ("the {{c1::gap is open", 3, "is not closed"),
        ("the {{c1::}} is empty", 3, "hides nothing"),
        ("Q: what?", 3, "without an 'A:'"),
    ],
)
def test_broken_syntax_is_a_problem(text: str, line: int, words: str) -> None:
    found = problems(f"# Topic\n\n{text}\n")
    assert len(found) == 1
    assert found[0].startswith(f"n.md:{line}: ")
    assert words in found[0]


@pytest.mark.parametrize("rule", sorted(HAND))
def test_each_syntax_can_be_switched_off(rule: str) -> None:
    text = (
        "Q: a?\nA: b\n\nthe {{c1::gap}} is closed now\n\nwhat is it? :: that\n\nwhat?\n?\nthat\n\n"
        "- what? #card\n  - that\n\nTerm\n: gloss of it\n\nIt is ==this one== here."
        "\n\nSo {{it}} is here now.\n"
    )
    read_by = {reading.rule for reading in extract(read("n.md", text))} & HAND
    assert read_by == HAND
    without = {reading.rule for reading in extract(read("n.md", text), off=frozenset({rule}))}
    assert rule not in without


def test_an_answer_ends_at_the_blank_line() -> None:
    text = "what?\n?\n- this\n- that\n\n- another list that is not part of it\n"
    assert cards(text) == [("what?", "- this\n- that")]


def test_what_is_marked_is_read_by_no_other_rule() -> None:
    found = extract(read("n.md", "# T\n\nAn epoch is a pass over all data :: true by definition\n"))
    assert {reading.rule for reading in found} == {"inline-card"}
    assert not any(isinstance(reading.fact, Malformed) for reading in found)


@pytest.mark.parametrize(
    "heading",
    [
        "📚 7. Further reading & links", "Useful resources", "What's next", "Table of contents",
        "About this document", "Contributors", "References (optional)", "Sources and links", "TODO",
        "9.2 Practice questions", "To read", "See also:", "Things to look up", "Reading list",
        "Papers to read", "Weiterführende Links", "Quellen & Literatur", "참고 자료 및 링크",
        "参考资料和链接",
    ],
)  # fmt: skip
def test_sections_that_teach_nothing(heading: str) -> None:
    assert is_blocked(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Sources of law", "Links in HTML", "References in C++", "Resources of a state", "Feedback",
        "Support", "Questions of fact", "Problems", "Steps", "Pages and frames", "Contact forces",
        "Adam", "Courses of action", "Updates of the weights", "Contents of a cell", "", "…", "12",
    ],
)  # fmt: skip
def test_sections_that_only_sound_like_it(heading: str) -> None:
    assert not is_blocked(heading)


def test_a_blocked_section_blocks_what_is_below_it() -> None:
    note = read(
        "n.md", "## Useful links\n\n### Papers\n\n- An epoch is a pass over all the data.\n"
    )
    assert extract(note) == ()


def asked(text: str) -> list[tuple[str, str]]:
    note = read("n.md", text)
    named = (reading for reading in extract(note) if reading.rule.startswith("table"))
    return [pair for item in make(note, named).items for pair in [next(sides(item.content))[1:]]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["a | b", "---|---", "Rust | fast"], [("A Rust: b?", "fast")]),
        (["name | b", "---|---", "Rust | fast"], [("Rust: b?", "fast")]),
        (["a | b", "---|---", "Rust | -", "Go | yes", "Ada | ✓", "C | "], []),
        (["a | b", "---|---", "Rust | x1", "Rust | x2", "Go | x3"], [("A Go: b?", "x3")]),
        (["a | b", "---|---", "Go | one", "Ada | one"], []),
        (
            ["a | b", "---|---", "Go | one", "Ada | one", "Rust | two"],
            [("A Go: b?", "one"), ("A Ada: b?", "one"), ("A Rust: b?", "two")],
        ),
        (["a | b", ":-:|--:", "or | `x | y`"], [("A or: b?", "`x | y`")]),
        (["a | b", "---|---", "or | x \\| y"], [("A or: b?", "x | y")]),
        ([" | ", "---|---", "Rust | fast"], []),
        (["# | a | b", "---|---|---", "1 | Rust | fast"], [("A Rust: b?", "fast")]),
        (
            [" | TCP | UDP", "---|---|---", "header size | 20 | 8"],
            [("TCP: header size?", "20"), ("UDP: header size?", "8")],
        ),
        (
            ["command | effect", "---|---", "`ls` | lists files"],
            [("Lists files: which command?", "`ls`"), ("Command `ls`: effect?", "lists files")],
        ),
        (
            [
                "a | b | c | d | e | f | g",
                "---|---|---|---|---|---|---",
                "1 | 2 | 3 | 4 | 5 | 6 | 7",
            ],
            [],
        ),
    ],
)
def test_tables(rows: list[str], expected: list[tuple[str, str]]) -> None:
    assert asked("\n".join(f"| {row} |" for row in rows)) == expected
