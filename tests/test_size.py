"""Small enough to read: a function has at most 30 lines, a module at most 250."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent / "flashmind"
MODULES = sorted(ROOT.rglob("*.py"))
DATA_TABLES: set[str] = {"rules/table.py"}
"""Modules that are one literal table and may be longer."""


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_functions_and_modules_are_short(path: Path) -> None:
    assert {name: size for name, size in functions(path) if size > 30} == {}
    if path.relative_to(ROOT).as_posix() not in DATA_TABLES:
        assert len(path.read_text("utf-8").splitlines()) <= 250
