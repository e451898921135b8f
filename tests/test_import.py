"""Foreign files become decks, and what is wrong in them is said with its place."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.imports import IMPORTERS
from flashmind.imports.record import made_id
from flashmind.model.item import Basic, Choice, Cloze, Compare, Content, Listing, Ordered


def contents(form: str, text: str) -> list[Content]:
    decks, problems = IMPORTERS[form](text.encode(), "folder/notes.x")
    assert problems == ()
    return [item.content for deck in decks for item in deck.items]


def said(form: str, data: str | bytes) -> list[str]:
    raw = data.encode() if isinstance(data, str) else data
    return [str(problem) for problem in IMPORTERS[form](raw, "f.x")[1]]


PAIR = [Basic("What is 1+1?", "2"), Basic("Who; who?", "Me, too")]


@pytest.mark.parametrize(
    "text",
    [
        'What is 1+1?,2\nWho; who?,"Me, too"\n',
        'question,answer\r\nWhat is 1+1?,2\r\n"Who; who?","Me, too"\r\n',
        '\ufeffFront;Back\nWhat is 1+1?;2\n"Who; who?";Me, too',
        "What is 1+1?\t2\nWho; who?\tMe, too\n",
        "#separator:tab\n#html:false\nWhat is 1+1?\t2\n\t\nWho; who?\tMe, too\n",
        'Answer,Question\n2,What is 1+1?\n"Me, too",Who; who?\n',
        'id,kind,question,answer\n,,What is 1+1?,2\n,basic,Who; who?,"Me, too"\n',
    ],
    ids=["commas", "header", "semicolons", "tabs", "from Anki", "other order", "our columns"],
)
def test_any_table_of_questions_and_answers_is_read(text: str) -> None:
    assert contents("csv", text) == PAIR


def test_a_table_names_the_deck_and_ids_come_from_the_question() -> None:
    ((deck,), _) = IMPORTERS["csv"](b"What is ReLU?,max\nWas ist das?,x,a b;c\n", "a/cheat.csv")
    assert deck.title == "cheat"
    assert deck.items[0].id == made_id("What is ReLU?") == "what-is-relu-1647c3"
    assert deck.items[1].tags == ("a", "b", "c")
    assert deck.items[1].line == 2


def test_a_gap_in_a_question_makes_a_cloze() -> None:
    assert contents("csv", "The {{c1::gap}}.,ignored\n") == [Cloze("The {{c1::gap}}.")]


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (b"", ["f.x:1: the file is empty: nothing to import"]),
        (b"a,b\n\xc7\xd1,c\n", ["f.x:2: byte 4 (0xc7) is not UTF-8: save it as UTF-8"]),
        (b"only one\n", ["f.x:1: item 'only-one-67f1fd': answer is missing: add it"]),
        (b",,\n", ["f.x:1: holds no rows: nothing to import"]),
        (b"question,answer\n", ["f.x:1: holds no rows: nothing to import"]),
        (
            b"q,a\nq,b\n",
            ["f.x:2: item 'q-8e35c2': is also at f.x:1: left out"],
        ),
        (b"question,answer,colour\nq,a,red\n", ["f.x:1: unknown column 'colour' is left out"]),
        (
            b"id,kind,question,answer\nx,bassic,q,a\ny,,q,a\n",
            ["f.x:2: item 'x': kind is 'bassic': write one of basic, reversed, cloze, "],
        ),
        (b"q," + b"a" * 200_000, ["f.x:1: is not CSV: field larger than"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_table_is_said(data: bytes, problems: list[str]) -> None:
    found = said("csv", data)
    assert len(found) == len(problems)
    assert all(one.startswith(other) for one, other in zip(found, problems, strict=True)), found


ITEM = {"id": "a", "question": "q", "answer": "1.10"}


@pytest.mark.parametrize(
    "whole",
    [
        {"decks": [{"deck": "T", "items": [ITEM]}]},
        {"deck": "T", "items": [ITEM]},
        [{"deck": "T", "items": [ITEM]}],
        [ITEM],
    ],
    ids=["decks", "one deck", "a list of decks", "a list of items"],
)
def test_decks_come_in_any_json_that_holds_them(whole: object) -> None:
    assert contents("json", json.dumps(whole)) == [Basic("q", "1.10")]


def test_numbers_in_json_keep_their_digits() -> None:
    text = '[{"question": "q", "answer": 1.10}, {"question": "r", "answer": true}]'
    assert contents("json", text) == [Basic("q", "1.10"), Basic("r", "true")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"decks": [', "f.x:1:12: is not JSON: expecting value"),
        ("[" * 100_000, "f.x:1: is nested too deep: write it flatter"),
        ("3", "f.x:1: is not decks: "),
        ('{"decks": [3]}', "f.x:1: is not decks: "),
        ("[]", "f.x:1: holds no items"),
        ("[3]", "f.x:1: '3' is no item: "),
        ('[\n{"id": "a b",\n "question": "q", "answer": "a"}]', "f.x:2: item 'a b': id is 'a b': "),
        ('[{"question": "q", "answer": ["a"]}]', "f.x:1: item 'q-8e35c2': answer is a list: "),
        ('[{"question": "q", "answer": "a", "colour": "red"}]', "f.x:1: item 'q-8e35c2': unknown"),
        ('[{"question": "\\ud800"}]', "f.x:1: item "),
    ],
)
def test_what_is_wrong_with_json_is_said(text: str, problem: str) -> None:
    (found,) = said("json", text)
    assert found.startswith(problem)


MARKDOWN = """\
preamble

# Deck one

Q: One?
A: 1
Q: **Two**
lines?
A: 2

more

## A section

**Q:** List?
**A:**
- a
- b

   c

1. not an item

Q: Ordered?
A:
1. x
2) y
Q: Table?
A:

| | A | B |
|---|---|---|
| r | 1 | 2 |

Q: Pick?
A:
- [x] yes
- [ ] no

A {{c1::gap}} here.

> and an extra

# Deck two

Q: no answer
"""


def test_markdown_by_hand_is_read() -> None:
    decks, problems = IMPORTERS["markdown"](MARKDOWN.encode(), "f.md")
    assert [deck.title for deck in decks] == ["Deck one", "Deck two"]
    assert [item.content for item in decks[0].items] == [
        Basic("One?", "1"),
        Basic("**Two** lines?", "2\n\nmore"),
        Basic("List?", "- a\n- b\n\n   c\n\n1. not an item"),
        Ordered("Ordered?", ("x", "y")),
        Compare("Table?", ("A", "B"), (("r", ("1", "2")),)),
        Choice("Pick?", ("yes", "no"), (1,)),
        Cloze("A {{c1::gap}} here."),
    ]
    assert decks[0].items[-1].extra == "and an extra"
    assert [str(problem).split(":")[1] for problem in problems] == ["1", "46"]


def test_a_list_is_a_list() -> None:
    assert contents("markdown", "Q: q\nA:\n* a\n* b\n") == [Listing("q", ("a", "b"))]


@pytest.mark.parametrize("form", IMPORTERS)
@given(
    data=st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
def test_any_bytes_end_in_decks_or_problems(form: str, data: bytes) -> None:
    decks, problems = IMPORTERS[form](data, "f.x")
    assert any(deck.items for deck in decks) or problems
