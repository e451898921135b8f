"""Notes that nobody wrote to learn from: read in bounded time, without a crash or a card of debris.

Sizes are such that anything quadratic would not end within the test run.
"""

import os

import pytest

from flashmind.items.make import Made, make
from flashmind.notes.read import read
from flashmind.rules.extract import extract

SOAK = bool(os.environ.get("FLASHMIND_SOAK"))


def made(text: str) -> Made:
    note = read("n.md", text)
    assert all(1 <= block.first <= block.last <= len(note.lines) for block in note.blocks)
    return make(note, extract(note))


DEBRIS = {
    "only links": "[a](http://x.y)\n\nhttp://x.y\n\n- <http://x.y>\n" * 50,
    "only code": "```py\nx: int = 1\n```\n\n    y = x\n\n" * 50,
    "an unclosed fence": "# A\n\n```py\nepoch: a pass over the data\n- is_a = the thing\n",
    "half a table": "| a | b |\n| c | d |\n\n" * 50,
    "a table without rows": "| a | b |\n|---|---|\n\n" * 50,
    "an empty table": "| | |\n|---|---|\n| | |\n",
    "only marks": "---\n***\n\n> \n\n- \n\n#\n\n==\n\n::\n\n{{}}\n\n[[]]\n\n$$\n\n%%\n",
    "only tags": "#a #b\n\n- #c\n",
    "only embeds": "![[a.png]]\n\n![b](c.png)\n\n{{embed [[a]]}}\n",
    "only metadata": "---\ntitle: A\ntags: [b]\n---\n",
    "half a front matter": "---\ntitle: An epoch\n",
    "only comments": "<!-- An epoch is a pass over it. -->\n\n%%\nA batch is a part.\n%%\n",
    "only tasks": "- [ ] a batch is a part of the data\n- TODO an epoch is a pass over it\n",
    "only footnotes": "[^1]: An epoch is a pass over the data.\n    A batch is a part of it.\n",
    "an HTML table": "<table>\n<tr><td>An epoch is a pass over the data.</td></tr>\n</table>\n",
    "deep bullets": "- " * 2000 + "x",
    "deep nesting": "\n".join(" " * n + "- x" for n in range(2000)),
    "deep quotes": "> " * 2000 + "x",
    "a line of a megabyte": "word " * 200_000,
}


@pytest.mark.parametrize("name", DEBRIS)
def test_nothing_becomes_a_card_of_debris(name: str) -> None:
    found = made(DEBRIS[name])
    assert found.items == ()
    assert found.problems == ()


def test_brackets_inside_a_gap_are_no_end_of_it() -> None:
    found = made("The set {{c1::{a}}} is small here.\n\nThe {{c1::a}}b}} is closed too early.\n")
    assert [item.content.kind for item in found.items] == ["cloze", "cloze"]


REPEATED = (
    "- a bullet that is here\n", "- a :: b\n", "a\n: b\n", "a\n\n: b\n\n", "$$\n", "a\n\n$$b$$\n\n",
    "<details>\n", "::: a\n", "!!! note\n    a\n", "export const a = {\n", "<Xa\n", "<table>\n",
    "- a:\n", "[^1]: a\n", "# a\n", "Q: a\n\n", "a\n?\n- b\n\n", "• a\n◦ b\n", "a: b\n", "%%\n",
    "- TODO a\n",
    "> [!note] a\n> b\n\n", "| a | b |\n|---|---|\n| c | d |\n\n",
    "**a b**\n\nb c\n\n",
    "a:: b\n", "key:: \n", "(a) b\n(b) c\n", "<!--\n", "\n", " \n", "- [ ] a\n", "a  \n",
)  # fmt: skip


@pytest.mark.parametrize("part", REPEATED)
@pytest.mark.parametrize("times", [2_000, *((100_000,) if SOAK else ())])
def test_many_of_anything_are_read_in_one_pass(part: str, times: int) -> None:
    assert len(read("n.md", part * times).lines) == part.count("\n") * times + 1


LONG = (
    "==a ", "a::b ", "{{a}} ", "<a ", "<!-- ", "<details>", "$$ ", "` ", "[", "[[", "*a ", "((",
    "\\(",
    "{: ", "#a ", "%%a ", " ", "&amp ", "``", "- ", "<sup>", ":::", "{{c1::", "| ", "^a ", "[^1]: ",
    "~~~",
)  # fmt: skip


@pytest.mark.parametrize("part", LONG)
@pytest.mark.parametrize("size", [5_000, 100_000, *((1_000_000,) if SOAK else ())])
def test_long_lines_of_anything_are_read_in_one_pass(part: str, size: int) -> None:
    text = (part * (size // len(part))) + "x"
    assert read("n.md", f"{text}\n\n{text}").lines[0] == text
