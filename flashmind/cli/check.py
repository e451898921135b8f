"""`flashmind check`: decks and notes, with a verdict on every number."""

import os
from pathlib import Path

import click

from flashmind.cli.show import finish, print_json, print_problems, say
from flashmind.model.verdict import DEVICES, Outcome
from flashmind.workflows.check import Report, check
from flashmind.workflows.collection import open_collection

SILENT = frozenset({Outcome.EXACT, Outcome.ROUNDED, Outcome.IN_RANGE})
"""What needs no attention is counted, not listed."""


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]…", type=click.Path(path_type=Path))
@click.option(
    "--device",
    type=click.Choice(DEVICES),
    default="auto",
    show_default=True,
    help="Where the tensor program of each compute runs; none leaves it out.",
)
@click.option("--all", "show_all", is_flag=True, help="List what is right, too.")
@click.option("--json", "as_json", is_flag=True, help="All claims and problems for programs.")
def command(paths: tuple[Path, ...], device: str, *, show_all: bool, as_json: bool) -> None:
    """Check notes, decks or folders: what is wrong, and a verdict on every number.

    In notes, every claim that can be computed (-ln(0.1) = 2.302) is judged at its line; in decks,
    every compute and run. Without PATH: all decks and notes of the collection. Exit code 1: a
    problem, or a verdict wrong or undefined.
    """
    report = check(open_collection(Path.cwd(), os.environ), paths, device)
    if as_json:
        print_json(report.as_json())
    else:
        print_report(report, show_all=show_all)
    finish(failed=report.failed)


def print_report(report: Report, *, show_all: bool) -> None:
    """Print what needs attention, the problems and remarks on stderr, and the counts."""
    for checked in report.checked:
        if show_all or checked.claim.item or checked.verdict.outcome not in SILENT:
            say(str(checked))
    print_problems(report.problems)
    for remark in report.remarks:
        say(remark, err=True)
    say(report.summary)
