"""The canonical layout: it loads as before, lays itself out alike, and keeps every comment."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from flashmind.cli import group
from flashmind.deck.canonical import canonical, comments
from flashmind.deck.read import load
from flashmind.deck.write import dump
from flashmind.model.item import Deck
from tests.deck_values import decks, lineless

BY_HAND = """\
# my deck   # with a thought
items:   # here they are

# first, the easy one
- kind: basic
  answer: 'A # no comment'   # see p. 3
  question: Q
  id: a
  # nothing more
  mine: [1, 'x']

# a question of taste
- {id: b, kind: list, "note": x, answer: [no, "b"], question: 'B', status: active, tags: []}
-   id: c
    kind: code
    question: C
    answer: |    # as is
      # a comment of Python
      x = 1

      y
    origin: {note: n.md, lines: 3, quote: q, odd: 1}
    more:
      deep: [a,
        b]
# the end of the items
language: en
deck: D   # its name
other: {x: 1}
# the very end
"""
CANONICAL = """\
# my deck   # with a thought
# here they are
deck: D
language: en
other: {x: 1}
items:
# first, the easy one
# see p. 3
# nothing more
- id: a
  kind: basic
  question: Q
  answer: "A # no comment"
  mine: [1, 'x']
# a question of taste
- id: b
  kind: list
  question: B
  answer:
  - "no"
  - b
  note: x
# as is
- id: c
  kind: code
  question: C
  answer: |
    # a comment of Python
    x = 1

    y
  origin:
    note: n.md
    lines: 3
    quote: q
    odd: 1
  more: {deep: [a, b]}
# the end of the items
# its name
# the very end
"""


def test_a_deck_by_hand() -> None:
    assert canonical(BY_HAND, load(BY_HAND, "d.yaml")[0]) == CANONICAL


def same(one: str, other: str) -> None:
    assert lineless(load(one, "d.yaml")[0]) == lineless(load(other, "d.yaml")[0])


@st.composite
def dressed(draw: st.DrawFn) -> str:
    """A deck as we write it, with comments above any line of it and behind its head."""
    lines = dump(draw(decks())).split("\n")
    out = list[str]()
    for line in lines:
        if draw(st.booleans()) and re.match(r"- id: |deck: |items:", line):
            out.append("# above")
        out.append(f"{line} # behind" if line.startswith("items:") else line)
    return draw(st.sampled_from(["\n", "\r\n"])).join(out)


@given(dressed())
def test_any_deck_loads_as_before_and_stays_as_it_is(text: str) -> None:
    deck = load(text, "d.yaml")[0]
    fresh = canonical(text, deck)
    same(text, fresh)
    assert canonical(fresh, load(fresh, "d.yaml")[0]) == fresh
    assert sorted(c.text for c in comments(fresh)) == sorted(c.text for c in comments(text))


@given(decks())
def test_what_we_write_is_canonical(deck: Deck) -> None:
    text = dump(deck)
    assert canonical(text, load(text, "d.yaml")[0]) == text


@pytest.fixture
def collection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "hand.yaml").write_text(BY_HAND)
    return tmp_path


def test_check_tells_and_changes_nothing(collection: Path) -> None:
    path = collection / "decks" / "hand.yaml"
    done = CliRunner().invoke(group, ["fmt", "--check"])
    assert (done.exit_code, done.stdout) == (1, "would lay out decks/hand.yaml anew\n")
    assert path.read_text() == BY_HAND


def test_fmt_lays_out_once(collection: Path) -> None:
    path = collection / "decks" / "hand.yaml"
    done = CliRunner().invoke(group, ["fmt", "decks/hand.yaml"])
    assert done.stdout == "laid out decks/hand.yaml anew\n"
    assert path.read_text() == CANONICAL
    assert "unknown key 'mine'" in done.stderr
    assert CliRunner().invoke(group, ["fmt"]).stdout == ""
    rows = json.loads(CliRunner().invoke(group, ["fmt", "--json", "--check"]).stdout)
    assert rows["decks"] == [{"path": "decks/hand.yaml", "changed": False}]


def test_a_deck_with_a_broken_item_is_left_alone(collection: Path) -> None:
    path = collection / "decks" / "hand.yaml"
    path.write_text(broken := BY_HAND.replace("question: Q\n", "\n"))
    done = CliRunner().invoke(group, ["fmt"])
    assert done.exit_code == 1
    assert "decks/hand.yaml:5:3: item 'a': question is missing: add it" in done.stderr
    assert "decks/hand.yaml: mend it first: nothing is laid out anew" in done.stderr
    assert path.read_text() == broken


PLACES = st.sampled_from(["# one", "  # two", "    # three", "", "   "])


@given(decks(min_size=1), st.data())
def test_a_comment_on_any_line_between_others_stays(deck: Deck, data: st.DataObject) -> None:
    """Inside of items too, wherever the deck still loads as it did: not within a text."""
    lines = dump(deck).split("\n")
    for at in sorted(data.draw(st.sets(st.integers(0, len(lines)), max_size=4)), reverse=True):
        lines.insert(at, data.draw(PLACES))
    text = "\n".join(lines)
    found, problems = load(text, "d.yaml")
    if problems or lineless(found) != lineless(load(dump(deck), "d.yaml")[0]):
        return
    fresh = canonical(text, found)
    same(text, fresh)
    assert canonical(fresh, load(fresh, "d.yaml")[0]) == fresh
    assert [c.text for c in comments(fresh)] == [c.text for c in comments(text)]
