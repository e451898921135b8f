"""flashmind build."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flashmind.cli.show import finish, print_json, print_problems, say

if TYPE_CHECKING:
    from flashmind.model.item import Item

MANY = 30
"""Notes from which on reading them takes long enough to show how far it is."""


@click.command()
@click.argument("notes", nargs=-1, type=click.Path(path_type=Path), metavar="[NOTE…]")
@click.option("--without", multiple=True, metavar="RULE", help="Leave a rule out (again for more).")
@click.option(
    "--jobs", type=click.IntRange(0), metavar="N", help="Processes to use; 0: one a core."
)
@click.option("--json", "as_json", is_flag=True, help="Print what became of every line as JSON.")
def command(
    notes: tuple[Path, ...], without: tuple[str, ...], jobs: int | None, *, as_json: bool
) -> None:
    """Read notes and write their decks.

    Without NOTE all notes of the collection. What you edited in a deck stays; what a note no
    longer says becomes stale and is never deleted. Every line is asked, context, or skipped with
    a reason (--json shows them all).
    """
    import os

    from flashmind.deck.carry import none_of
    from flashmind.workflows.build import build
    from flashmind.workflows.build_text import NARROW, as_rows, summary
    from flashmind.workflows.collection import open_collection

    flags = {"rules_off": without or None, "jobs": jobs}
    ask = none_of if as_json or not (sys.stdin.isatty() and sys.stdout.isatty()) else asked
    done = build(open_collection(Path.cwd(), os.environ, flags), notes, watched, ask)
    if as_json:
        print_json(as_rows(done))
    else:
        columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else NARROW
        for line in summary(done, columns):
            say(line)
    print_problems(done.problems)
    finish(failed=bool(done.problems))


def asked(item: "Item", candidates: "Sequence[Item]") -> "Item | None":
    """Return which of CANDIDATES the person at the terminal says that ITEM is now."""
    say(f"Several lines may be {item.id} now: {_told(item)}")
    for number, one in enumerate(candidates, 1):
        say(f"  {number}  {_told(one)}")
    say("  0  none of them")
    number = click.prompt("Which one", type=click.IntRange(0, len(candidates)), default=0)
    return candidates[number - 1] if number else None


def _told(item: "Item") -> str:
    """Return where ITEM stands and the words of its line."""
    return f"{item.origin.spans[0]}: {item.origin.quote}" if item.origin else item.id


def watched(names: Sequence[str]) -> Iterator[str]:
    """Yield NAMES, with a progress bar on a terminal where there are many."""
    if len(names) < MANY or not sys.stderr.isatty():
        yield from names
        return
    with click.progressbar(names, label="reading notes", file=sys.stderr) as bar:
        yield from bar
