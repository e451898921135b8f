"""Marks of other programs: what is taken out of a note, and what it is taken for."""

import pytest

from flashmind.model.note import Block, walk
from flashmind.notes.mend import REPAIRS, Repair, mended
from flashmind.notes.metadata import metadata, tags
from flashmind.notes.read import read


def said(text: str) -> list[str]:
    return [b.text for b in walk(read("n.md", text).blocks) if b.kind in {"paragraph", "bullet"}]


def headings(text: str) -> list[str]:
    return [b.text for b in walk(read("n.md", text).blocks) if b.kind == "heading"]


def block(text: str, words: str) -> Block:
    return next(b for b in walk(read("n.md", text).blocks) if words in b.text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a <!-- b --> c", "a  c"),
        ("a %%b%% c", "a  c"),
        ("`<!-- a -->` b", "`<!-- a -->` b"),
        ("100%% sure", "100%% sure"),
        ("H<sub>2</sub>O", "H₂O"),
        ("10<sup>5</sup>", "10^5"),
        ("19<sup>th</sup>", "19th"),
        ("a claim<sup>[3]</sup>", "a claim"),
        ("<kbd>Ctrl</kbd>+<kbd>C</kbd>", "Ctrl+C"),
        ("a<br>b", "a b"),
        ("<b>x</b> and <em>y</em>", "**x** and *y*"),
        ("List<String> and a < b", "List<String> and a < b"),
        ("`<b>`", "`<b>`"),
        ("a &rarr; b &amp; c", "a → b & c"),
        ("a &lt;T&gt;", "a &lt;T&gt;"),
        ("|&#124;|or|", "|\\||or|"),
        ("| a<br>b | c<br> |", "| a; b | c  |"),
        ("<Tip>text</Tip> stays", "text stays"),
        ("text {: .lead}", "text"),
        ("# Title {#id}", "# Title"),
        ("![a](b.png){: width=5}", "![a](b.png)"),
        ("$x^{.5}$", "$x^{.5}$"),
        ("{{< figure a >}} text", " text"),
        ("a fact ^a1b2c3", "a fact"),
        ("x ^2", "x ^2"),
        ("x ^n", "x ^n"),
        ("a fact #bio #cell/wall", "a fact"),
        ("issue #12", "issue #12"),
        ("in C# too", "in C# too"),
        ("- ask #card", "- ask #card"),
        ("see ((64f1c1a0-0000-4000-8000-000000000001))", "see "),
        ("f((a + b))", "f((a + b))"),
        ("{{embed [[a]]}} b", " b"),
        ("- [#A] b", "- b"),
        ("[rating:: 5] b", " b"),
        ("##Tight", "## Tight"),
        ("#!/bin/sh", "#!/bin/sh"),
        ("\\\\(a_1\\\\)", "\\(a_1\\)"),
        ("| `a | b` | c |", "| `a \\| b` | c |"),
    ],
)
def test_marks_of_other_programs_are_mended(line: str, expected: str) -> None:
    assert mended([line]).lines == (expected,)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("<!-- a -->", "comment"),
        ("import A from './a'", "import, export or component"),
        ("<Tabs>", "import, export or component"),
        ("{: .class}", "attributes for a program"),
        ("{% include a.html %}", "attributes for a program"),
        ("[^1]: a note", "footnote"),
        ("- id:: 64f1", "property"),
        ("- TODO read", "task"),
        ("- [ ] read", "task"),
        ("#+BEGIN_QUOTE", "mark of an outliner"),
        ("SCHEDULED: <2024-01-01 Mon>", "mark of an outliner"),
        ("#a #b", "tags"),
        ("<hr>", "HTML"),
        ("<figcaption>A plot of the loss.</figcaption>", "caption of a picture"),
        ("<table><tr><td>1</td></tr></table>", "HTML table"),
    ],
)
def test_a_line_that_is_taken_out_says_why(line: str, why: str) -> None:
    assert mended(["a", "", line, "", "b"]).taken == ((2, why),)
    note = read("n.md", f"a\n\n{line}\n\nb\n")
    assert [b.info for b in note.blocks if b.first == 3] == [why]


def test_no_repair_touches_code() -> None:
    code = """```
<!-- a -->
- TODO a
id:: b
#a
##b
• a
(a) b
(b) c
$$
a
$$
import a from 'b'
<Tabs>
[^1]: a
a ^abc
{: .a}
::: a
:::
<b> &rarr;
```""".split("\n")
    assert mended(code).lines == tuple(code)


@pytest.mark.parametrize("repair", REPAIRS, ids=lambda repair: repair.mend.__name__)
def test_plain_markdown_costs_no_repair(repair: Repair) -> None:
    """What most notes hold must wake no repair, since each costs a pass over the lines."""
    text = "\n# A\n\nA **bold** word, `code` and [a link](b.md): 3 > 2.\n\n- a\n  - b\n\n1. c\n"
    assert not repair.fits(text)


def test_lines_never_move() -> None:
    text = "import a from 'b'\n\n<details>\n<summary>T</summary>\n\nx\n</details>\n\nFact here.\n"
    assert block(text, "Fact").first == 9


@pytest.mark.parametrize(
    ("text", "title", "inside"),
    [
        ("> [!note] T\n> inside\n\nafter", "T", "inside"),
        ("> [!tip]- T\n> inside\n\nafter", "T", "inside"),
        ("<details>\n<summary>T</summary>\n\ninside\n\n</details>\n\nafter", "T", "inside"),
        (":::note[T]\ninside\n:::\n\nafter", "T", "inside"),
        ("::: {.callout-tip} T\ninside\n:::\n\nafter", "T", "inside"),
        ('!!! note "T"\n    inside\n\nafter', "T", "inside"),
        ('??? note "T"\n\n    inside\n\nafter', "T", "inside"),
    ],
)
def test_the_title_of_a_callout_heads_its_content_alone(text: str, title: str, inside: str) -> None:
    assert block(text, inside).section == (title,)
    assert block(text, "after").section == ()


def test_a_callout_without_title_heads_nothing() -> None:
    assert headings("> [!NOTE]\n> inside\n") == []


def test_a_callout_of_tasks_is_a_section_to_do() -> None:
    assert block("> [!todo]\n> read\n", "read").section == ("Todo",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("• a\n• b", ["a", "b"]),
        ("– a b\n– c d", ["a b", "c d"]),
        ("– a dash alone", ["– a dash alone"]),
        ("① a\n② b", ["a", "b"]),
        ("(a) x\n(b) y", ["x", "y"]),
        ("(a) alone", ["(a) alone"]),
        ("(1) x\n(2) y", ["x", "y"]),
        ("🔹 a\n🔹 b", ["a", "b"]),
        ("- ✅ a", ["a"]),
        ("*one\n*two", ["one", "two"]),
        ("*all of it*\n*is emphasis*", ["*all of it*\n*is emphasis*"]),
        ("-Use the first\n-Use the second", ["Use the first", "Use the second"]),
        ("-v turns it on", ["-v turns it on"]),
    ],
)
def test_bullets_that_markdown_does_not_know(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_symbols_on_one_margin_are_levels() -> None:
    assert block("• a\n◦ b\n• c\n", "b").parent == "a"


def test_a_checklist_is_no_list_of_tasks() -> None:
    assert said("Checklist:\n- [ ] normalise the inputs\n") == [
        "Checklist:",
        "normalise the inputs",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Title**\n\nSome text.", ["Title"]),
        ("RISK FACTORS\n\nSome text.", ["RISK FACTORS"]),
        ("3.2 Dropout rates\n\nSome text.", ["3.2 Dropout rates"]),
        ("SQL\n\nSome text.", []),
        ("**A bold sentence that ends.**\n\nSome text.", []),
        ("12\n\n- a", []),
        ("Page 3 of 9\n\n- a", []),
        ("https://a.org\n\n- a", []),
        ("Title\n=====\n\nText", ["Title"]),
    ],
)
def test_lines_that_are_headings_without_a_mark(text: str, expected: list[str]) -> None:
    assert [name.strip("*") for name in headings(text)] == expected


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        ("- three parts:\n- xa\n- xb\n- xc\n\n- d", "three parts:"),
        ("- its parts:\n- xa\n- xb\n- xc\n\n- d", "its parts:"),
        ("- two parts:\n- xa\n- xb\n- xc", ""),
        ("- two parts:\n- xa\n- xb", "two parts:"),
        ("- parts:\n- xa\n- xb\n- more:\n- c\n- d", "parts:"),
        ("- e\n- parts:\n- xa\n- xb", ""),
        ("- parts:\n- xa", ""),
    ],
)
def test_an_entry_with_a_colon_holds_what_it_announces(text: str, parent: str) -> None:
    assert block(text, "xa").parent == parent


@pytest.mark.parametrize(
    "formula", ["$$\na\n= b\n- c\n$$", "\\[\na\n= b\n* c\n\\]", "\\\\[\na\n---\nb\n\\\\]"]
)
def test_a_block_formula_goes_on_the_sentence_before_it(formula: str) -> None:
    found = [b for b in read("n.md", f"The loss is\n\n{formula}\n\nAfter.").blocks if b.text]
    assert [b.kind for b in found] == ["paragraph", "paragraph"]
    assert len(found[0].sentences) == 1
    assert found[0].sentences[0].text.startswith("The loss is")


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("> words\n> — Ada Lovelace", "Ada Lovelace"),
        ("> words\n>\n> -- Ada", "Ada"),
        ("[A post](https://a.org/b)\n\n> words", "[A post](https://a.org/b)"),
        ("> words – and more", ""),
        ("- words ([source](https://a.org/b))", "[source](https://a.org/b)"),
        ("words in [a link](https://a.org/b)", ""),
    ],
)
def test_who_said_it_goes_with_a_quote(text: str, credit: str) -> None:
    note = read("n.md", text)
    assert block(text, "words").credit == credit
    assert [who for _, _, who in note.credits] == ([credit] if credit else [])


@pytest.mark.parametrize(
    ("text", "meta", "taken"),
    [
        ('+++\ntitle = "T"\ntags = ["a", "b"]\n[extra]\n+++\n', {"title": "T"}, 5),
        ("% T\n  goes on\n% A\n% 2020\n", {"title": "T goes on", "author": "A"}, 4),
        ("---\ntitle: T\nsummary: >\n  folded text, on\n  two lines\n---\n", {"title": "T"}, 6),
        ("- title:: T\n- text", {"title": "T"}, 1),
        ("icon:: x\nfoo:: bar\n", {"foo": "bar"}, 2),
        ("perro:: dog\ngato:: cat\n", {}, 0),
        ("epoch:: one pass\n", {}, 0),
    ],
)
def test_metadata_of_other_programs(text: str, meta: dict[str, str], taken: int) -> None:
    found, lines = metadata(text.split("\n"))
    assert lines == taken
    assert meta.items() <= found.items()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a, b", ("a", "b")),
        ("#a #b c", ("a", "b c")),
        ("[[a]], [[b]]", ("a", "b")),
        ("a; a", ("a",)),
    ],
)
def test_tags_of_other_programs(value: str, expected: tuple[str, ...]) -> None:
    assert tags({"tags": value}) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One line here  \nTwo lines here", ["One line here", "Two lines here"]),
        ("One line here\\\nTwo lines here", ["One line here", "Two lines here"]),
        ("a sum $$a. B$$ here", ["a sum $$a. B$$ here"]),
        ("It costs $5. Then $6.", ["It costs $5.", "Then $6."]),
    ],
)
def test_sentences_end_where_their_author_ends_them(text: str, expected: list[str]) -> None:
    assert [s.text for s in read("n.md", text).blocks[0].sentences] == expected


def test_half_a_table_is_no_table() -> None:
    found = read("n.md", "| a | b |\n| c | d |\n").blocks[0]
    assert (found.kind, found.rows) == ("html", ())
    assert "table" in found.info


def test_a_fence_in_a_list_is_left_alone() -> None:
    text = "- a\n\n  ```yaml\n  - x\n   - y\n  ```\n"
    assert block(text, "- x").text == "- x\n - y"


def test_an_indented_list_is_no_code() -> None:
    assert said("Text.\n\n    - a first entry\n    - a second entry\n")[1:] == [
        "a first entry",
        "a second entry",
    ]
