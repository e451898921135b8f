"""The page about the deck format: each of its examples is a deck that loads without a problem."""

import re
from pathlib import Path

import pytest

from flashmind.deck.entry import COMMON_KEYS, ORIGIN_KEYS
from flashmind.deck.kinds import KINDS
from flashmind.deck.read import load
from flashmind.deck.write import dump
from flashmind.model.item import STATUSES
from flashmind.yamltext.tree import MAX_CHARACTERS, MAX_DEPTH
from tests.deck_values import lineless

PAGE = (Path(__file__).parent.parent / "docs" / "deck-format.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
WHOLE = [text if text.startswith("deck:") else f"deck: D\nitems:\n{text}" for text in EXAMPLES]


@pytest.mark.parametrize("text", WHOLE, ids=lambda text: re.findall(r"id: (\S+)", text)[0])
def test_an_example_loads(text: str) -> None:
    deck, problems = load(text, "d.yaml")
    assert problems == ()
    assert deck.items
    assert lineless(load(dump(deck), "d.yaml")[0]) == lineless(deck)


def test_the_first_example_is_written_as_we_write() -> None:
    assert dump(load(WHOLE[0], "")[0]) == WHOLE[0]


def test_every_kind_has_a_section_with_an_example() -> None:
    sections = re.findall(r"^### (\w+)\n.*?  kind: (\w+)$", PAGE, re.MULTILINE | re.DOTALL)
    assert sections == [(kind, kind) for kind in KINDS]


NAMES = {*COMMON_KEYS, *ORIGIN_KEYS, *STATUSES, *(key for k in KINDS.values() for key in k.keys)}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_key_and_status_is_explained(name: str) -> None:
    assert f"`{name}`" in PAGE or f"  {name}:" in PAGE


def test_the_limits_are_those_of_the_reader() -> None:
    assert f"deeper than {MAX_DEPTH} and" in PAGE
    assert f"{MAX_CHARACTERS // 10**6} million characters" in PAGE
