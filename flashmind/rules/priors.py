"""The record of each rule, read from `priors.tsv`: rule, right, judged, start."""

import re
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
OWN_HEAD = "rule\tright\tjudged"

_START = r"\t(?:0(?:\.[0-9]+)?|1(?:\.0+)?)"


@cache
def shipped() -> Priors:
    """Return the records that the package ships, by name of rule."""
    return parsed(read_data("rules/priors.tsv"), "priors.tsv")[0]


def parsed(
    text: str, path: str, starts: Priors | None = None
) -> tuple[dict[str, Prior], tuple[Problem, ...]]:
    """Return the records in TEXT and, for each line that is none, a problem.

    With STARTS the rows are records of the rules named there alone and need no start of their own.
    """
    found, problems = dict[str, Prior](), list[Problem]()
    for line, row in enumerate(text.splitlines(), 1):
        if not row.strip() or row.startswith("#") or row in {HEAD, OWN_HEAD}:
            continue
        name = row.split("\t")[0].strip()
        if wrong := _wrong(row, name, found, starts):
            problems.append(Problem(Source(path, line), wrong))
        else:
            start = starts[name].start if starts else float(row.split("\t")[3])
            right, judged = map(int, row.split("\t")[1:3])
            found[name] = Prior(right, judged, start)
    return found, tuple(problems)


def _wrong(row: str, name: str, found: Priors, starts: Priors | None) -> str:
    """Return what is wrong with one ROW, the record of NAME after those FOUND before it."""
    if not re.fullmatch(r"[^\t]+(?:\t[0-9]{1,9}){2}" + ("" if starts else _START), row):
        wanted = "rule, right and judged" if starts else "rule, right, judged and start"
        return f"is no record: write {wanted} with tabs between them"
    right, judged = map(int, row.split("\t")[1:3])
    if right > judged:
        return f"{right} of {judged} can't be right: correct the numbers"
    if name in found:
        return f"{name!r} stands twice: delete one of the lines"
    if starts is not None and name not in starts:
        return f"no rule {name!r} has a record: correct or delete the line"
    return ""


def pooled(records: Priors, own: Priors) -> dict[str, Prior]:
    """Return RECORDS with the counts that OWN adds to them; the starts stay."""
    return {name: prior + own.get(name, Prior()) for name, prior in records.items()}


def confidences(records: Priors) -> dict[str, float]:
    """Return how much each rule is trusted by its record, 0 to 1."""
    return {name: prior.confidence for name, prior in records.items()}


def written(priors: Priors) -> str:
    """Return the text of a records file, rules in their order in PRIORS."""
    return "\n".join([HEAD, *_rows(priors)]) + "\n"


def written_own(own: Priors) -> str:
    """Return the text of a collection's own records: counts alone, of the rules it judged."""
    rows = (f"{name}\t{prior.right}\t{prior.judged}" for name, prior in own.items() if prior.judged)
    return "\n".join([OWN_HEAD, *rows]) + "\n"


def _rows(priors: Priors) -> Iterator[str]:
    for name, prior in priors.items():
        yield f"{name}\t{prior.right}\t{prior.judged}\t{prior.start:.2f}"
