"""Rules that are left out where what they read of a block is empty say nothing there anyway."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from flashmind.model.note import Block, walk
from flashmind.notes.read import read
from flashmind.rules.sources import SOURCES
from flashmind.rules.table import RULES, Rule

NOTES = sorted((Path(__file__).parent / "golden" / "build").glob("*.md"))


def _blocks() -> Iterator[Block]:
    for note in NOTES:
        yield from walk(read(note.name, note.read_text(encoding="utf-8")).blocks)


BLOCKS = [block for block in _blocks() if block.kind in {"bullet", "paragraph"}]
GATED = [rule for rule in RULES if rule.name in SOURCES]


def test_every_name_is_that_of_a_rule() -> None:
    assert {rule.name for rule in GATED} == set(SOURCES)


@pytest.mark.parametrize("rule", GATED, ids=lambda rule: rule.name)
def test_a_rule_says_nothing_where_its_source_is_empty(rule: Rule) -> None:
    silent = [block for block in BLOCKS if not SOURCES[rule.name](block)]
    assert silent
    assert [block.text for block in silent if next(iter(rule.read(block)), None)] == []


def test_some_of_what_each_rule_reads_is_not_empty() -> None:
    for source in set(SOURCES.values()):
        assert any(map(source, BLOCKS))
