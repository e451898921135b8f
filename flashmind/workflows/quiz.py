"""Printing a quiz: decks in, papers with keys out as PDF and HTML, and what was printed as JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from flashmind.export.paper_check import unprinted
from flashmind.export.paper_html import paper_html
from flashmind.export.paper_pdf import paper_pdf
from flashmind.model.item import Deck
from flashmind.model.paper import BLANK, Paper, Question, answer_key
from flashmind.model.place import Problem, Source
from flashmind.quiz.choose import candidates, unknown_tags
from flashmind.quiz.compose import Order, compose
from flashmind.workflows.collection import Collection, read_decks
from flashmind.workflows.files import shown, write_file

USUAL_COUNT = 20
"""Up to so many questions where no number is asked for."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a quiz is made of and where it goes; `count` None means up to the usual number.

    `formats` are `pdf` and `html`; SEPARATE writes each variant and the keys to their own file.
    """

    output: Path
    formats: tuple[str, ...] = ("pdf",)
    count: int | None = None
    variants: int = 2
    seed: int = 1
    title: str = ""
    course: str = ""
    date: str = ""
    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    drafts: bool = False
    separate: bool = False
    font_paths: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """The papers, the files written, how many items could have been asked, and the problems."""

    papers: tuple[Paper, ...]
    files: tuple[Path, ...]
    available: int
    problems: tuple[Problem, ...]


def make_quiz(collection: Collection, chosen: Sequence[Path], wish: Wish) -> Made:
    """Write the quiz that WISH describes from the CHOSEN decks, or all; prints what there is.

    Raises OutputError where a file can't be written.
    """
    decks, unread = read_decks(collection, chosen)
    pool = candidates(decks, wish.tags, wish.kinds, drafts=wish.drafts)
    papers, unasked = compose(pool, _order(collection, wish))
    asked = len(papers[0].questions) if papers else 0
    unknown = unknown_tags(decks, wish.tags)
    problems = [*collection.problems, *unread, *unasked, *unknown]
    problems += [] if unknown and not asked else _too_few(decks, asked, wish)
    if not papers:
        return Made((), (), len(pool), tuple(problems))
    fonts = tuple(str(path) for path in wish.font_paths)
    problems += unprinted(papers, fonts, glyphs="pdf" in wish.formats)
    files = tuple(_written(papers, wish, fonts))
    return Made(papers, files, len(pool), tuple(problems))


def _order(collection: Collection, wish: Wish) -> Order:
    return Order(
        count=USUAL_COUNT if wish.count is None else wish.count,
        variants=wish.variants,
        seed=wish.seed,
        title=wish.title or collection.settings.quiz_title,
        course=wish.course or collection.settings.course,
        date=wish.date,
    )


def _too_few(decks: Sequence[Deck], found: int, wish: Wish) -> Iterator[Problem]:
    """Yield a problem where there is nothing to ask, or less than was asked for by number."""
    narrowed = [f"tag {tag!r}" for tag in wish.tags] + [f"kind {kind!r}" for kind in wish.kinds]
    among = f" with {' or '.join(narrowed)}" if narrowed else ""
    active = "active or draft" if wish.drafts else "active"
    if not found and decks:
        drafts = len(candidates(decks, wish.tags, wish.kinds, drafts=True))
        waiting = "1 draft waits, --drafts adds it"
        waiting = waiting if drafts == 1 else f"{drafts} drafts wait, --drafts adds them"
        more = f": {waiting}" if drafts and not wish.drafts else ""
        yield Problem(Source("quiz"), f"no {active} item{among} to ask{more}")
    elif found and wish.count is not None and found < wish.count:
        message = f"only {found} of {wish.count} questions: there are no more {active} items{among}"
        yield Problem(Source("--count"), message)


def _written(papers: Sequence[Paper], wish: Wish, fonts: Sequence[str]) -> Iterator[Path]:
    """Write every file and yield its path: papers in each format, then the manifest."""
    for format_ in wish.formats:
        for name, some, questions, keys in _parts(papers, separate=wish.separate):
            path = wish.output.with_name(f"{wish.output.stem}{name}.{format_}")
            if format_ == "pdf":
                data = paper_pdf(some, fonts, questions=questions, keys=keys)
            else:
                data = paper_html(some, questions=questions, keys=keys).encode()
            write_file(path, data)
            yield path
    path = wish.output.with_name(f"{wish.output.stem}.json")
    write_file(path, (json.dumps(manifest(papers), ensure_ascii=False, indent=1) + "\n").encode())
    yield path


def _parts(
    papers: Sequence[Paper], *, separate: bool
) -> Iterator[tuple[str, Sequence[Paper], bool, bool]]:
    """Yield (end of the file's name, papers, with questions, with keys) of each file."""
    if not separate:
        yield "", papers, True, True
        return
    for paper in papers:
        yield f"-{paper.variant}", [paper], True, False
    yield "-key", papers, False, True


def manifest(papers: Sequence[Paper]) -> dict[str, object]:
    """Return what was printed, to the last option, so that marking never makes it anew."""
    first = papers[0]
    return {
        "paper": first.id,
        "title": first.title,
        "course": first.course,
        "date": first.date,
        "seed": first.seed,
        "variants": [
            {
                "variant": paper.variant,
                "points": paper.points,
                "questions": [
                    _row(question, solution.answers)
                    for question, solution in zip(
                        paper.questions, answer_key(paper).solutions, strict=True
                    )
                ],
            }
            for paper in papers
        ],
    }


def _row(question: Question, answers: Sequence[str]) -> dict[str, object]:
    return {
        "number": question.number,
        "item": question.item,
        "deck": question.deck,
        "source": question.source,
        "type": question.task.form,
        "points": question.points,
        **asdict(question.task),
        "prompt": question.task.prompt.replace(BLANK, "____"),
        "key": list(answers),
    }


def summary(made: Made) -> dict[str, object]:
    """Return MADE as the object that `--json` prints."""
    first = made.papers[0] if made.papers else None
    return {
        "paper": first.id if first else "",
        "seed": first.seed if first else None,
        "questions": len(first.questions) if first else 0,
        "available": made.available,
        "variants": [paper.variant for paper in made.papers],
        "files": [shown(path) for path in made.files],
        "problems": [problem.as_row() for problem in made.problems],
    }
