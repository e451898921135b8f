"""Every rule reads the example in its docstring, and has a golden case."""

import inspect
import textwrap
from pathlib import Path

import pytest

from flashmind.model.fact import Malformed
from flashmind.notes.read import read
from flashmind.rules.extract import extract
from flashmind.rules.table import RULES, Rule

GOLDEN = Path(__file__).parent / "golden" / "build"


def example(rule: Rule) -> str:
    """Return the indented example at the end of the docstring of the rule's module."""
    lines = (inspect.getmodule(rule.read).__doc__ or "").splitlines()
    indented = [line for line in lines if line.startswith("    ") or not line.strip()]
    return textwrap.dedent("\n".join(indented)).strip("\n") + "\n"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_reads_its_own_example(rule: Rule) -> None:
    note = read("example.md", f"# Topic\n\n{example(rule)}")
    found = [reading for reading in extract(note) if reading.rule == rule.name]
    assert found
    assert not any(isinstance(reading.fact, Malformed) for reading in found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_golden_case(rule: Rule) -> None:
    assert any(f"rule: {rule.name}\n" in case.read_text("utf-8") for case in GOLDEN.glob("*.yaml"))


def test_rule_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
