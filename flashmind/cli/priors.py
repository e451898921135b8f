"""`flashmind priors`: the record of each rule, with the decisions in the decks."""

import os
from pathlib import Path

import click

from flashmind.cli.show import finish, print_json, print_problems, say
from flashmind.workflows.collection import open_collection
from flashmind.workflows.priors import Found, Row, priors


@click.command()
@click.argument("decks", nargs=-1, type=click.Path(path_type=Path), metavar="[DECK…]")
@click.option("--write", is_flag=True, help="Keep the decisions in priors.tsv, for build to use.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(decks: tuple[Path, ...], *, write: bool, as_json: bool) -> None:
    """Show how far each rule is trusted, and what your decisions change.

    A draft that you accepted as it was made counts for its rule; one that you rejected or had to
    edit counts against it. Cards of a rule start active once at least 20 were judged and the lower
    80 % bound of the share that was right is .75.
    """
    if write and decks:
        raise click.UsageError("--write keeps the decisions of all decks: leave out DECK.")
    found = priors(open_collection(Path.cwd(), os.environ), decks, write=write)
    if as_json:
        rows = [row.as_row() for row in found.rows]
        problems = [problem.as_row() for problem in found.problems]
        print_json({"rules": rows, "written": found.written, "problems": problems})
    else:
        say(table(found))
    print_problems(found.problems)
    finish(failed=bool(found.problems))


def table(found: Found) -> str:
    """Return the records as a table, and below it what the decisions come to."""
    width = max(len(row.rule) for row in found.rows)
    head = f"{'rule':{width}}{'right':>7}{'judged':>8}{'bound':>7}{'yours':>9}  cards start as"
    changed = sum(row.starts != row.before for row in found.rows)
    yours = sum(row.own.judged for row in found.rows)
    told = f"{yours} decisions of yours; {changed} rule{'' if changed == 1 else 's'} would change"
    if found.written:
        told = f"{yours} decisions of yours, written to {found.written}"
    return "\n".join([head, *(line(row, width) for row in found.rows), "", told])


def line(row: Row, width: int) -> str:
    """Return one rule as a line of the table."""
    record, own = row.record, row.own
    bound = f"{record.bound:.2f}" if record.judged else "–"
    yours = f"{own.right}/{own.judged}" if own.judged else ""
    starts = row.starts if row.starts == row.before else f"{row.before} → {row.starts}"
    counts = f"{record.right:7}{record.judged:8}{bound:>7}{yours:>9}"
    return f"{row.rule:{width}}{counts}  {starts}"
