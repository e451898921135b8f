"""What a triage shows, as text: the item, the note around its source, the keys, the summary."""

from collections.abc import Iterator, Mapping, Sequence

from flashmind.deck.decide import Task
from flashmind.model import cloze
from flashmind.model.card import cards
from flashmind.model.item import Cloze, Item, Listing, Ordered, Span
from flashmind.terminal.clean import clean, clean_line
from flashmind.terminal.face import MARGIN, body
from flashmind.terminal.style import Style
from flashmind.terminal.triage import DONE, Sitting
from flashmind.terminal.width import cells, clipped, wrap

Notes = Mapping[str, Sequence[str]]
"""The lines of the notes by name."""

BESIDE = 2
"""Lines of the note shown before and behind the source."""

LONGEST = 12
"""Source lines shown at most."""

HELP = """\
a  accept: the draft is asked from now on; a stale item stays as your own, without a note
r  reject: it is never made again
e  edit the item in $VISUAL or $EDITOR; q its question, w its answer, right here
k  keep yours, t take the new one, where the note says something else now
s  skip: it comes again at the end, then next time
u  undo the last key, as often as you like
x  stop; every decision is in the deck file already"""


def shown(sitting: Sitting, task: Task, notes: Notes, width: int, style: Style) -> str:
    """Return the task in view: what it asks, why it waits, and the lines of the note."""
    width = min(width, MARGIN)
    parts = [_head(sitting, task, width, style), item_text(task.item, width, style)]
    parts += list(_beside(task, width, style))
    parts += ["\n".join(source(task.item, notes, width, style))]
    return "\n" + "\n\n".join(part for part in parts if part) + "\n"


def _head(sitting: Sitting, task: Task, width: int, style: Style) -> str:
    count = f"{sitting.position}/{sitting.total}"
    rule = f"{task.item.origin.rule} {task.confidence:.2f}" if task.item.origin else ""
    again = "skipped before" if sitting.again else ""
    told = " · ".join(part for part in (str(task.why), clean_line(rule), again) if part)
    room = max(width - cells(count) - cells(told) - 8, 8)
    place = clipped(clean_line(task.title), room)
    return style.dim("── ") + style.bold(count) + style.dim(f" ── {told} · {place}")


def item_text(item: Item, width: int, style: Style) -> str:
    """Return what ITEM asks and answers, each answer indented below its question."""
    return "\n\n".join(_pair(front, back, width, style) for front, back in faces(item))


def faces(item: Item) -> Iterator[tuple[str, str]]:
    """Yield the questions and answers of ITEM: a cloze once, its hidden parts as the answer."""
    content = item.content
    match content:
        case Cloze(text):
            gaps = cloze.numbers(text)
            hidden = ("; ".join(cloze.hidden_parts(text, n)) for n in gaps)
            front = cloze.masked(text, gaps[0]) if len(gaps) == 1 else text
            yield front, " · ".join(hidden)
        case Listing(question, entries):
            yield question, "\n".join(f"- {entry}" for entry in entries)
        case Ordered(question, entries):
            yield question, "\n".join(f"{n}. {entry}" for n, entry in enumerate(entries, 1))
        case _:
            yield from ((card.front, card.back) for card in cards(item))


def _pair(front: str, back: str, width: int, style: Style) -> str:
    answer = body(back, width - 2, style).split("\n")
    return "\n".join([body(front, width, style), *(f"  {line}" for line in answer)])


def _beside(task: Task, width: int, style: Style) -> Iterator[str]:
    """Yield what else is to be known for the decision: the new wording, the other sides."""
    if task.offer:
        told = style.dim("the note makes this now (t takes it, k keeps yours):")
        yield f"{told}\n\n{item_text(task.offer, width, style)}"
    for rival in task.rivals:
        told = style.dim(f"{clean_line(str(rival.source))} disagrees:")
        yield "\n".join([told, *(f"  {row}" for row in wrap(clean_line(rival.text), width - 2))])
    if task.why == "stale":
        yield style.dim("its words are gone from the notes (a keeps it as your own, r rejects it)")


def source(item: Item, notes: Notes, width: int, style: Style) -> Iterator[str]:
    """Yield the lines of the note around the source, those of the source marked with `>`."""
    if not item.origin or not item.origin.spans:
        yield style.dim("written by hand")
        return
    span, *others = item.origin.spans
    also = "".join(f" · {other}" for other in others)
    yield style.dim(clipped(clean_line(f"{span}{also}"), width))
    lines = notes.get(span.note, ())
    if item.status == "stale" or span.last > len(lines):
        yield from (f"  {row}" for row in wrap(clean_line(item.origin.quote), width - 2))
    else:
        yield from _around(lines, span, width, style)


def _around(lines: Sequence[str], span: Span, width: int, style: Style) -> Iterator[str]:
    """Yield the source lines whole, and a row of each line beside them."""
    first, last = max(span.first - BESIDE, 1), min(span.last + BESIDE, len(lines))
    pad = len(str(last))
    for number in range(first, last + 1):
        text = clean(lines[number - 1]).replace("\n", " ").rstrip()
        room = max(width - pad - 3, 8)
        if not span.first <= number <= span.last:
            yield style.dim(f"{number:{pad}}   {clipped(text, room)}".rstrip())
        elif number < span.first + LONGEST:
            rows = list(wrap(text, room))
            yield f"{style.bold(f'{number:{pad}} >')} {rows[0]}"
            yield from (f"{'':{pad}} > {row.lstrip()}" for row in rows[1:])
        elif number == span.first + LONGEST:
            yield style.dim(f"{'':{pad}} > …")


def bar(sitting: Sitting) -> str:
    """Return the line of keys that count now."""
    task = sitting.current
    if task is None:
        return "all done · u undo · [enter] end"
    own = {
        "draft": "a accept · r reject",
        "conflict": "a accept · r reject",
        "stale": "a keep as mine · r reject",
        "changed": "k mine · t take new · r reject",
    }[task.why or "draft"]
    return f"{own} · e/q/w edit · s skip · u undo · ? help · x stop"


def told(act: str, item: Item) -> str:
    """Return the line that says what is in the file now."""
    return f"{act} {clean_line(item.id)}"


def summary(sitting: Sitting) -> str:
    """Return the line that ends a sitting."""
    counts = [
        f"{sitting.counts[act]} {word}" for act, word in DONE.items() if act in sitting.counts
    ]
    return f"{', '.join(counts) or 'nothing decided'}; {sitting.left} left"
