"""The records of the rules in one collection: those that are shipped, and what it adds to them."""

from pathlib import Path

from flashmind.model.place import Problem
from flashmind.rules.priors import Priors, parsed, pooled, shipped
from flashmind.workflows.collection import Collection
from flashmind.workflows.files import read_text, shown

FILE = "priors.tsv"
"""At the root of a collection: what its own triage decisions say of the rules."""


def own_path(collection: Collection) -> Path:
    """Return where the collection keeps its own records."""
    return collection.root / FILE


def own_records(collection: Collection) -> tuple[Priors, tuple[Problem, ...]]:
    """Return the records in the collection's own file; none, and no problem, without the file."""
    path = own_path(collection)
    if not path.exists():
        return {}, ()
    text, problems = read_text(path)
    if problems:
        return {}, tuple(problem for problem in problems if "is empty" not in problem.message)
    return parsed(text, shown(path), shipped())


def records(collection: Collection) -> tuple[Priors, tuple[Problem, ...]]:
    """Return the records that the collection goes by, and what is wrong in its own file."""
    own, problems = own_records(collection)
    return pooled(shipped(), own), problems
