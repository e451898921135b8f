"""`flashmind review`: what is due, then what is new, one card at a time."""

import os
import sys
from datetime import timedelta
from pathlib import Path

import click

from flashmind.cli.show import finish, print_problems
from flashmind.schedule.forecast import next_due
from flashmind.terminal import face, plain
from flashmind.terminal.session import SCALES, Session, begin, limited
from flashmind.workflows.collection import Collection, open_collection
from flashmind.workflows.review import Lesson, lesson, new_device, sitting
from flashmind.workflows.study import Study, local_now


@click.command("review")
@click.argument("decks", nargs=-1, type=click.Path(path_type=Path), metavar="[DECK]...")
@click.option("--limit", type=click.IntRange(0), help="At most this many cards in this sitting.")
@click.option("--new", type=click.IntRange(0), help="At most this many new cards today.")
@click.option("--drafts", is_flag=True, help="Ask drafts too.")
@click.option("--plain", "lines", is_flag=True, help="Read lines, not keys: for pipes and scripts.")
@click.option("--grades", type=click.Choice(list(SCALES)), default="1-4", show_default=True)
def command(  # noqa: PLR0913 - click hands every option over by name
    decks: tuple[Path, ...],
    limit: int | None,
    new: int | None,
    grades: str,
    *,
    drafts: bool,
    lines: bool,
) -> None:
    """Learn: what is due, then what is new.

    Space shows the answer, 1 to 4 grade it, u undoes, ? explains. Every grade is stored before the
    next card shows: quit whenever you like.
    """
    collection = open_collection(Path.cwd(), os.environ, {"new": new})
    found = lesson(collection, decks, local_now(), drafts=drafts)
    print_problems(found.problems)
    session = limited(begin(found), limit)
    if session.current is None:
        if found.cards or not found.problems:
            click.echo("\n".join([nothing_due(found), *face.waiting(found.drafts)]))
    elif sure_of_clock(found.day):
        click.echo(hold(session, found, collection, grades, lines=lines))
    finish(failed=bool(found.problems))


def hold(
    session: Session,
    found: Lesson,
    collection: Collection,
    grades: str,
    *,
    lines: bool,
) -> str:
    """Hold the sitting and return the summary."""
    terminal = at_terminal() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    with sitting(collection, found, local_now, new_device()) as held:
        with plain.screen(lines=lines or not terminal, colour=colour) as screen:
            desk = plain.Desk(held, screen, grades, found.day.today, found.titles)
            session = plain.hold(session, desk)
        tomorrow = held.due_by(found.day.today + timedelta(days=1))
        return "\n" + face.summary(session, tomorrow, found.drafts)


def sure_of_clock(day: Study) -> bool:
    """Whether to go on: asks where the log is ahead of the clock, since days would be wrong."""
    if day.clock_behind is None:
        return True
    message = f"the log has an event of {day.clock_behind:%Y-%m-%d %H:%M}, but this clock is behind"
    click.echo(f"{message}: check date and time zone", err=True)
    return not at_terminal() or click.confirm("review all the same?", err=True)


def at_terminal() -> bool:
    """Whether somebody can type; the input may also be closed."""
    return sys.stdin is not None and sys.stdin.isatty()


def nothing_due(found: Lesson) -> str:
    """Return when the next card is due, or what to do where there is none."""
    day = found.day
    progress = [day.progress[name] for name in found.cards if name in day.progress]
    due, unseen = next_due(progress, day.today), len(day.queue.unseen)
    more = f"; {unseen} new cards wait, --new {unseen} brings them today" if unseen else ""
    if due is not None:
        days = (due - day.today).days
        when = "tomorrow" if days == 1 else f"in {days} days"
        return f"nothing is due; the next card is due {when} ({due}){more}"
    return f"nothing is due{more}" if found.cards else "no cards yet: run `flashmind build`"
