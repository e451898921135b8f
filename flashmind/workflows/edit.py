"""edit: one item's own lines, changed by a person, checked, and put back in their place."""

from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from flashmind.deck.alone import cut_out, put_back, read_alone, same
from flashmind.deck.read import load
from flashmind.model.item import Deck, Item
from flashmind.model.place import Problem, Source
from flashmind.workflows.collection import Collection
from flashmind.workflows.files import locked, read_text, shown, write_file
from flashmind.workflows.find import Found


@dataclass(frozen=True, slots=True)
class Draft:
    """The lines of an item to be edited: as its file has them, and as they were left last time.

    `kept` is where an edit that is broken lies until it is mended.
    """

    root: Path
    path: Path
    item: Item
    lines: str
    kept: Path

    @property
    def begun(self) -> str:
        """The text to go on with: that of a broken edit of these very lines, else the lines."""
        text, problems = read_text(self.kept, raw=True) if self.kept.is_file() else ("", ())
        return self.lines if problems or not text.strip() else text


def draft(collection: Collection, found: Found) -> Draft:
    """Return the lines of the item in FOUND as a draft."""
    path = Path.cwd() / found.deck.path
    lines = cut_out(read_text(path, raw=True)[0], found.item)
    name = blake2b(f"{found.item.id}\n{lines}".encode(), digest_size=6).hexdigest()
    kept = collection.root / ".flashmind" / "edits" / f"{name}.yaml"
    return Draft(collection.root, path, found.item, lines, kept)


def finished(edit: Draft, written: str) -> tuple[bool, tuple[Problem, ...]]:
    """Put WRITTEN in the place of the item's lines; return whether it was, and the problems.

    What can't be put there is kept in a file of its own, which the problems name. An unknown key
    is a problem that is put there all the same. Raises OutputError.
    """
    item, problems = read_alone(written, edit.item, shown(edit.kept))
    if item is not None:
        with locked(edit.root):
            text, deck = _now(edit.path)
            found = next((one for one in deck.items if one.id == item.id), None)
            if found is not None and same(found, edit.item):
                write_file(edit.path, put_back(text, deck, written, item).encode())
                edit.kept.unlink(missing_ok=True)
                return True, tuple(_placed(problem, edit.path) for problem in problems)
        message = "the item was changed in its deck meanwhile: edit it again from there"
        problems = (*problems, Problem(Source(shown(edit.kept)), message, item.id))
    write_file(edit.kept, written.encode())
    return False, problems


def _now(path: Path) -> tuple[str, Deck]:
    text = read_text(path, raw=True)[0]
    return text, load(text, shown(path))[0]


def _placed(problem: Problem, path: Path) -> Problem:
    """PROBLEM told of the deck: its line there is another."""
    return replace(problem, source=Source(shown(path)))
