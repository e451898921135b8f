"""`flashmind export`: decks to Anki, CSV, JSON or Markdown."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from flashmind.cli.show import finish, print_json, print_problems, say
from flashmind.export import EXPORTERS
from flashmind.workflows.collection import open_collection
from flashmind.workflows.export import (
    BINARY,
    Exported,
    default_path,
    export_decks,
    over_source,
)
from flashmind.workflows.files import shown, write_file


@click.command("export")
@click.argument("form", type=click.Choice(list(EXPORTERS)), metavar="FORMAT")
@click.argument("decks", nargs=-1, type=click.Path(path_type=Path), metavar="[DECK]...")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write; - is stdout.")
@click.option("--drafts", is_flag=True, help="Export drafts too.")
@click.option("--json", "as_json", is_flag=True, help="Print what was written as JSON.")
def command(
    form: str, decks: tuple[Path, ...], output: Path | None, *, drafts: bool, as_json: bool
) -> None:
    """Export decks to FORMAT: anki, csv, json or markdown.

    Without DECK all decks of the collection go into one file. An Anki package goes to out/, a text
    to stdout, unless -o names a file. In Anki each deck is a subdeck of `flashmind`; importing
    again updates what changed and keeps your schedule there.
    """
    collection = open_collection(Path.cwd(), os.environ)
    made = export_decks(collection, decks, form, drafts=drafts)
    path = output or (default_path(collection, decks) if form in BINARY else Path("-"))
    misplaced = over_source(collection, Path.cwd() / path)
    problems = (*collection.problems, *misplaced, *made.problems)
    made = replace(made, problems=problems, data=b"" if misplaced else made.data)
    print_problems(made.problems)
    if path == Path("-") and as_json:
        raise click.UsageError("--json says what was written: name a file with -o")
    if made.data and path == Path("-"):
        sys.stdout.buffer.write(made.data)
        sys.stdout.buffer.flush()
    elif made.data:
        write_file(Path.cwd() / path, made.data)
    name = shown(Path.cwd() / path) if made.data else ""
    if as_json:
        print_json(as_row(made, form, name))
    elif made.data:
        say(summary(made, name), err=path == Path("-"))
    finish(failed=bool(made.problems))


def summary(made: Exported, name: str) -> str:
    """Return what was written in one line: `12 notes, 15 cards in 2 decks → all.apkg`."""
    counts = ((made.items, "note"), (made.cards, "card"), (made.decks, "deck"))
    notes, cards, decks = (f"{n} {word}{'' if n == 1 else 's'}" for n, word in counts)
    return f"{notes}, {cards} in {decks} → {'stdout' if name == '-' else name}"


def as_row(made: Exported, form: str, name: str) -> dict[str, object]:
    """Return the object that `--json` prints."""
    return {
        "format": form,
        "path": name,
        "notes": made.items,
        "cards": made.cards,
        "decks": made.decks,
        "problems": [problem.as_row() for problem in made.problems],
    }
