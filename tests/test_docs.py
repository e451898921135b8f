"""Documents that can't rot: the command reference and the dialect page are made from the code."""

import ast
import inspect
import os
import re
import subprocess
import sys
import tomllib
from itertools import groupby
from pathlib import Path

import pytest

from flashmind import __version__
from flashmind.cli import COMMANDS
from flashmind.items.make import ACTIVE, DRAFT
from flashmind.model.prior import Prior
from flashmind.rules.priors import confidences, shipped
from flashmind.rules.table import RULES, Rule

ROOT = Path(__file__).resolve().parents[1]


UPDATE = "`pytest tests/test_docs.py --update-golden` rewrites this page."


def help_pages() -> str:
    """Return the command reference: what `--help` of the program and of each command prints."""
    inside = [("quiz", "make")]
    calls = [(), *((name,) for name in COMMANDS), *inside]
    pages = sorted(calls, key=lambda call: list(COMMANDS).index(call[0]) if call else -1)
    return "\n".join([f"# Commands\n\nMade from `--help`; {UPDATE}\n", *map(page, pages)])


def page(call: tuple[str, ...]) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "flashmind", *call, "--help"],
        capture_output=True, text=True, check=True, env={**os.environ, "COLUMNS": "90"},
    )  # fmt: skip
    return f"## {' '.join(['flashmind', *call])}\n\n```\n{done.stdout.rstrip()}\n```\n"


def dialect() -> str:
    """Return the dialect page: each rule's docstring, in the order in which rules are tried."""
    head = "The constructs that become items, in the order in which they are tried."
    made = f"Made from the docstrings of the rules; {UPDATE}"
    return "\n".join([f"# What flashmind reads\n\n{head}\n{made}\n", *map(section, by_module())])


def trusted(prior: Prior, trust: float) -> str:
    """Return the record of a rule in words: how many of its judged cards were right."""
    start = "active" if trust >= ACTIVE else "drafts" if trust >= DRAFT else "nothing"
    if not prior.judged:
        return "not judged yet: its cards start as drafts"
    told = f"{prior.right} of {prior.judged} judged cards were right"
    return f"{told}: they start as {start}" if start != "nothing" else f"{told}: it makes none"


def by_module() -> list[list[Rule]]:
    """Return the rules, those together that one module reads in several languages."""
    return [list(same) for _, same in groupby(RULES, lambda rule: inspect.getmodule(rule.read))]


def section(rules: list[Rule]) -> str:
    title, _, rest = (inspect.getdoc(inspect.getmodule(rules[0].read)) or "").partition("\n")
    text, _, example = re.sub(r"(?m)^    (.*)$", r"\1", rest.strip()).partition("\n\n")
    names = " ".join(f"`{rule.name}`, {trust(rule)}." for rule in rules)
    return f"## {title.rstrip('.')}\n\n{names}\n\n{text}\n\n~~~markdown\n{example}\n~~~\n"


def trust(rule: Rule) -> str:
    if rule.explicit:
        return "taken verbatim in any section"
    return trusted(shipped()[rule.name], confidences(shipped())[rule.name])


@pytest.mark.parametrize(("name", "made"), [("commands.md", help_pages), ("dialect.md", dialect)])
def test_a_page_is_made_from_the_code(name: str, made: object, *, update_golden: bool) -> None:
    assert callable(made)
    path, now = ROOT / "docs" / name, str(made())
    if update_golden:
        path.write_text(now, "utf-8")
    assert path.read_text("utf-8") == now


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(name for extra in extras for name in extra)]
    told = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    for requirement in wanted:
        name = re.split(r"[<>=;\[ ]", requirement)[0]
        assert f"| {name} |" in told, f"docs/dependencies.md: why {name}?"


IMPORTED_AS = {
    "yaml": "pyyaml",
    "markdown_it": "markdown-it-py",
    "mdit_py_plugins": "mdit-py-plugins",
    "math_core": "math-core",
}


def test_every_package_that_is_imported_is_declared() -> None:
    """A fresh machine has no package by luck."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["verify"]]
    declared = {re.split(r"[<>=;\[ ]", name)[0] for name in wanted}
    for path in (ROOT / "flashmind").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names.append(node.module)
            for top in {name.split(".")[0] for name in names}:
                known = top == "flashmind" or top in sys.stdlib_module_names
                assert known or IMPORTED_AS.get(top, top) in declared, f"{path.name}: {top}"


def test_the_changelog_knows_this_version() -> None:
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"] == __version__


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", *(p.name for p in (ROOT / "docs").glob("*.md"))]
)
def test_links_between_documents_hold(name: str) -> None:
    path = ROOT / name if (ROOT / name).exists() else ROOT / "docs" / name
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), f"{name}: {target}"


def test_the_readme_names_every_command() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert all(f"flashmind {name}" in text for name in COMMANDS)
