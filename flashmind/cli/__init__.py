"""The command line: arguments → one workflow → print → exit code. One command a file."""

import io
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

import click

from flashmind import __version__
from flashmind.errors import FlashmindError, reason

COMMANDS: dict[str, tuple[str, str]] = {
    "init": ("init", "A new collection with an example note."),
    "build": ("build", "Notes to decks: what is asked, what is skipped and why."),
    "triage": ("triage", "What waits for you in the decks, one item at a time."),
    "priors": ("priors", "How far each rule is trusted, and why."),
    "check": ("check", "Decks and notes: problems, and a verdict on every number."),
    "search": ("search", "Items by their words."),
    "show": ("show_item", "One item: its cards, its source, its verdict, its history."),
    "edit": ("edit", "One item in your editor."),
    "fmt": ("fmt", "Decks in one layout, when you ask for it."),
    "verify": ("verify", "One expression or claim, computed now."),
    "review": ("review", "Learn: what is due, then what is new."),
    "due": ("due", "How many cards wait today."),
    "replay": ("replay", "A review log as text, folded with any scheduler."),
    "export": ("export", "Decks to Anki, CSV, JSON or Markdown."),
    "import": ("import_", "CSV, JSON or Markdown back into a deck."),
    "quiz": ("quiz", "Printable quizzes with an answer key."),
}
"""Command → (module in flashmind.cli, one line of help); a module is imported when asked for."""


class LazyGroup(click.Group):
    """A group that lists its commands without importing them, so that `--help` stays fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of a learner's day, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the module of the command and return its `command`."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"flashmind.cli.{COMMANDS[cmd_name][0]}").command
        assert isinstance(command, click.Command)  # noqa: S101 - narrows a module attribute for mypy
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands from the table above."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="flashmind")
def group() -> None:
    """Plain notes in, verified flashcards out.

    Notes stand in source_notes/, decks (YAML that you may edit) in decks/. Exit code 0: fine;
    1: there is something to mend; 2: the command line was wrong.
    """


def main() -> None:
    """Run the command line; what failed ends in one line on stderr, never in a traceback."""
    open_streams()
    try:
        group(prog_name="flashmind")
    except FlashmindError as error:
        end(str(error))
    except OSError as error:  # files give OutputError: what is left is a stream, or a full disk
        end(f"{error.filename}: {reason(error)}" if error.filename else reason(error))


def open_streams() -> None:
    """Give closed streams a place to go, and letters that an output lacks a substitute."""
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: SIM115, PTH123 - open to the end
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115, PTH123 - the same
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115, PTH123 - the same
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="replace")


def end(message: str) -> NoReturn:
    """Say what failed and end with exit code 1; a full output is left unwritten."""
    click.echo(f"flashmind: {message}", err=True)
    with suppress(OSError):
        sys.stdout.close()
    sys.exit(1)
