"""`flashmind edit`: one item in the editor of the person."""

import os

import click

from flashmind.cli.named import named
from flashmind.cli.show import finish, print_problems, say
from flashmind.terminal.editor import Failed, command_of, in_editor
from flashmind.workflows.edit import draft, finished
from flashmind.workflows.files import shown


@click.command("edit")
@click.argument("item")
def command(item: str) -> None:
    """Open the lines of ITEM alone in $VISUAL or $EDITOR, check them, and put them back.

    ITEM is an id, or the beginning of one that no other item has. All other lines of the deck
    stay as they are. An edit that is broken is kept, and edit goes on with it next time.
    """
    collection, found = named(item)
    edit = draft(collection, found)
    begun = edit.begun
    if begun != edit.lines:
        say("going on with the edit that was broken", err=True)
    written = in_editor(command_of(os.environ), begun)
    if isinstance(written, Failed):
        say(written.message, err=True)
        finish(failed=True)
    if not written.strip() or written == edit.lines:
        edit.kept.unlink(missing_ok=True)
        say("not changed")
        finish(failed=False)
    done, problems = finished(edit, written)
    print_problems(problems)
    if done:
        say(f"changed {found.item.id} in {found.deck.path}")
    else:
        say(f"the deck is as it was; your text is kept in {shown(edit.kept)}", err=True)
    finish(failed=bool(problems))
