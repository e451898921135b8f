"""The layers of docs/architecture.md, enforced: who may import whom, and who touches the world."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent / "flashmind"
MODULES = sorted(p for p in ROOT.rglob("*.py"))

LAYERS = {
    "model": 0, "yamltext": 0, "errors": 0, "data": 0,
    "notes": 1, "language": 1, "verify": 1, "schedule": 1, "deck": 1, "store": 1,
    "rules": 2,
    "items": 3, "quiz": 3, "report": 3,
    "export": 4, "imports": 4,
    "workflows": 5,
    "terminal": 6, "cli": 6, "__init__": 6, "__main__": 6,
}  # fmt: skip
NARROW = {
    "rules": {"language", "verify"},
    "quiz": {"notes", "language", "verify", "schedule", "deck", "store"},
    "report": {"notes", "language", "verify", "schedule", "deck", "store"},
    "export": set[str](),
    "imports": {"notes", "language", "verify", "schedule", "deck", "store"},
}
"""Packages above layer 1 that, beside layer 0, may import these of ours alone."""

ONLY_IN = {
    "yaml": ("yamltext",),
    "torch": ("verify",),
    "genanki": ("export",),
    "jinja2": ("export",),
    "typst": ("export",),
    "sqlite3": ("store", "export/anki", "imports/anki"),
    "click": ("cli", "terminal"),
    "markdown_it": ("notes", "export"),
    "rapidfuzz": ("deck",),
    "multiprocessing": ("workflows",),
    "concurrent": ("workflows",),
}
WORLD = {
    "os.environ", "os.getenv", "os.getcwd", "time.time", "date.today", "datetime.now",
    "datetime.today",
    "random.random", "random.shuffle", "random.choice", "random.seed", "Path.cwd", "Path.home",
}  # fmt: skip
FILES = {
    "open",
    "read_text",
    "write_text",
    "read_bytes",
    "write_bytes",
    "unlink",
    "mkdir",
    "rename",
}
MAY_TOUCH_FILES = (
    "store",
    "data.py",
    "verify/worker",
    "verify/sandbox",
    "export",
    "imports",
    "workflows",
    "terminal",
    "cli",
)


def package_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def below(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield from (f"{module}.{name.name}" for name in names)


def calls(path: Path) -> Iterator[str]:
    """Yield dotted names that are read or called: `os.environ`, `datetime.now`, `open`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=attr):
                yield f"{owner}.{attr}"
            case ast.Call(func=ast.Name(id=name)):
                yield name
            case ast.Call(func=ast.Attribute(attr=attr)):
                yield attr


@pytest.mark.parametrize("path", MODULES, ids=below)
def test_a_module_imports_only_lower_layers(path: Path) -> None:
    own = package_of(path)
    for name in imported(path):
        parts = name.split(".")
        if parts[0] != "flashmind" or len(parts) < 2 or parts[1] in {own, "__version__"}:
            continue
        assert LAYERS[parts[1]] < LAYERS[own] or LAYERS[own] == 6, f"{below(path)} imports {name}"
        allowed = NARROW.get(own)
        if allowed is not None and LAYERS[parts[1]] > 0:
            assert parts[1] in allowed, f"{below(path)} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=below)
def test_a_heavy_package_has_one_importer(path: Path) -> None:
    for name in imported(path):
        places = ONLY_IN.get(name.split(".")[0])
        if places and name.split(".")[0] != "flashmind":
            assert below(path).startswith(places), f"{below(path)} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=below)
def test_no_clock_environment_or_randomness_below_the_workflows(path: Path) -> None:
    if LAYERS[package_of(path)] < 5:
        assert not WORLD & set(calls(path))


@pytest.mark.parametrize("path", MODULES, ids=below)
def test_no_file_is_touched_below_the_workflows(path: Path) -> None:
    if not below(path).startswith(MAY_TOUCH_FILES):
        assert not FILES & set(calls(path))


@pytest.mark.parametrize("path", MODULES, ids=below)
def test_nothing_evaluates_text(path: Path) -> None:
    """A deck is data: no eval, exec, compile, __import__, and no getattr anywhere."""
    names = set(calls(path))
    assert not {"eval", "exec", "compile", "__import__", "getattr", "setattr"} & (
        names - {"re.compile"} - _methods(path)
    )


def _methods(path: Path) -> set[str]:
    """Names called as a method of something, such as `re.compile`: not the built-in function."""
    tree = ast.parse(path.read_text("utf-8"))
    bare = {
        n.func.id
        for n in ast.walk(tree)
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
    }
    return {"compile", "eval"} - bare
