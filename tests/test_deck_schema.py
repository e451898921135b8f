"""The schema says of a deck what the reader says, and the page of it is made from the code."""

import json
import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given, settings
from jsonschema import Draft7Validator

from flashmind.cli import group
from flashmind.deck.kinds import KINDS
from flashmind.deck.read import load
from flashmind.deck.schema import deck_schema, schema_text
from flashmind.deck.write import dump
from flashmind.model.item import Deck
from tests.deck_values import decks
from tests.test_deck_read import BROKEN, deck_of, entry
from tests.test_deck_read import KINDS as BY_KIND

ROOT = Path(__file__).resolve().parents[1]
VALIDATOR = Draft7Validator(deck_schema())
FILES = sorted([*ROOT.glob("decks/**/*.yaml"), *ROOT.glob("tests/golden/**/*.yaml")])


def core(text: str) -> object:
    """Return TEXT as editors read it: YAML 1.2, where `no` and dates are texts."""
    return yaml.load(text, Loader=_Core)  # noqa: S506 - a safe loader, with less


class _Core(yaml.CSafeLoader):
    """Numbers, true, false and null, and nothing else."""


_Core.yaml_implicit_resolvers = {}
for tag, first, pattern in (
    ("null", "~nN\0", r"~|null|Null|NULL|"),
    ("bool", "tTfF", r"true|True|TRUE|false|False|FALSE"),
    ("int", "-+0123456789", r"[-+]?[0-9]+"),
    ("float", "-+.0123456789", r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?"),
):
    _Core.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), [*first, ""][: len(first) + 1]
    )


def said(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(core(text))]


def test_the_schema_is_the_one_in_the_docs(*, update_golden: bool) -> None:
    path = ROOT / "docs" / "deck.schema.json"
    if update_golden:
        path.write_text(schema_text(), "utf-8")
    assert path.read_text("utf-8") == schema_text()
    Draft7Validator.check_schema(json.loads(schema_text()))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_deck_of_ours_fits(path: Path) -> None:
    assert said(path.read_text("utf-8")) == []


@pytest.mark.parametrize("name", BY_KIND)
def test_every_kind_by_hand_fits(name: str) -> None:
    lines = [line.replace("~", "'~'") for line in BY_KIND[name][1]]  # bare it is null to editors
    assert said(deck_of(entry(f"kind: {name.partition(' ')[0]}", *lines))) == []


@given(decks())
@settings(max_examples=50)
def test_whatever_we_write_fits(deck: Deck) -> None:
    assert said(dump(deck)) == []


NOT_FOR_A_SCHEMA = (
    *("gap that counts from 0", "gap that hides nothing", "has no gap", "key holds '3'"),
    *("pinn", "rows 'a'", "name no line", "9-3", "holds '0': write 10", "has one"),
    *("not YAML", "comes twice", "control character", "nested deeper", "anchor"),
)
"""What depends on another key, on a text, or is no YAML at all: the reader alone says it."""


@pytest.mark.parametrize(
    ("wrong", "told"),
    [(w, t) for w, t in BROKEN if not any(part in t for part in NOT_FOR_A_SCHEMA)],
    ids=lambda text: ascii(text)[:40],
)
def test_what_the_reader_refuses_the_schema_refuses(wrong: str, told: str) -> None:
    whole = (
        ()
        if wrong.startswith(("kind", "question"))
        else ("kind: basic", "question: Q", "answer: A")
    )
    text = deck_of(entry(wrong, *whole))
    assert said(text), told
    assert load(text, "d.yaml")[1]


def test_an_unknown_key_is_seen_while_typing() -> None:
    text = deck_of(entry("kind: basic", "question: Q", "answer: A", "anwser: B"))
    assert any("'anwser' was unexpected" in message for message in said(text))


def test_each_kind_has_a_definition() -> None:
    assert list(json.loads(schema_text())["definitions"]) == list(KINDS)


def test_a_new_deck_names_a_schema_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    note = tmp_path / "source_notes" / "ml" / "locks.md"
    note.parent.mkdir(parents=True)
    note.write_text("- A mutex is a lock that one thread holds.\n")
    assert CliRunner().invoke(group, ["build"]).exit_code == 0
    deck = tmp_path / "decks" / "ml" / "locks.yaml"
    first, rest = deck.read_text().split("\n", 1)
    assert first == "# yaml-language-server: $schema=../../.flashmind/deck.schema.json"
    schema = json.loads((deck.parent / first.partition("=")[2]).read_text())
    assert schema == deck_schema()
    deck.write_text(rest)  # a person may take the line out: it stays out
    note.write_text("- A mutex is a lock that only one thread holds.\n")
    assert CliRunner().invoke(group, ["build"]).exit_code == 0
    assert deck.read_text().startswith("deck: ")
    assert "only one thread" in deck.read_text()
