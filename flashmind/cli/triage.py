"""`flashmind triage`: what waits for a person in the decks, one item at a time."""

import os
import sys
from pathlib import Path

import click

from flashmind.cli.build import watched
from flashmind.cli.show import finish, print_json, print_problems, say
from flashmind.terminal.editor import command_of
from flashmind.terminal.triage import begin
from flashmind.terminal.triage_face import summary
from flashmind.terminal.triage_screen import desk, hold
from flashmind.workflows.collection import Collection, open_collection
from flashmind.workflows.files import shown
from flashmind.workflows.triage import Triage, accept_above, as_row, asked, triage


@click.command("triage")
@click.argument("decks", nargs=-1, type=click.Path(path_type=Path), metavar="[DECK]...")
@click.option(
    "--accept-above",
    type=click.FloatRange(0, 1),
    metavar="P",
    help="Accept all drafts whose confidence is at least P, print them, and ask nothing.",
)
@click.option("--json", "as_json", is_flag=True, help="Print what waits as JSON; decide nothing.")
def command(decks: tuple[Path, ...], accept_above: float | None, *, as_json: bool) -> None:
    """Decide what waits in the decks, one item at a time, its note in view.

    Drafts come first, the surest of all in front, then items that you edited while their note
    moved on, stale ones, and drafts on which notes disagree. One key each: a accepts, r rejects,
    e edits, s skips, u undoes, ? explains. Every decision is in the deck file before the next item
    shows: stop whenever you like, and go on later.
    """
    if as_json and accept_above is not None:
        raise click.UsageError("--json decides nothing: leave out --accept-above.")
    if not as_json and accept_above is None and not at_terminal():
        message = "triage asks at a terminal: use --json or --accept-above P without one"
        raise click.UsageError(message)
    collection = open_collection(Path.cwd(), os.environ)
    found = triage(collection, decks, watched)
    print_problems(found.problems)
    if as_json:
        problems = [problem.as_row() for problem in found.problems]
        print_json({"open": [as_row(task) for task in found.tasks], "problems": problems})
    elif accept_above is not None:
        accept(collection, found, accept_above)
    elif found.tasks:
        ask(collection, found)
    elif not found.problems:
        click.echo("nothing waits: no drafts, nothing changed or stale")
    finish(failed=bool(found.problems))


def accept(collection: Collection, found: Triage, sure: float) -> None:
    """Accept the drafts of FOUND that are at least SURE, and print them."""
    done = accept_above(collection.root, found.tasks, sure)
    for task in done:
        say(f"{shown(task.path)}: {task.confidence:.2f} {task.item.id}: {asked(task)}")
    rest = len(found.tasks) - len(done)
    click.echo(f"{len(done)} accepted; {rest} left")


def ask(collection: Collection, found: Triage) -> None:
    """Ask FOUND one by one, and print what was done."""
    colour = not os.environ.get("NO_COLOR")
    editor = command_of(os.environ)
    with desk(collection.root, found.notes, editor, colour=colour) as here:
        sitting = hold(begin(found.tasks), here)
    click.echo(f"\n{summary(sitting)}")


def at_terminal() -> bool:
    """Whether somebody can type keys and see the items; the streams may also be closed."""
    streams = (sys.stdin, sys.stdout)
    return all(stream is not None and stream.isatty() for stream in streams)
