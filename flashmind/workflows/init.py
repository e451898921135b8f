"""init: the files of a new collection."""

from pathlib import Path

from flashmind.data import read_template
from flashmind.model.place import Problem, Source
from flashmind.workflows.files import shown, write_file

FILES = {
    "flashmind.toml": "init/flashmind.toml",
    ".gitignore": "init/gitignore",
    "source_notes/example.md": "init/example.md",
}
"""File of a new collection → its template."""


def init(folder: Path) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Write the files that FOLDER lacks; return what was written and what was in the way."""
    blocked = next((p for p in (folder, *folder.parents) if p.exists() and not p.is_dir()), None)
    if blocked:
        return (), (Problem(Source(shown(blocked)), "is a file: give the name of a folder"),)
    fresh = [(folder / name, source) for name, source in FILES.items()]
    missing = [(path, source) for path, source in fresh if not path.exists()]
    for path, source in missing:
        write_file(path, read_template(source).encode())
    return tuple(shown(path.resolve()) for path, _ in missing), ()
