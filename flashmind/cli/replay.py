"""`flashmind replay`: a review log as text, folded with any scheduler."""

import os
from pathlib import Path

import click

from flashmind.cli.show import finish, print_json, print_problems, say
from flashmind.model.review import Memory
from flashmind.schedule.table import SCHEDULERS
from flashmind.terminal.clean import clean_line
from flashmind.terminal.width import cells
from flashmind.workflows.collection import open_collection
from flashmind.workflows.replay import as_rows, replay


@click.command("replay")
@click.argument("log", type=click.Path(path_type=Path))
@click.option("--scheduler", type=click.Choice(list(SCHEDULERS)), help="Instead of the set one.")
@click.option("--json", "as_json", is_flag=True, help="Print every step, not the last alone.")
def command(log: Path, scheduler: str | None, *, as_json: bool) -> None:
    """Fold the reviews in LOG, one JSON object a line, to interval, ease and due day of each card.

    Needs no decks and no collection; dates in the future are no error.
    """
    collection = open_collection(Path.cwd(), os.environ, {"scheduler": scheduler})
    found = replay(log, collection.settings)
    problems = (*collection.problems, *found.problems)
    print_problems(problems)
    if as_json:
        print_json(as_rows(found))
    elif found.cards or not problems:
        say(table({card: row[-1] for card, row in found.cards.items() if row}))
    finish(failed=bool(problems))


def table(cards: dict[str, Memory]) -> str:
    """Return the last memory of each card as a table."""
    names = {card: clean_line(card) for card in cards}
    width = max([cells(name) for name in names.values()] + [4])
    head = f"{'card':<{width}}  interval  ease  streak  due"
    rows = (
        f"{names[card]}{' ' * (width - cells(names[card]))}  {memory.interval:>8}"
        f"  {memory.ease / 100:.2f}  {memory.repetitions:>6}  {memory.due}"
        for card, memory in cards.items()
    )
    return "\n".join([head, *rows])
