"""Writing decks: dump is read back as it was, splice leaves a person's lines alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from flashmind.deck.digest import digest
from flashmind.deck.read import load
from flashmind.deck.write import dump, splice
from flashmind.errors import OutputError
from flashmind.model.item import Basic, Code, Deck, Item, Listing, Origin, Span
from tests.deck_values import decks, items, lineless

OURS = """\
deck: Machine Learning
language: en
items:
- id: embeddings-3f9a1c
  kind: basic
  question: What are embeddings?
  answer: "A way: fixed-length"
  tags: [embeddings, "no"]
  origin:
    note: machine-learning.md
    lines: 10
    rule: definition
    confidence: 0.75
    quote: "embeddings: a way …"
    made: 7be1a0c2
- id: softmax-91c2d0
  kind: numeric
  status: draft
  question: "{{ classes }} classes?"
  answer: "2.302"
  compute: -ln(1 / classes)
  params: {classes: [10, 2, "1e3"]}
  tolerance: 0.1
  extra: Look for it.
- id: recipe
  kind: ordered
  question: Which steps?
  answer:
  - Look at the data.
  - "a: b"
  origin:
    note: a.md
    lines: [a.md:3, "b c,d.md:4-5"]
    quote: x
- id: table
  kind: compare
  question: Q
  columns: [SGD, Adam]
  rows:
    speed: [slow, fast]
    memory: ["1", "2"]
- id: snippet
  kind: code
  question: Q
  answer: |
    for x in y:

        print(x)  # all
  code_language: python
- id: pick
  kind: choice
  question: Q
  options:
  - a
  - b
  key: [2]
  pinned: [1, 2]
"""


def test_we_write_block_mappings_with_one_key_a_line() -> None:
    deck, problems = load(OURS, "")
    assert problems == ()
    assert dump(deck) == OURS


@given(decks())
def test_a_dumped_deck_loads_as_it_was(deck: Deck) -> None:
    text = dump(deck)
    loaded, problems = load(text, deck.path)
    assert problems == ()
    assert lineless(loaded) == deck
    assert dump(loaded) == text
    assert [digest(item) for item in loaded.items] == [digest(item) for item in deck.items]


@given(decks(max_size=2))
def test_other_readers_take_every_text_for_text(deck: Deck) -> None:
    """Numbers stand bare under the few keys whose values are numbers, and nowhere else."""
    ours, theirs = yaml.BaseLoader(dump(deck)).get_single_data(), yaml.safe_load(dump(deck))
    numbers = {"lines", "confidence", "key", "pinned", "params", "tolerance"}

    def same(key: str, one: object, other: object) -> bool:
        if isinstance(one, dict) and isinstance(other, dict) and key != "params":
            return all(same(k, one[k], other[k]) for k in one.keys() | other.keys())
        if isinstance(one, list) and isinstance(other, list) and key not in numbers:
            return all(same("", a, b) for a, b in zip(one, other, strict=True))
        return one == other or key in numbers

    assert same("", ours, theirs)


@given(items, items)
def test_the_digest_is_of_what_a_person_edits(one: Item, other: Item) -> None:
    moved = replace(one, id=other.id, status=other.status, origin=other.origin, line=7)
    assert digest(moved) == digest(one)
    assert len(digest(one)) == 8
    assert int(digest(one), 16) >= 0
    assert digest(replace(one, extra=one.extra + "x")) != digest(one)
    if one.content != other.content:
        assert digest(replace(one, content=other.content)) != digest(one)


def test_the_digest_stays_as_it_is_in_decks_out_there() -> None:
    item = Item("x", Listing("Q", ("a", "ü")), tags=("t",), params=(("n", ("1",)),))
    assert digest(item) == "47983e53"


# --- splice

THEIRS = """\
# my deck
deck:   "Machine Learning"   # the title
language: en
x-own: 1

items:

  # first things first
  -   id: embeddings      # for life
      kind: basic
      colour: red          # not ours
      # why
      question:   >-
        What are
        embeddings?
      answer: 'A way'      # short
      status: active
      tags:
      origin:
        note: a.md         # home
        lines: 10
        by: hand
        made: 7be1a0c2

  - {id: flow, kind: basic, question: "Q",   answer: A, colour: [a,  b]}   # keep


  # the code
  - answer: |+
      x = 1

      y

    id: code
    kind: code
    question: Q
  -
    id: list
    kind: list
    question: Q
    answer: [a,   b]   # both
# the end
"""


def test_nothing_changed_leaves_the_text() -> None:
    for text in (THEIRS, THEIRS.replace("\n", "\r\n"), THEIRS.rstrip(), OURS, "", "deck: [", "- x"):
        deck, _ = load(text, "")
        if text:
            assert splice(text, deck, deck) == text


Change = Callable[[Item], Item]


def moved(item: Item) -> Item:
    origin = item.origin or Origin((Span("z.md", 1, 1),), "r", "q")
    return replace(item, origin=replace(origin, spans=(Span("a.md", 11, 12), Span("b.md", 1, 1))))


CHANGES: dict[str, Change] = {
    "status": lambda item: replace(item, status="draft"),
    "question": lambda item: replace(item, content=Basic("a: b", "2.30")),
    "code": lambda item: replace(item, content=Code("a: b", "x = 1\n\n# y", "python")),
    "list": lambda item: replace(item, content=Listing("Q", ("a: b", "- c"))),
    "extras": lambda item: replace(item, hint="h", tags=("t", "no"), params=(("n", ("1", "2")),)),
    "lines": moved,
    "new origin": lambda item: replace(moved(item), extra="e\nf"),
    "no origin": lambda item: replace(item, origin=None),
}


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=ascii)
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", ["embeddings", "flow", "code", "list"])
def test_only_the_item_that_changed_is_written(name: str, change: str, end: str) -> None:
    text = THEIRS.replace("\n", end)
    old = load(text, "")[0]
    new = replace(old, items=tuple(CHANGES[change](i) if i.id == name else i for i in old.items))
    spliced = splice(text, old, new)
    loaded, problems = load(spliced, "")
    assert lineless(loaded) == lineless(new)
    gone = (name, change) == ("embeddings", "no origin")
    unknown = {"colour", "x-own"} | (set() if gone else {"origin.by"})
    assert {problem.message.split("'")[1] for problem in problems} == unknown
    assert splice(spliced, loaded, new) == spliced
    assert spliced.replace("\r\n", "").count("\r") == 0
    assert "\r\n" not in spliced if end == "\n" else spliced.count("\r\n") == spliced.count("\n")
    for other, start, stop in PARTS:
        if other != name:
            assert THEIRS[THEIRS.index(start) : THEIRS.index(stop)].replace("\n", end) in spliced


PARTS = (
    ("head", "# my deck", "  -   id: emb"),
    ("embeddings", "  -   id: emb", "  - {id: flow"),
    ("flow", "  - {id: flow", "\n\n\n  # the code"),
    ("code", "  # the code", "  -\n    id: list"),
    ("list", "  -\n    id: list", "# the end"),
)


def test_a_key_that_changed_costs_no_other_line() -> None:
    old = load(THEIRS, "")[0]
    item = old.items[0]
    new = replace(moved(item), status="draft", content=replace_answer(item, "B: c"), tags=("t",))
    spliced = splice(THEIRS, old, replace(old, items=(new, *old.items[1:])))
    changed = [line for line in spliced.split("\n") if line not in THEIRS.split("\n")]
    assert changed == [
        '      answer: "B: c"      # short',
        "      status: draft",
        "      tags: [t]",
        "        lines: [a.md:11-12, b.md:1]",
    ]


@pytest.mark.parametrize(
    ("item", "spliced"),
    [
        (
            "- hint: h\n  id: a\n  own: [x,\n    y]\n  kind: basic\n  question: Q\n  answer: A\n",
            "- id: a\n  kind: basic\n  question: Q\n  answer: B\n  own: [x,\n    y]\n",
        ),
        (
            "- ? id\n  : a\n  ? own\n  : x\n  kind: basic\n  question: Q\n  answer: A # end\n",
            "- # end\n  id: a\n  kind: basic\n  question: Q\n  answer: B\n  ? own\n  : x\n",
        ),
    ],
    ids=["the key at the dash goes", "keys behind question marks"],
)
def test_an_item_that_can_t_be_mended_line_by_line_is_written_anew(item: str, spliced: str) -> None:
    text = f"deck: D\nitems:\n{GIVEN}{item}# end\n".replace("id: a\n  kind", "id: b\n  kind", 1)
    old = load(text, "")[0]
    new = replace(old.items[1], hint="", content=Basic("Q", "B"))
    assert splice(text, old, replace(old, items=(old.items[0], new))) == text.replace(item, spliced)


def replace_answer(item: Item, answer: str) -> Basic:
    assert isinstance(item.content, Basic)
    return replace(item.content, answer=answer)


FRESH = Item("fresh", Basic("Q", "A: b"))
LINES = '- id: fresh\n  kind: basic\n  question: Q\n  answer: "A: b"\n'
GIVEN = "- id: a\n  kind: basic\n  question: Q\n  answer: A\n"
BRACES = '{id: fresh, kind: basic, question: Q, answer: "A: b"}'


@pytest.mark.parametrize(
    ("text", "behind", "spliced"),
    [
        ("deck: D\n", "", f"deck: D\nitems:\n{LINES}"),
        ("deck: D", "", f"deck: D\nitems:\n{LINES.rstrip()}"),
        ("deck: D\nitems:\n", "", f"deck: D\nitems:\n{LINES}"),
        ("deck: D\nitems: []  # none\nx: y\n", "", f"deck: D\nitems:  # none\n{LINES}x: y\n"),
        ("items:  # here\ndeck: D\n", "", f"items:  # here\n{LINES}deck: D\n"),
        (f"deck: D\nitems:\n# a\n{GIVEN}", "", f"deck: D\nitems:\n{LINES}# a\n{GIVEN}"),
        (f"deck: D\nitems:\n{GIVEN}# z\n", "a", f"deck: D\nitems:\n{GIVEN}{LINES}# z\n"),
        (f"items:\n{GIVEN}deck: D\n", "a", f"items:\n{GIVEN}{LINES}deck: D\n"),
        (f"deck: D\nitems:\n{GIVEN}".rstrip(), "a", f"deck: D\nitems:\n{GIVEN}{LINES}".rstrip()),
        ("deck: D\nitems: [{id: a}, {id: b}]", "a",
         f"deck: D\nitems: [{{id: a}}, {BRACES}, {{id: b}}]"),
        ("deck: D\nitems: [{id: a}]", "", f"deck: D\nitems: [{BRACES}, {{id: a}}]"),
        ('{"deck": "D", "items": []}', "", f'{{"deck": "D", "items": [{BRACES}]}}'),
        ("deck: D\nitems:\n- id: a\n  'x\n- id: b\n", "a",
         f"deck: D\nitems:\n- id: a\n  'x\n{LINES}- id: b\n"),
    ],
)  # fmt: skip
def test_a_new_item_goes_behind_the_one_before_it(text: str, behind: str, spliced: str) -> None:
    old = load(text, "")[0]
    before = tuple(item for item in old.items if item.id == behind)
    before = before or ((replace(FRESH, id=behind),) if behind else ())
    assert splice(text, old, replace(old, items=(*before, FRESH))) == spliced
    assert FRESH in lineless(load(spliced, "")[0]).items


def test_an_empty_file_becomes_a_whole_deck() -> None:
    new = Deck("D", (FRESH,))
    assert splice("\n", Deck("", ()), new) == dump(new)


@pytest.mark.parametrize("text", ["- a\n", "x\n", "{deck: D}", "{deck: D, items: }", "deck: [\n"])
def test_a_file_that_takes_no_item_is_not_touched(text: str) -> None:
    with pytest.raises(OutputError, match="can't add items"):
        splice(text, load(text, "")[0], Deck("D", (FRESH,)))


def test_a_broken_item_and_a_missing_one_stay() -> None:
    text = f"deck: D\nitems:\n{GIVEN}- id: b\n  kind: fox\n"
    old = load(text, "")[0]
    assert splice(text, old, replace(old, items=(replace(FRESH, id="b"),))) == text


@st.composite
def dressed(draw: st.DrawFn, text: str) -> str:
    """TEXT, a deck of ours, with comments and blank lines between its items, and CRLF or not."""
    head, *entries = text.split("\n- id:")
    between = st.sampled_from(["", "\n", "\n# ours", "\n\n  # ours: too\n"])
    whole = head + "".join(f"{draw(between)}\n- id:{entry}" for entry in entries)
    return whole.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


@given(st.data(), decks(1, 4), st.lists(items, max_size=3))
def test_any_change_is_written_and_nothing_else(
    data: st.DataObject, deck: Deck, others: list[Item]
) -> None:
    """Some items take the place of others under their id, some are new; all else stays."""
    text = data.draw(dressed(dump(deck)))
    old = load(text, "")[0]
    contents = {item.id: item for item in old.items}
    for other in others:
        name = data.draw(st.sampled_from([other.id, *contents]))
        contents[name] = replace(other, id=name)
    new = replace(old, items=tuple(contents.values()))
    spliced = splice(text, old, new)
    loaded, problems = load(spliced, "")
    assert problems == ()
    assert lineless(loaded) == lineless(new)
    assert splice(spliced, loaded, new) == spliced
    rest = iter(spliced.split("\n"))
    assert all(line in rest for line in text.split("\n") if "# ours" in line)
