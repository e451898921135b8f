"""`flashmind quiz make`: printable papers and their answer key."""

import os
from pathlib import Path
from typing import TypedDict, Unpack

import click

from flashmind.cli.show import finish, print_json, print_problems, say
from flashmind.deck.kinds import KINDS
from flashmind.workflows.collection import open_collection
from flashmind.workflows.files import shown
from flashmind.workflows.quiz import Wish, make_quiz, summary

SUFFIXES = {"": "pdf", ".pdf": "pdf", ".html": "html", ".htm": "html"}
"""Ending of the file → format."""
FORMATS = {"pdf": ("pdf",), "html": ("html",), "both": ("pdf", "html")}


@click.group()
def command() -> None:
    """Printable quizzes with an answer key."""


class _Options(TypedDict):
    """The options of `quiz make` that go into the wish as they are."""

    count: int | None
    variants: int
    seed: int
    title: str
    course: str
    date: str
    tags: tuple[str, ...]
    kinds: tuple[str, ...]
    drafts: bool
    separate: bool
    font_paths: tuple[Path, ...]


@command.command()
@click.argument("decks", nargs=-1, type=click.Path(path_type=Path), metavar="[DECK]...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write.  [default: out/quiz.pdf]",
)
@click.option(
    "--count", type=click.IntRange(1, 500), help="Number of questions.  [default: up to 20]"
)
@click.option(
    "--variants",
    type=click.IntRange(1, 200),
    default=2,
    show_default=True,
    help="Papers with the same questions in another order, other numbers and options.",
)
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, another quiz.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    help="What to write.  [default: by the name of the file]",
)
@click.option("--title", default="", help="Heading of the paper.")
@click.option("--course", default="", help="Course or school, above the heading.")
@click.option("--date", default="", help="Date as printed; without it a line to write it on.")
@click.option("--tag", "tags", multiple=True, help="Only items with this tag; may be repeated.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(list(KINDS)),
    help="Only items of this kind; may be repeated.",
)
@click.option("--drafts", is_flag=True, help="Ask drafts too.")
@click.option("--separate", is_flag=True, help="A file for each variant and one for the keys.")
@click.option(
    "--font-path",
    "font_paths",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder with fonts for what the built-in ones lack, such as Hangul.",
)
@click.option("--json", "as_json", is_flag=True, help="Print what was made as JSON.")
def make(
    decks: tuple[Path, ...],
    *,
    output: Path | None,
    format_: str | None,
    as_json: bool,
    **options: Unpack[_Options],
) -> None:
    """Make a quiz from DECKs, or from all: papers first, then the key of each on its own page.

    Beside the papers stands a JSON file that holds every question, option and answer as printed.
    The same decks and the same seed give the same bytes.
    """
    collection = open_collection(Path.cwd(), os.environ)
    output = output or collection.root / "out" / "quiz.pdf"
    wish = Wish(output, formats(output, format_), **options)
    made = make_quiz(collection, decks, wish)
    print_problems(made.problems)
    if as_json:
        print_json(summary(made))
    else:
        for path in made.files:
            say(shown(path.resolve()))
    finish(failed=bool(made.problems))


def formats(output: Path, format_: str | None) -> tuple[str, ...]:
    """Return what to write to OUTPUT: what was asked for, else what its name says."""
    suffix = output.suffix.lower()
    if suffix not in SUFFIXES or output.stem[:1] in ("", "-", "."):
        raise click.UsageError("-o names a .pdf or .html file")
    return FORMATS[format_ or SUFFIXES[suffix]]
