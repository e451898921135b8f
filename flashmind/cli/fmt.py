"""`flashmind fmt`: decks in their canonical layout."""

import os
from pathlib import Path

import click

from flashmind.cli.show import finish, print_json, print_problems, say


@click.command("fmt")
@click.argument("decks", nargs=-1, type=click.Path(path_type=Path), metavar="[DECK]...")
@click.option("--check", is_flag=True, help="Write nothing; exit code 1 where a layout differs.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(decks: tuple[Path, ...], *, check: bool, as_json: bool) -> None:
    """Lay out decks as a build writes new ones: one key a line, in order, quotes where needed.

    Comments stand above their item; what the deck says never changes. No other command does this:
    a build leaves your layout alone. A deck with a broken item is left as it is.
    """
    from flashmind.workflows.collection import open_collection
    from flashmind.workflows.fmt import fmt, told

    found = fmt(open_collection(Path.cwd(), os.environ), decks, check=check)
    if as_json:
        print_json(found.as_json())
    else:
        for line in told(found, check=check):
            say(line)
    print_problems(found.problems)
    differs = check and any(deck.changed for deck in found.decks)
    finish(failed=bool(found.problems) or differs)
