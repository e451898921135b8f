"""A triage as a value: what waits, what is in view, what was decided. No screen and no file here.

Every change gives a new sitting that remembers the one before, so that undo is going back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from flashmind.deck.decide import Task, accepted, kept, rejected, taken
from flashmind.workflows.triage import Change

Act: TypeAlias = Literal[
    "accept", "reject", "keep", "take", "edit", "question", "answer",
    "skip", "undo", "help", "quit", "none",
]  # fmt: skip
"""What a key means; `none` is a key that means nothing now."""

KEYS: dict[str, Act] = {
    "a": "accept",
    "r": "reject",
    "k": "keep",
    "t": "take",
    "e": "edit",
    "q": "question",
    "w": "answer",
    "s": "skip",
    "u": "undo",
    "?": "help",
    "x": "quit",
}

DECISIONS = {"accept": accepted, "reject": rejected, "keep": kept, "take": taken}
"""Act → what it makes of a task, None where it means nothing there."""

DONE: dict[Act, str] = {
    "accept": "accepted",
    "reject": "rejected",
    "keep": "kept",
    "take": "taken anew",
    "edit": "edited",
}
"""Acts that are counted, as the summary words them."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """The tasks of this round, from `at` on; `skipped` come again in a second round.

    `view` is the task at `at` where an edit changed it; `earlier` is the sitting before the last
    key, with the change that it wrote, if any. `counts` say how often each act was done.
    """

    queue: tuple[Task, ...]
    total: int
    at: int = 0
    view: Task | None = None
    skipped: tuple[Task, ...] = ()
    again: bool = False
    counts: Mapping[Act, int] = field(default_factory=dict)
    earlier: "tuple[Sitting, Change | None] | None" = field(default=None, repr=False, compare=False)

    @property
    def current(self) -> Task | None:
        """The task in view, None where all are decided."""
        return self.view or (self.queue[self.at] if self.at < len(self.queue) else None)

    @property
    def position(self) -> int:
        """Which of `total` is in view, from 1."""
        return self.total - (len(self.queue) - self.at) + 1

    @property
    def left(self) -> int:
        """How many tasks are not decided yet."""
        return len(self.queue) - self.at + len(self.skipped)


def begin(tasks: tuple[Task, ...]) -> Sitting:
    """Return the sitting that asks TASKS."""
    return Sitting(tasks, len(tasks))


def meaning(key: str, sitting: Sitting) -> Act:
    """Return what KEY means now; without a task in view only undo, help and the end are left."""
    act = KEYS.get(key.lower(), "none")
    if sitting.current is None:
        return act if act in {"undo", "help"} else "quit" if act == "quit" or not key else "none"
    return act


def outcome(act: Act, task: Task) -> Task | None:
    """Return what ACT makes of TASK, None where it decides nothing there."""
    return DECISIONS[act](task) if act in DECISIONS else None


def decided(sitting: Sitting, act: Act, task: Task, change: Change) -> Sitting:
    """Return the sitting after ACT made TASK of the one in view, which CHANGE has written.

    A task that still waits stays in view.
    """
    counts = {**sitting.counts, act: sitting.counts.get(act, 0) + 1}
    now = replace(sitting, counts=counts, earlier=(sitting, change))
    return replace(now, view=task) if task.why else _onward(now)


def skipped(sitting: Sitting) -> Sitting:
    """Return the sitting with the next task in view: this one comes again, once."""
    task = sitting.current
    if task is None:
        return sitting
    now = replace(sitting, skipped=(*sitting.skipped, task), earlier=(sitting, None))
    return _onward(now)


def viewed(sitting: Sitting, task: Task) -> Sitting:
    """Return the sitting with TASK, as its file has it now, in view; past it where none waits."""
    return replace(sitting, view=task) if task.why else _onward(sitting)


def passed(sitting: Sitting) -> Sitting:
    """Return the sitting past a task that can't be found in its file any more."""
    return _onward(sitting)


def forgotten(sitting: Sitting) -> Sitting:
    """Return the sitting without the way back over its last step, which stands now."""
    return replace(sitting, earlier=sitting.earlier[0].earlier) if sitting.earlier else sitting


def _onward(sitting: Sitting) -> Sitting:
    """Put the next task in view; behind the last one those that were skipped come once more."""
    at = sitting.at + 1
    if at == len(sitting.queue) and sitting.skipped and not sitting.again:
        again = sitting.skipped
        return replace(sitting, queue=again, at=0, view=None, skipped=(), again=True)
    return replace(sitting, at=at, view=None)
