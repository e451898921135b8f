"""The record of each rule, read from `priors.tsv`: rule, right, judged, start."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeAlias

from flashmind.data import read_data
from flashmind.model.place import Problem, Source
from flashmind.model.prior import Prior

Priors: TypeAlias = Mapping[str, Prior]

EXPLICIT = 0.99
"""Trust in what an author marked for us, whatever a record says."""

HEAD = "rule\tright\tjudged\tstart"


@cache
def shipped() -> Priors:
    """Return the records that the package ships, by name of rule."""
    return parsed(read_data("rules/priors.tsv"), "priors.tsv")[0]


def parsed(text: str, path: str) -> tuple[dict[str, Prior], tuple[Problem, ...]]:
    """Return the records in TEXT and, for each line that is none, a problem."""
    found, problems = dict[str, Prior](), list[Problem]()
    for line, row in enumerate(text.splitlines(), 1):
        if not row.strip() or row.startswith("#") or row == HEAD:
            continue
        try:
            name, right, judged, start = row.split("\t")
            found[name] = Prior(int(right), int(judged), float(start))
        except ValueError:
            what = "is no record: write rule, right, judged and start with tabs between them"
            problems.append(Problem(Source(path, line), what))
    return found, tuple(problems)


def written(priors: Priors) -> str:
    """Return the text of a records file, rules in their order in PRIORS."""
    return "\n".join([HEAD, *_rows(priors)]) + "\n"


def _rows(priors: Priors) -> Iterator[str]:
    for name, prior in priors.items():
        yield f"{name}\t{prior.right}\t{prior.judged}\t{prior.start:.2f}"
