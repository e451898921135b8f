"""Notes to what they made, on as many cores as they are worth; the same on one as on many."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from flashmind.items.made import Made
from flashmind.items.make import Share, share, whole
from flashmind.model.note import Block, Note
from flashmind.notes.read import read
from flashmind.rules.extract import extract
from flashmind.rules.priors import Priors
from flashmind.workflows.spread import Spread, cores, spread, starts_at_once, uncollected

Named: TypeAlias = tuple[str, str]
"""Name and text of a note."""
NoteMade: TypeAlias = tuple[Note, Made]

WORTH, WORTH_ANEW = 50_000, 500_000
"""Characters that are worth a process of their own: one that is copied, one that begins anew."""

LONG, BATCH, RUN = 60_000, 30_000, 500
"""Characters from which on a note is shared out, those of notes made at once, lines of a share."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What notes are read by: their LANGUAGE, the records of the rules, and the rules left OFF."""

    language: str = "en"
    priors: Priors | None = None
    off: frozenset[str] = frozenset()


def made_notes(texts: Sequence[Named], terms: Terms, jobs: int = 0) -> Generator[NoteMade]:
    """Yield each of TEXTS, as a note and what it made, in order.

    JOBS are the processes that may work on them: 0 for as many as there are cores.
    """
    size = sum(len(text) for _, text in texts)
    worth = min(jobs or cores(), size // (WORTH if starts_at_once() else WORTH_ANEW))
    if worth < 2:
        for named in texts:
            with uncollected():
                found = _made([named], terms)
            yield from found
        return
    long = max(LONG, size // (2 * worth))
    with spread(worth) as start:
        waiting = [_started(piece, terms, start, long) for piece in pieces(texts)]
        for wait in waiting:
            with uncollected():
                done = wait()
            yield from done


def pieces(texts: Iterable[Named]) -> Iterator[list[Named]]:
    """Yield TEXTS in order: a long one by itself, short ones together."""
    piece, size = list[Named](), 0
    for name, text in texts:
        if piece and size + len(text) > BATCH:
            yield piece
            piece, size = [], 0
        piece.append((name, text))
        size += len(text)
    if piece:
        yield piece


def _started(
    piece: list[Named], terms: Terms, start: Spread, long: int
) -> Callable[[], Iterable[NoteMade]]:
    """Start to make the notes of PIECE, one that is LONG in runs; return what waits for them."""
    name, text = piece[0]
    if len(piece) > 1 or len(text) < long:
        return start(_made, piece, terms)
    note = read(name, text, terms.language)
    shares = [start(shared, part, terms) for part in parts(note)]
    return lambda: [(note, whole(note, [wait() for wait in shares]))]


def _made(piece: Iterable[Named], terms: Terms) -> list[NoteMade]:
    notes = [read(name, text, terms.language) for name, text in piece]
    return [(note, whole(note, [shared(part, terms) for part in parts(note)])) for note in notes]


def shared(part: Note, terms: Terms) -> Share:
    """Return what became of PART, a run of a note's blocks."""
    return share(part, extract(part, terms.priors, terms.off))


def parts(note: Note) -> Iterator[Note]:
    """Yield NOTE in runs of blocks that are read without the others: it is cut above headings.

    What stands above its first heading is cut anywhere.
    """
    run, headed = list[Block](), False
    for block in note.blocks:
        opens = block.kind == "heading"
        if run and (opens or not headed) and block.first - run[0].first >= RUN:
            yield _part(note, run)
            run = []
        headed = headed or opens
        run.append(block)
    yield _part(note, run)


def _part(note: Note, run: Sequence[Block]) -> Note:
    low, high = (run[0].first, run[-1].last) if run else (0, 0)
    said = tuple(one for one in note.credits if one[0] <= high and one[1] >= low)
    return replace(note, lines=(), mended=(), blocks=tuple(run), credits=said)
