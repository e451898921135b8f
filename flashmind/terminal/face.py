"""What a sitting shows, as text: a card's two sides, the bar of keys, help, the summary."""

from collections.abc import Iterable, Iterator
from datetime import date

from flashmind.model.review import Event, Progress, Step
from flashmind.schedule.fold import SECURE, is_due
from flashmind.terminal.clean import clean, clean_line
from flashmind.terminal.session import SCALES, Ask, Session
from flashmind.terminal.style import Style
from flashmind.terminal.width import cells, clipped, wrap

MARGIN = 88
"""Columns beyond which lines are hard to read, however wide the terminal is."""

HELP = """\
space, enter  show the answer
{grades}
u  undo the last grade, suspension or burial, as often as you like
s  suspend: don't ask this card any more
b  bury: leave this card out until tomorrow
h  show the hint, where the card has one
q  quit; everything is stored already
↻ behind a grade: asked again today, until it reaches {secure}"""


def front(session: Session, ask: Ask, width: int, style: Style) -> str:
    """Return the head line and the question."""
    place = " · ".join(clean_line(part) for part in (ask.title, *ask.card.item.tags))
    counts = f"{session.done} done, {session.to_do} to do"
    room = min(width, MARGIN) - cells(counts) - 6
    head = f"── {clipped(place, max(room, 8))} ── {counts}"
    return f"\n{style.dim(head)}\n\n{body(ask.card.front, width, style)}\n"


def back(ask: Ask, width: int, style: Style) -> str:
    """Return the answer, what else the item says, and the line of the note that says so."""
    item = ask.card.item
    parts = [body(ask.card.back, width, style)]
    parts += [body(item.extra, width, style)] if item.extra else []
    where = str(item.origin.spans[0]) if item.origin and item.origin.spans else ""
    small = [clean_line(text) for text in (where, item.attribution) if text]
    parts += [style.dim(" · ".join(small))] if small else []
    return style.dim("  ·") + "\n" + "\n\n".join(parts) + "\n"


def body(text: str, width: int, style: Style) -> str:
    """Return Markdown TEXT wrapped to the terminal; code between fences keeps its lines."""
    return "\n".join(_lines(clean(text).strip("\n").split("\n"), min(width, MARGIN), style))


def _lines(lines: Iterable[str], width: int, style: Style) -> Iterator[str]:
    fence = ""
    for line in lines:
        mark = line.strip()[:3]
        if mark in {"```", "~~~"} and mark == (fence or mark):
            fence = "" if fence else mark
            yield style.dim(line)
        elif fence or line.startswith("|"):
            yield line
        else:
            yield from style.strong("\n".join(wrap(line, width))).split("\n")


def bar(session: Session, scale: str, step: Step, today: date) -> str:
    """Return the line of keys that count now, each grade with the days until the card is due."""
    ask = session.current
    if ask is None:
        return "all done · u undo · [enter] end"
    hint = " · h hint" if ask.card.item.hint else ""
    if not session.shown:
        return f"[enter] answer{hint} · u undo · s suspend · b bury · ? help · q quit"
    keys = [
        f"{key} {label} {outlook(ask, grade, step, today)}"
        for key, (label, grade) in SCALES[scale].items()
    ]
    return " · ".join([*keys, "? help"])


def outlook(ask: Ask, grade: int, step: Step, today: date) -> str:
    """Return when GRADE would make the card due: `6d`, and `↻` where it is asked again today."""
    again = "↻" if grade < SECURE else ""
    known = ask.progress
    memory = step(known.memory, grade, today) if is_due(known, today) else known.memory
    return f"{days(memory.interval)}{again}"


def days(count: int) -> str:
    """Return COUNT days in short: `6d`, `8mo`, `1.6y`."""
    if count < 100:
        return f"{count}d"
    return f"{count / 30.4:.0f}mo" if count < 365 else f"{count / 365.25:.1f}y"


def stored(event: Event, label: str, known: Progress) -> str:
    """Return the line that says a grade is on disk, and when the card comes back."""
    again = ", once more today" if known.drilling else ""
    return f"stored {event.id}: {label}, due {known.memory.due}{again}"


def told(event: Event) -> str:
    """Return what EVENT was, on which card and when."""
    grade = f" {event.grade}" if event.grade is not None else ""
    return f"{event.kind}{grade} on {clean_line(event.item)}, {event.at:%Y-%m-%d %H:%M}"


def keys_help(scale: str) -> str:
    """Return what every key does."""
    grades = ", ".join(f"{key} {label}" for key, (label, _) in SCALES[scale].items())
    secure = next(label for label, grade in SCALES[scale].values() if grade == SECURE)
    return HELP.format(grades=f"{grades}  grade it, once the answer shows", secure=secure)


def summary(session: Session, tomorrow: int, drafts: int) -> str:
    """Return the one line (two with drafts) that ends a sitting."""
    answers = f"{session.answers} answer{'' if session.answers == 1 else 's'} stored"
    left = f", {session.to_do} still to do" if session.to_do else ""
    line = f"{answers}, {session.again} forgotten{left}; {tomorrow} due tomorrow"
    return "\n".join([line, *waiting(drafts)])


def waiting(drafts: int) -> list[str]:
    """Return the line about items that wait to be accepted, none without any."""
    if not drafts:
        return []
    wait = "draft waits" if drafts == 1 else "drafts wait"
    return [f"{drafts} {wait}: decide with `flashmind triage`, or review with --drafts"]
