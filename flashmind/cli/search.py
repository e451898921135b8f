"""`flashmind search`: items by their words."""

import os
from pathlib import Path

import click

from flashmind.cli.show import finish, print_json, print_problems, say
from flashmind.terminal.clean import clean_line


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print a list of items, best first.")
def command(words: tuple[str, ...], *, as_json: bool) -> None:
    """Find the items that hold all WORDS in question, answer, tags or the note's own words.

    Best first; upper and lower case are alike, and a word may stand inside a longer one.
    """
    from flashmind.workflows.collection import open_collection
    from flashmind.workflows.find import search

    found, problems = search(open_collection(Path.cwd(), os.environ), words)
    if as_json:
        print_json([one.as_row() for one in found])
    for one in () if as_json else found:
        row = one.as_row()
        status = "" if one.item.status == "active" else f" ({one.item.status})"
        say(f"{clean_line(one.item.id)}{status}: {clean_line(str(row['question']))}")
    print_problems(problems)
    finish(failed=bool(problems))
