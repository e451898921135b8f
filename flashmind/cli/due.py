"""`flashmind due`: how many cards wait today, and how many on the next days."""

import os
from pathlib import Path

import click

from flashmind.cli.show import finish, print_json, print_problems, say
from flashmind.terminal.clean import clean_line
from flashmind.terminal.width import cells
from flashmind.workflows.collection import open_collection
from flashmind.workflows.due import COLUMNS, Due, as_row, due
from flashmind.workflows.study import local_now


@click.command("due")
@click.argument("decks", nargs=-1, type=click.Path(path_type=Path), metavar="[DECK]...")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(decks: tuple[Path, ...], *, as_json: bool) -> None:
    """Count what waits: due, drill (below 4 today), new today, due later, never asked so far."""
    found = due(open_collection(Path.cwd(), os.environ), decks, local_now())
    if as_json:
        print_json(as_row(found))
    else:
        print_problems(found.problems)
        if found.decks:
            say(table(found))
    finish(failed=bool(found.problems))


def table(found: Due) -> str:
    """Return the counts as a table with a forecast below."""
    rows = [(clean_line(deck.deck) or deck.path, deck.counts) for deck in found.decks]
    rows += [("total", found.total)] if len(rows) != 1 else []
    width = max([cells(name) for name, _ in rows] + [4])
    head = " " * width + "".join(f"{name:>8}" for name in COLUMNS)
    lines = [
        name + " " * (width - cells(name)) + "".join(f"{counts[c]:>8}" for c in COLUMNS)
        for name, counts in rows
    ]
    return "\n".join([head, *lines, "", *forecast_lines(found)])


def forecast_lines(found: Due) -> list[str]:
    """Return the days to come with their counts, and how many drafts wait."""
    coming = "  ".join(f"{day:%a} {count}" for day, count in found.coming)
    drafts = sum(deck.drafts for deck in found.decks)
    wait = [f"{drafts} draft{'s wait' if drafts > 1 else ' waits'} in the deck files"]
    return [f"next days: {coming}", *(wait if drafts else [])]
