"""`flashmind show`: all that is known of one item."""

from collections.abc import Iterator

import click

from flashmind.cli.named import named
from flashmind.cli.show import finish, print_json, print_problems, say
from flashmind.model.card import cards
from flashmind.terminal.clean import clean_line
from flashmind.terminal.style import Style
from flashmind.terminal.triage_face import source
from flashmind.workflows.show import Page, Past, as_json, page

WIDTH = 88


@click.command("show")
@click.argument("item")
@click.option("--json", "json_wanted", is_flag=True, help="Print one JSON object.")
def command(item: str, *, json_wanted: bool) -> None:
    """Show ITEM: its cards, the lines of the note, the verdict on its number, its history.

    ITEM is an id, or the beginning of one that no other item has.
    """
    collection, found = named(item)
    shown = page(collection, found)
    if json_wanted:
        print_json(as_json(shown))
    else:
        for line in lines(shown):
            say(line)
    print_problems(shown.problems)
    failed = any(checked.verdict.fails for checked in shown.checked)
    finish(failed=bool(shown.problems) or failed)


def lines(shown: Page) -> Iterator[str]:
    """Yield the page as text."""
    item, deck = shown.found.item, shown.found.deck
    tags = "".join(f" · {clean_line(tag)}" for tag in item.tags)
    yield f"{item.id} · {item.kind} · {item.status} · {deck.path}:{item.line}{tags}"
    for card in cards(item):
        head = f" card {card.id}" if len(cards(item)) > 1 else ""
        yield f"\nquestion{head}:\n{_indented(card.front)}\nanswer:\n{_indented(card.back)}"
    for name, text in (("extra", item.extra), ("hint", item.hint)):
        yield from (f"{name}:\n{_indented(text)}",) if text else ()
    yield "\nsource:"
    yield from (f"  {line}" for line in source(item, shown.notes, WIDTH, Style()))
    for checked in shown.checked:
        yield f"\nverdict:\n  {checked}"
    yield "\nhistory:"
    for name, past in shown.history.items():
        yield from _past(name, past)


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.split("\n"))


def _past(name: str, past: Past) -> Iterator[str]:
    """Yield the state of a card, and a line for each of its events."""
    memory = past.progress.memory
    if not past.events:
        yield f"  {name}: never asked"
        return
    state = f"interval {memory.interval}d, ease {memory.ease / 100:.2f}, lapses {memory.lapses}"
    yield f"  {name}: due {memory.due or 'when it comes up'}, {state}"
    for event in past.events:
        grade = "" if event.grade is None else f" {event.grade}"
        yield f"    {event.at:%Y-%m-%d %H:%M} {event.kind}{grade}"
