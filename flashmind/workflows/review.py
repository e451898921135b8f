"""A sitting: every grade, suspension and undo goes into the log before anything else happens."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import TypeAlias

from flashmind.model.card import Card
from flashmind.model.place import Problem
from flashmind.model.review import Event, Progress, Step, device_and_sequence
from flashmind.schedule.day import study_day
from flashmind.schedule.fold import NEW, after, fold, is_due, standing
from flashmind.store.log import Log, open_log
from flashmind.workflows.collection import Collection, read_decks
from flashmind.workflows.outline import askable, waiting_drafts
from flashmind.workflows.study import Study, study

Clock: TypeAlias = Callable[[], datetime]
"""The present instant, with the UTC offset of this place."""

UNDOABLE = frozenset({"answer", "suspend", "bury"})
"""The kinds of events that a learner makes at the terminal and may take back."""

LONGEST_LOOK = 600.0
"""Seconds on one card beyond which nobody was looking any more."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a sitting starts from: the study day, and the cards and deck titles behind its names.

    `cards` are by card id, `titles` by item id; `drafts` counts the items that wait to be accepted.
    """

    day: Study
    cards: dict[str, Card]
    titles: dict[str, str]
    drafts: int
    problems: tuple[Problem, ...]


def lesson(
    collection: Collection, chosen: Sequence[Path], now: datetime, *, drafts: bool = False
) -> Lesson:
    """Return what there is to learn at NOW in the decks CHOSEN, and in their drafts with DRAFTS."""
    decks, problems = read_decks(collection, chosen)
    rows = tuple(askable(decks, drafts=drafts))
    day = study(collection, [(card.id, card.item.id) for _, card in rows], now)
    return Lesson(
        day,
        {card.id: card for _, card in rows},
        {card.item.id: deck.title for deck, card in rows},
        0 if drafts else waiting_drafts(decks),
        (*collection.problems, *problems),
    )


@dataclass(frozen=True, slots=True)
class Sitting:
    """An open log and what is needed to write in it; `cards` are those that may be asked, by id."""

    log: Log
    clock: Clock
    step: Step
    day_start: int
    cards: dict[str, Card]

    def record(
        self, kind: str, item: str, grade: int | None = None, since: datetime | None = None
    ) -> Event:
        """Write an event on card ITEM; SINCE is when the card was shown. Raises StoreError."""
        at = stamp(self.clock())
        seconds = min(max(0.0, (at - since).total_seconds()), LONGEST_LOOK) if since else 0.0
        return self.log.append(Event("", item, at, kind, grade, round(seconds, 1)))

    def progressed(self, before: Progress, event: Event) -> Progress:
        """Return the progress that EVENT brings a card to."""
        return after(before, event, study_day(event.at, self.day_start), self.step)

    def take_back(self, event: Event) -> Event:
        """Write that EVENT is undone."""
        return self.log.append(Event("", event.item, stamp(self.clock()), "undo", of=event.id))

    def last(self) -> Event | None:
        """Return this device's last event on a known card that can be undone."""
        own = (
            event
            for event in standing(self.log.read_all())
            if event.kind in UNDOABLE
            and event.item in self.cards
            and device_and_sequence(event.id)[0] == self.log.device
        )
        return max(own, key=lambda event: device_and_sequence(event.id)[1], default=None)

    def remembered(self, item: str) -> Progress:
        """Return the progress of card ITEM as the log has it now."""
        return fold(self.log.read_all(), self.step, self.day_start).get(item, NEW)

    def due_by(self, day: date) -> int:
        """Return how many of the cards are due on study day DAY, by the log as it is now."""
        progress = fold(self.log.read_all(), self.step, self.day_start)
        known = (progress[card] for card in self.cards if card in progress)
        return sum(is_due(one, day) for one in known if one.memory.due and not one.suspended)


@contextmanager
def sitting(collection: Collection, lesson: Lesson, clock: Clock, device: str) -> Iterator[Sitting]:
    """Open the log for a sitting on LESSON; DEVICE names this machine in a log that is made now."""
    log = open_log(collection.log, device)
    try:
        start = collection.settings.day_start
        yield Sitting(log, clock, lesson.day.step, start, lesson.cards)
    finally:
        log.close()


def stamp(now: datetime) -> datetime:
    """Return NOW as the log holds it: whole milliseconds, an offset of whole minutes."""
    offset = (now.utcoffset() or timedelta()) // timedelta(minutes=1)
    local = now.astimezone(timezone(timedelta(minutes=offset)))
    return local.replace(microsecond=local.microsecond // 1000 * 1000)


def device_name(host: str, digits: str) -> str:
    """Return a name for this machine in the log: its HOST name as a slug, and random DIGITS."""
    slug = re.sub(r"[^a-z0-9]+", "-", host.lower().split(".")[0]).strip("-")
    return f"{slug[:24].rstrip('-') or 'device'}-{digits}"


def new_device() -> str:
    """Return a fresh name for this machine, with four random hex digits."""
    import os
    import socket

    return device_name(socket.gethostname(), os.urandom(2).hex())
