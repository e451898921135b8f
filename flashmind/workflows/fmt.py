"""fmt: decks in their canonical layout, on request alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from flashmind.deck.canonical import canonical
from flashmind.deck.layout import lay_out
from flashmind.deck.read import load
from flashmind.model.place import Problem, Source
from flashmind.workflows.collection import Collection, deck_paths
from flashmind.workflows.files import locked, read_text, shown, write_file


@dataclass(frozen=True, slots=True)
class Laid:
    """One deck file: whether its layout changed, or would, and what is wrong in it."""

    path: str
    changed: bool
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Layouts:
    """The decks that were looked at, and every problem met."""

    decks: tuple[Laid, ...]
    problems: tuple[Problem, ...]

    def as_json(self) -> dict[str, object]:
        """Return what `fmt --json` prints."""
        rows = [{"path": deck.path, "changed": deck.changed} for deck in self.decks]
        return {"decks": rows, "problems": [problem.as_row() for problem in self.problems]}


def fmt(collection: Collection, chosen: Sequence[Path], *, check: bool) -> Layouts:
    """Lay out the decks CHOSEN (all where none is) anew; with CHECK write nothing."""
    paths, problems = deck_paths(collection, chosen)
    with locked(collection.root):
        decks = tuple(_laid(path, check=check) for path in paths)
    wrong = (problem for deck in decks for problem in deck.problems)
    return Layouts(decks, (*collection.problems, *problems, *wrong))


def _laid(path: Path, *, check: bool) -> Laid:
    text, unreadable = read_text(path, raw=True)
    if unreadable:
        return Laid(shown(path), changed=False, problems=unreadable)
    deck, problems = load(text, shown(path))
    whole = len(deck.items) == len(lay_out(text).entries)
    if any(_is_in_the_way(problem) for problem in problems) or not whole:
        message = "mend it first: nothing is laid out anew"
        return Laid(
            shown(path), changed=False, problems=(*problems, Problem(Source(shown(path)), message))
        )
    fresh = canonical(text, deck)
    if not check:
        write_file(path, fresh.encode())
    return Laid(shown(path), fresh != text, problems)


def _is_in_the_way(problem: Problem) -> bool:
    """Whether something would be lost; an unknown key is kept."""
    return not problem.message.startswith("unknown key ")


def told(layouts: Layouts, *, check: bool) -> Iterator[str]:
    """Yield a line for each deck whose layout changed, or would with CHECK."""
    did = "would lay out" if check else "laid out"
    yield from (f"{did} {deck.path} anew" for deck in layouts.decks if deck.changed)
