"""Reading decks: all kinds and keys, every problem with its place, the rest of the deck loads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.deck.read import load
from flashmind.model.item import (
    Basic,
    Choice,
    Cloze,
    Code,
    Compare,
    Content,
    Listing,
    Numeric,
    Ordered,
    Origin,
    Reversed,
    Span,
)

GOOD = "- {id: good, kind: basic, question: Q, answer: A}\n"


def deck_of(*items: str) -> str:
    return f"deck: D\nitems:\n{''.join(items)}"


def entry(*lines: str) -> str:
    return "- id: x\n" + "".join(f"  {line}\n" for line in lines)


KINDS: dict[str, tuple[Content, tuple[str, ...]]] = {
    "basic": (Basic("1.10", "no"), ("question: 1.10", "answer: no")),
    "numeric": (Numeric("Q", "1e3"), ("question: Q", "answer: 1e3")),
    "reversed": (
        Reversed("Q", "A", "R", "B"),
        ("question: Q", "answer: A", "reverse_question: R", "reverse_answer: B"),
    ),
    "cloze": (Cloze("a {{c1::b}}"), ("text: a {{c1::b}}",)),
    "list": (Listing("Q", ("010", "~")), ("question: Q", "answer: [010, ~]")),
    "ordered": (Ordered("Q", ("a b",)), ("question: Q", "answer:", "- a", "  b")),
    "compare": (
        Compare("Q", ("A", "B"), (("no", ("1", "")), ("x", ("2", "3")))),
        ("question: Q", "columns: [A, B]", "rows:", "  no: [1, '']", "  x: [2, 3]"),
    ),
    "compare of rows that share a name": (
        Compare("Q", ("A",), (("x", ("1",)), ("x", ("2",)))),
        ("question: Q", "columns: [A]", "rows:", "- [x, 1]", "- [x, 2]"),
    ),
    "compare with one column": (
        Compare("Q", ("A",), (("x", ("1",)),)),
        ("question: Q", "columns: [A]", "rows: {x: 1}"),
    ),
    "code": (
        Code("Q", "x = 1\n\nif y:\n    z", "python"),
        ("question: Q", "answer: |", "  x = 1", "", "  if y:", "      z", "code_language: python"),
    ),
    "choice": (
        Choice("Q", ("a", "b", "none of these"), (1,), (3,)),
        ("question: Q", "options: [a, b, none of these]", "key: 1", "pinned: [3]"),
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_is_read(name: str) -> None:
    content, lines = KINDS[name]
    deck, problems = load(deck_of(entry(f"kind: {name.partition(' ')[0]}", *lines)), "d.yaml")
    assert problems == ()
    assert [item.content for item in deck.items] == [content]
    assert (deck.title, deck.language, deck.path) == ("D", "en", "d.yaml")


def test_what_every_kind_may_have_is_read() -> None:
    text = deck_of(
        GOOD,
        entry(
            "kind: basic\n  status: draft\n  question: >-\n    a\n    b\n  answer: 'A'",
            "compute: -ln(1 / n)\n  run: |\n    x = 1\n    x\n  expect: (4, 16)",
            "params: {n: [10, 2], m: 3}\n  tolerance: 0.1\n  unit: m\n  hint: h\n  extra: e",
            "media: [a.png]\n  attribution: CC\n  flag: red\n  edit: [a]\n  tags: [t, 'u v']",
        ),
    )
    deck, problems = load(text, "d.yaml")
    item = deck.items[1]
    assert problems == ()
    assert (item.id, item.line, item.status, item.content) == ("x", 4, "draft", Basic("a b", "A"))
    assert (item.compute, item.run, item.expect) == ("-ln(1 / n)", "x = 1\nx", "(4, 16)")
    assert item.params == (("n", ("10", "2")), ("m", ("3",)))
    assert (item.tolerance, item.unit, item.hint, item.extra) == ("0.1", "m", "h", "e")
    assert (item.media, item.attribution, item.flag) == (("a.png",), "CC", "red")
    assert (item.edit, item.tags) == (("a",), ("t", "u v"))


@pytest.mark.parametrize(
    ("lines", "spans"),
    [
        ("10", (Span("n.md", 10, 10),)),
        ("10-12", (Span("n.md", 10, 12),)),
        ("[10, 14-15]", (Span("n.md", 10, 10), Span("n.md", 14, 15))),
        ("[n.md:10, m.md:18-20]", (Span("n.md", 10, 10), Span("m.md", 18, 20))),
        ("[m.md:18-20, n.md:10]", (Span("n.md", 10, 10), Span("m.md", 18, 20))),
        ("['n.md:10', 'a: b.md:7']", (Span("n.md", 10, 10), Span("a: b.md", 7, 7))),
        ("n.md:10", (Span("n.md", 10, 10),)),
    ],
)
def test_the_lines_of_an_origin(lines: str, spans: tuple[Span, ...]) -> None:
    origin = f"{{note: n.md, lines: {lines}, rule: r, confidence: 0.75, quote: q, made: 12345678}}"
    text = deck_of(entry("kind: basic", "question: Q", "answer: A", f"origin: {origin}"))
    deck, problems = load(text, "d.yaml")
    assert problems == ()
    assert deck.items[0].origin == Origin(spans, "r", "q", "0.75", "12345678")


BROKEN = (
    ("kind: basic\n  question: Q", "3:3: item 'x': answer is missing: add it"),
    ("kind: basic\n  question: ''\n  answer: A", "5:13: item 'x': question is empty: write a text"),
    ("kind: basic\n  question:\n  answer: A", "5:12: item 'x': question is empty: write a text"),
    ("kind: basic\n  question: Q\n  answer: [A]",
     "6:11: item 'x': answer is a list: write one text"),
    ("kind: basic\n  question: Q\n  answer: {A: B}",
     "6:11: item 'x': answer is a mapping: write one"),
    ("question: Q", "3:3: item 'x': kind is missing: add it"),
    ("kind: fox", "4:9: item 'x': kind is 'fox': write one of basic, reversed, cloze"),
    ("kind: cloze\n  text: none",
     "5:9: item 'x': text has no gap: put {{c1::…}} round what to hide"),
    ("kind: cloze\n  text: '{{c1::}}'", "5:9: item 'x': text has a gap that hides nothing"),
    ("kind: cloze\n  text: '{{c0::a}}'", "5:9: item 'x': text has a gap that counts from 0"),
    ("kind: list\n  question: Q\n  answer: []", "6:11: item 'x': answer is an empty list"),
    ("kind: list\n  question: Q\n  answer: A", "6:11: item 'x': answer is text: write a list"),
    ("kind: ordered\n  question: Q\n  answer:", "6:10: item 'x': answer is empty: write a list"),
    ("kind: ordered\n  question: Q", "3:3: item 'x': answer is missing: write a list"),
    ("kind: list\n  question: Q\n  answer: [a, '']", "6:15: item 'x': answer has an empty entry"),
    ("kind: list\n  question: Q\n  answer: [a, [b]]", "6:15: item 'x': answer holds a list"),
    ("kind: choice\n  question: Q\n  options: [a]\n  key: 1", "6:12: item 'x': options has one"),
    ("kind: choice\n  question: Q\n  options: [a, b]\n  key: 3", "7:8: item 'x': key holds '3': "),
    ("kind: choice\n  question: Q\n  options: [a, b]\n  key: b", "7:8: item 'x': key holds 'b': "),
    ("kind: choice\n  question: Q\n  options: [a, b]\n  key: [0]", "7:8: item 'x': key holds '0'"),
    ("kind: choice\n  question: Q\n  options: [a, b]",
     "3:3: item 'x': key is missing: write a list"),
    ("kind: choice\n  question: Q\n  options: [a, b]\n  key: [1, 1]", "7:8: item 'x': key holds a"),
    ("kind: choice\n  question: Q\n  options: [a, b]\n  key: 1\n  pinned: 9",
     "8:11: item 'x': pinn"),
    ("kind: compare\n  question: Q\n  columns: [A, B]\n  rows: {a: [1]}",
     "7:13: item 'x': rows 'a' has 1 cells: write 2, one a column"),
    ("kind: compare\n  question: Q\n  columns: [A, B]\n  rows: {a: b}", "7:13: item 'x': rows 'a'"),
    ("kind: compare\n  question: Q\n  columns: [A]\n  rows: {a: [[1]]}",
     "7:14: item 'x': rows holds"),
    ("kind: compare\n  question: Q\n  columns: [A]\n  rows: []",
     "7:9: item 'x': rows is missing or"),
    ("kind: compare\n  question: Q\n  columns: [A]\n  rows: x",
     "7:9: item 'x': rows is text: write"),
    ("kind: compare\n  question: Q\n  columns: [A]\n  rows: [x]",
     "7:9: item 'x': rows holds a row"),
    ("kind: code\n  question: Q\n  answer: |\n", "6:11: item 'x': answer is empty: write a text"),
    ("status: done", "4:11: item 'x': status is 'done': write one of active, draft, suspended"),
    ("tags: t", "4:9: item 'x': tags is text: write a list"),
    ("extra: [e]", "4:10: item 'x': extra is a list: write one text"),
    ("params: [n]", "4:11: item 'x': params is a list: write {name: [value, value]}"),
    ("params: {n: []}", "4:15: item 'x': params.n is an empty list: write one entry or more"),
    ("params: {n: ''}", "4:15: item 'x': params.n is empty: write a text"),
    ("origin: o", "4:11: item 'x': origin is text: write `key: value` lines below it"),
    ("origin: {lines: 3}", "4:11: item 'x': origin.note is missing: add it"),
    ("origin: {note: n.md}", "4:11: item 'x': origin.lines is missing: write a list"),
    ("origin: {note: n.md, lines: 0}", "4:31: item 'x': origin.lines holds '0': write 10, 10-12"),
    ("origin: {note: n.md, lines: 9-3}", "4:31: item 'x': origin.lines holds '9-3': write 10"),
    ("origin: {note: n.md, lines: [m.md:1]}",
     "4:31: item 'x': origin.lines name no line of 'n.md'"),
    ("flag: &a b", "4:9: item 'x': anchor &a: take it out"),
    ("flag: a\n  flag: b", "5:3: item 'x': key 'flag' comes twice: keep one"),
    ("flag: a: b", "4:10: item 'x': is not YAML: mapping values are not allowed"),
    ("flag: 'a", "4:9: item 'x': is not YAML: found unexpected end of stream: close the quote"),
    ("flag: [a", "4:9: item 'x': is not YAML: did not find expected ',' or ']': close"),
    ("flag: a\x07b", "4:10: item 'x': holds the control character U+0007: delete it"),
    (f"flag: {'[' * 100_000}", "4:27: item 'x': is nested deeper than 20: write it flatter"),
)  # fmt: skip
WHOLE = ("kind: basic", "question: Q", "answer: A")


@pytest.mark.parametrize(("wrong", "told"), BROKEN, ids=lambda text: ascii(text)[:40])
def test_a_broken_item_is_left_out_and_told(wrong: str, told: str) -> None:
    """The items before and behind it load, whatever is wrong; its own problem names its place."""
    whole = WHOLE if not wrong.startswith(("kind", "question")) else ()
    broken = entry(wrong, *whole)
    last = GOOD.replace("good", "last")
    deck, problems = load(deck_of(broken, GOOD, last), "d.yaml")
    assert [item.id for item in deck.items] == ["good", "last"]
    assert str(problems[0]).startswith(f"d.yaml:{told}")
    assert all(problem.item == "x" for problem in problems)


def test_all_problems_of_an_item_are_told_in_the_order_of_the_lines() -> None:
    text = deck_of(entry("kind: choice", "options: [a]", "key: [4]", "tags: t", "what: 1"))
    messages = [str(problem) for problem in load(text, "d.yaml")[1]]
    assert [message.split(": ")[0] for message in messages] == [
        "d.yaml:3:3",
        "d.yaml:5:12",
        "d.yaml:6:8",
        "d.yaml:7:9",
        "d.yaml:8:3",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ["d.yaml:1:1: is empty: start with `deck: TITLE`"]),
        ("# only\n", ["d.yaml:1:1: is empty: start with `deck: TITLE`"]),
        ("- a", ["d.yaml:1:1: is not a deck: start with `deck: TITLE`, then `items:`"]),
        ("x", ["d.yaml:1:1: is not a deck: start with `deck: TITLE`, then `items:`"]),
        ("deck: D", []),
        ("deck: D\nitems:", []),
        ("deck: D\nitems: []", []),
        ("deck: D\nitems: x", ["d.yaml:2:8: items is no list: start each item with `- id: …`"]),
        ("items: []", ["d.yaml:1:1: deck is missing: add it"]),
        ("deck: D\nx: x\n",
         ["d.yaml:2:1: unknown key 'x' is kept and not used: known are deck, language, items"]),
        ("deck: D\ndeck: E\n", ["d.yaml:2:1: key 'deck' comes twice: keep one"]),
        ("deck: D\nitems:\n- a\n",
         ["d.yaml:3:3: is no item: write `id:`, `kind:` and what it asks"]),
        ("deck: D\nitems:\n", []),
    ],
)  # fmt: skip
def test_problems_of_the_deck_itself(text: str, told: list[str]) -> None:
    deck, problems = load(text, "d.yaml")
    assert deck.items == ()
    assert [str(problem) for problem in problems] == told


def test_a_broken_head_leaves_the_items() -> None:
    deck, problems = load(f"deck: a: b\nlanguage: de\nitems:\n{GOOD}rest: 1\n", "x/d.yaml")
    assert [item.id for item in deck.items] == ["good"]
    assert deck.title == "d"
    assert [str(problem)[:28] for problem in problems] == [
        "x/d.yaml:1:1: deck is missin",
        "x/d.yaml:1:8: is not YAML: m",
        "x/d.yaml:5:1: unknown key 'r",
    ]


def test_a_fault_of_the_head_is_no_item_s() -> None:
    deck, problems = load(f"deck: &d D\nitems:\n{GOOD}", "d.yaml")
    assert [item.id for item in deck.items] == ["good"]
    assert [str(problem) for problem in problems] == ["d.yaml:1:7: anchor &d: take it out"]


def test_an_unknown_key_leaves_the_item_whole() -> None:
    origin = "origin: {note: n.md, lines: 1, by: me}"
    deck, problems = load(deck_of(entry(*WHOLE, "colour: red", origin)), "d.yaml")
    assert [item.id for item in deck.items] == ["x"]
    assert [str(problem).split(" is kept")[0] for problem in problems] == [
        "d.yaml:7:3: item 'x': unknown key 'colour'",
        "d.yaml:8:34: item 'x': unknown key 'origin.by'",
    ]


@pytest.mark.parametrize("name", ["a b", "a#2", "'a\\tb'", "a\u2003b"])
def test_an_id_has_no_blanks_and_no_number_sign(name: str) -> None:
    item = f"- id: {name}\n  kind: basic\n  question: Q\n  answer: A\n"
    deck, problems = load(deck_of(item.replace("'a\\tb'", '"a\\tb"')), "d.yaml")
    assert deck.items == ()
    assert "write it without blanks and #" in problems[0].message


def test_of_two_items_with_one_id_the_first_counts() -> None:
    deck, problems = load(deck_of(GOOD, GOOD.replace("Q", "R")), "d.yaml")
    assert [item.content for item in deck.items] == [Basic("Q", "A")]
    assert [str(problem) for problem in problems] == [
        "d.yaml:4:3: item 'good': id 'good' stands at line 3 too: give this one another"
    ]


def test_an_open_quote_costs_one_item() -> None:
    """The quote runs on to the end of the file, the items behind it load all the same."""
    open_quote = '- id: x\n  kind: basic\n  question: "Q\n  answer: A\n'
    deck, problems = load(deck_of(GOOD, open_quote, GOOD.replace("good", "last")), "d.yaml")
    assert [item.id for item in deck.items] == ["good", "last"]
    assert [item.line for item in deck.items] == [3, 8]
    assert [str(problem) for problem in problems] == [
        "d.yaml:6:13: item 'x': is not YAML: found unexpected end of stream: close the quote"
    ]


def test_lines_end_at_lf_even_where_yaml_breaks_them_elsewhere() -> None:
    text = deck_of('- {id: a, kind: basic, question: "a\u2028b\x85c", answer: A}\n', GOOD)
    assert [item.line for item in load(text, "d.yaml")[0].items] == [3, 4]


def test_bytes_of_another_system_read_the_same() -> None:
    text = deck_of(GOOD, entry("kind: code", "question: Q", "answer: |", "  a", "", "  b"))
    assert load("\ufeff" + text.replace("\n", "\r\n"), "d.yaml") == load(text, "d.yaml")


PIECES = [
    "deck: D\n", "items:\n", "- id: a\n", "  kind: basic\n", "  question: Q\n", "  answer: A\n",
    "- {", "}", "[", "]", "'", '"', ": ", "- ", "\n", "  ", "\t", "#", "&a", "*a", "!", "|", ">",
    "  rows: {a: [b]}\n", "  kind: choice\n", "  key: 1\n", "  origin:\n    lines: 1\n", "\x07",
    "é", "---\n", "\ufeff", "\ud800", "{{c1::a}}", "  kind: cloze\n  text: ", "? ", "id: a",
    "%YAML 1.2\n",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    deck, problems = load(text, "d.yaml")
    assert problems or deck.title
    assert all(problem.source.line >= 1 for problem in problems)
    assert len({item.id for item in deck.items}) == len(deck.items)


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    load(data.decode("latin-1"), "d.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "- " * 100_000,
        "{" * 100_000,
        "[{" * 100_000,
        "? " * 100_000,
        "? - " * 100_000,
        '{"a":' * 100_000,
        "!!a " * 100_000,
        deck_of("- id: a\n  x: " + "{a: " * 100_000),
        "x" * 1_000_000,
        "a: " * 300_000,
        "deck: D\nitems:\n" + "- 'x\n" * 50_000,
        "deck: D\nitems:\n" + "- &a b\n" * 50_000,
        deck_of(entry("kind: cloze", "text: '" + "{{c1::" * 100_000 + "'")),
        deck_of(entry("kind: cloze", "text: '" + "{{c1::a}}" * 100_000 + "}}'")),
        deck_of(entry("kind: cloze", "text: '" + "{" * 1_000_000 + "'")),
    ],
    ids=lambda text: f"{ascii(text)[-12:]} of {len(text)}",
)
def test_a_hostile_deck_ends_soon(text: str) -> None:
    """These ran for minutes, or killed the process, where a reader was careless."""
    deck, problems = load(text, "d.yaml")
    assert problems or deck.items
