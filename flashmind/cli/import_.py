"""`flashmind import`: CSV, JSON or Markdown back into a deck."""

import os
from pathlib import Path

import click

from flashmind.cli.show import finish, print_json, print_problems, say
from flashmind.imports import IMPORTERS
from flashmind.workflows.collection import open_collection
from flashmind.workflows.files import shown
from flashmind.workflows.import_ import import_file


@click.command("import")
@click.argument("form", type=click.Choice(list(IMPORTERS)), metavar="FORMAT")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Deck file to write.")
@click.option("--force", is_flag=True, help="Overwrite a deck file that is there.")
@click.option("--json", "as_json", is_flag=True, help="Print what was written as JSON.")
def command(form: str, file: Path, output: Path | None, *, force: bool, as_json: bool) -> None:
    """Import FILE, in FORMAT csv, json or markdown, as a deck.

    The deck goes to the decks folder under FILE's name, unless -o says where. A table may have two
    columns, question and answer. The items count as written by hand: build never touches them.
    """
    if output == Path("-"):
        raise click.UsageError("a deck is a file: name one with -o")
    collection = open_collection(Path.cwd(), os.environ)
    made = import_file(collection, form, file, output, force=force)
    problems = (*collection.problems, *made.problems)
    print_problems(problems)
    if as_json:
        rows = [
            {"deck": deck.title, "path": shown(path), "items": len(deck.items)}
            for path, deck in made.decks
        ]
        print_json({"decks": rows, "problems": [problem.as_row() for problem in problems]})
    else:
        for path, deck in made.decks:
            count = len(deck.items)
            say(f"{count} item{'' if count == 1 else 's'} → {shown(path)}")
    finish(failed=bool(problems))
