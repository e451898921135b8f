"""A triage at the terminal: one key, one decision, in the deck file before the next item shows."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from flashmind.deck.alone import faults
from flashmind.deck.decide import Task, answer, question, with_answer, with_question
from flashmind.model.item import Cloze, Item
from flashmind.model.place import Problem
from flashmind.terminal import triage as steps
from flashmind.terminal import triage_face as face
from flashmind.terminal.clean import clean
from flashmind.terminal.editor import Failed, in_editor, on_line
from flashmind.terminal.keys import Lend, Read, keyboard, lending
from flashmind.terminal.plain import put, terminal_width, write
from flashmind.terminal.style import Style
from flashmind.terminal.triage import Act, Sitting
from flashmind.terminal.width import clipped
from flashmind.workflows.triage import Change, Moved, decide, entry, rewrite, take_back


@dataclass(frozen=True, slots=True)
class Desk:
    """What a triage is held with: the collection's root, its notes, keys, and the editor."""

    root: Path
    notes: face.Notes
    read: Read
    lend: Lend
    style: Style
    editor: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One key, of meaning `act`, pressed in `sitting` with `task` in view."""

    sitting: Sitting
    task: Task
    act: Act
    desk: Desk


@contextmanager
def desk(root: Path, notes: face.Notes, editor: str, *, colour: bool) -> Iterator[Desk]:
    """Give a desk at the terminal of this program, which reads single keys for the block."""
    handle = sys.stdin.fileno()
    with lending(handle) as lend, keyboard(handle) as read:
        yield Desk(root, notes, read, lend, Style(colour), editor)


def hold(sitting: Sitting, desk: Desk) -> Sitting:
    """Ask until all is decided, the input ends or Ctrl-C is pressed; return the sitting of then.

    A decision is in its deck file before the next item is printed. Raises OutputError.
    """
    try:
        paint(sitting, desk)
        while (key := pressed(face.bar(sitting), desk)) is not None:
            act = steps.meaning(key, sitting)
            if act == "quit":
                break
            before, sitting = sitting, turned(sitting, act, desk)
            if sitting is not before:
                paint(sitting, desk)
    except KeyboardInterrupt:
        pass
    return sitting


def paint(sitting: Sitting, desk: Desk) -> None:
    """Print the task in view."""
    task = sitting.current
    if task is not None:
        write(face.shown(sitting, task, desk.notes, terminal_width(), desk.style))


def pressed(bar: str, desk: Desk) -> str | None:
    """Show BAR while waiting for a key."""
    put(desk.style.dim(clipped(bar, terminal_width() - 1)))
    try:
        return desk.read()
    finally:
        put("\r\x1b[K")


def turned(sitting: Sitting, act: Act, desk: Desk) -> Sitting:
    """Return the sitting after ACT."""
    if act == "undo":
        return undo(sitting, desk)
    if act == "help":
        write(face.HELP)
    task = sitting.current
    return ACTS[act](Turn(sitting, task, act, desk)) if task and act in ACTS else sitting


def decision(turn: Turn) -> Sitting:
    """Accept, reject, keep or take: in the file first, then in the sitting."""
    after = steps.outcome(turn.act, turn.task)
    if after is None:
        write("that key has no meaning here: the line below shows those that have")
        return turn.sitting
    return settled(turn, after, decide(turn.desk.root, turn.task, after))


def settled(turn: Turn, after: Task, done: Change | Moved) -> Sitting:
    """Return the sitting after the task became AFTER, or as the file has it meanwhile."""
    if isinstance(done, Change):
        write(turn.desk.style.dim(face.told(steps.DONE[turn.act], after.item)))
        return steps.decided(turn.sitting, turn.act, after, done)
    if done.item is None:
        write(f"{turn.task.item.id} can't be read in its file any more: left as it is")
        return steps.passed(turn.sitting)
    write(f"{turn.task.item.id} was changed in its file meanwhile: this is how it stands now")
    return steps.viewed(turn.sitting, replace(turn.task, item=done.item))


def skip(turn: Turn) -> Sitting:
    """Leave the task for later."""
    return steps.skipped(turn.sitting)


def undo(sitting: Sitting, desk: Desk) -> Sitting:
    """Take back the last key of this sitting that did something, in the file too."""
    if sitting.earlier is None:
        write("nothing to undo: what was decided before stands in the deck files")
        return sitting
    before, change = sitting.earlier
    if change and isinstance(take_back(desk.root, change), Moved):
        write(f"{change.after.id} was changed in its file since: that stays")
        return steps.forgotten(sitting)
    write(desk.style.dim(face.told("undone:", change.before) if change else "undone: skipped"))
    return before


def edit(turn: Turn) -> Sitting:
    """Open the item's own lines in the editor, as often as it takes to leave them sound."""
    before = text = entry(turn.task)
    while True:
        with turn.desk.lend():
            found = in_editor(turn.desk.editor, text)
        if isinstance(found, Failed):
            write(clean(found.message))
            return turn.sitting
        if found in {before, ""} or not found.strip():
            write("not changed")
            return turn.sitting
        done = rewrite(turn.desk.root, turn.task, found)
        if not isinstance(done, tuple):
            return edited(turn, done)
        if not mend(done, turn.desk):
            return turn.sitting
        text = found


def edited(turn: Turn, done: Change | Moved) -> Sitting:
    """Return the sitting after an edit."""
    after = replace(turn.task, item=done.after) if isinstance(done, Change) else turn.task
    return settled(replace(turn, act="edit"), after, done)


def mend(problems: Sequence[Problem], desk: Desk) -> bool:
    """Show what is wrong with an edit; whether it is to be mended rather than dropped."""
    write("\n".join(clean(str(problem)) for problem in problems))
    while (key := pressed("e edit again · d drop the edit", desk)) is not None:
        if key.lower() in {"e", "d"}:
            break
    if key is None or key.lower() == "d":
        write("not changed")
        return False
    return True


def edit_line(turn: Turn) -> Sitting:
    """Change the question or the answer right here; what is no single line goes to the editor.

    Of a cloze both are one text, gaps and all.
    """
    item = turn.task.item
    label: Act = "question" if isinstance(item.content, Cloze) else turn.act
    old = question(item.content) if label == "question" else answer(item.content)
    if old is None or "\n" in old:
        return edit(turn)
    with turn.desk.lend():
        new = on_line(label, old)
    if new == old:
        write("not changed")
        return turn.sitting
    fresh = WRITERS[label](item, new)
    if problems := faults(fresh):
        write("\n".join(problem.message for problem in problems))
        return turn.sitting
    after = replace(turn.task, item=fresh)
    return settled(replace(turn, act="edit"), after, decide(turn.desk.root, turn.task, after))


WRITERS: dict[Act, Callable[[Item, str], Item]] = {
    "question": with_question,
    "answer": with_answer,
}

ACTS: dict[Act, Callable[[Turn], Sitting]] = {
    "accept": decision,
    "reject": decision,
    "keep": decision,
    "take": decision,
    "edit": edit,
    "question": edit_line,
    "answer": edit_line,
    "skip": skip,
}
"""What a key does to the task in view."""
