"""Decks and a seed to papers: which items, in which order, with which options and numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from flashmind.model.item import Choice
from flashmind.model.paper import (
    Blanks,
    CodeAnswer,
    Filling,
    Naming,
    Ordering,
    Paper,
    Picking,
    Question,
    Task,
    letter,
)
from flashmind.model.place import Problem
from flashmind.quiz.choose import Candidate, choose
from flashmind.quiz.distract import wrong_options
from flashmind.quiz.order import shuffled
from flashmind.quiz.vary import LAST_OPTION, Draw, choice_of, picked

CHOICES_MADE = 3
"""One question in so many, at most, becomes a choice with options cut from sibling answers."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a teacher asks for: how many questions and variants, the seed, and the header."""

    count: int = 20
    variants: int = 2
    seed: int = 1
    title: str = "Quiz"
    course: str = ""
    date: str = ""


def compose(
    pool: Sequence[Candidate], order: Order
) -> tuple[tuple[Paper, ...], tuple[Problem, ...]]:
    """Return the papers that ORDER asks for, one a variant, and a problem per item left out.

    Fewer questions than asked for where POOL has no more; no papers where it has none.
    """
    sound, problems = _sound(pool, order.seed)
    chosen = choose(sound, order.count, order.seed)
    if not chosen:
        return (), problems
    options = _options(chosen, sound, order.seed)
    drafts = [_paper(chosen, options, order, n) for n in range(1, order.variants + 1)]
    papers = _apart(drafts)
    name = sha256(repr(papers).encode("utf-8", "replace")).hexdigest()[:8]
    return tuple(replace(paper, id=name) for paper in papers), problems


def _sound(pool: Sequence[Candidate], seed: int) -> tuple[list[Candidate], tuple[Problem, ...]]:
    """The candidates that can be asked on paper, and why the others can't."""
    sound, problems = list[Candidate](), list[Problem]()
    draw = Draw(seed, 1)
    for one in pool:
        try:
            choice_of(one.item, draw, ())
        except ValueError as error:
            problems.append(Problem(one.source, str(error), one.item.id))
        else:
            sound.append(one)
    return sound, tuple(problems)


def _options(
    chosen: Sequence[Candidate], pool: Sequence[Candidate], seed: int
) -> dict[str, tuple[str, ...]]:
    """Wrong options by item id, for a part of the CHOSEN that have good ones."""
    found = dict[str, tuple[str, ...]]()
    for one in shuffled(chosen, seed, "choices"):
        if len(found) * CHOICES_MADE >= len(chosen):
            break
        if wrong := wrong_options(one, pool, seed):
            found[one.item.id] = wrong
    return found


def _paper(
    chosen: Sequence[Candidate],
    options: Mapping[str, tuple[str, ...]],
    order: Order,
    variant: int,
) -> Paper:
    draw = Draw(order.seed, variant)
    asked = shuffled(chosen, order.seed, "order", variant)
    tasks = [choice_of(one.item, draw, options.get(one.item.id, ())) for one in asked]
    fixed = [_pins(one) for one in asked]
    return Paper(
        id="",
        title=order.title,
        variant=letter(variant),
        questions=_numbered(asked, balanced(tasks, fixed, draw)),
        course=order.course,
        date=order.date,
        seed=order.seed,
        language=asked[0].deck.language,
    )


def _numbered(asked: Sequence[Candidate], tasks: Sequence[Task]) -> tuple[Question, ...]:
    return tuple(
        Question(
            number=number,
            item=one.item.id,
            task=task,
            points=points(task),
            source=source_of(one),
            deck=one.deck.path,
            line=one.item.line,
        )
        for number, (one, task) in enumerate(zip(asked, tasks, strict=True), 1)
    )


def source_of(one: Candidate) -> str:
    """Return `note:line` that says the answer; a hand-written item names its deck."""
    spans = one.item.origin.spans if one.item.origin else ()
    return str(spans[0] if spans else one.source)


def points(task: Task) -> int:
    """Return what TASK is worth: one per blank, entry or cell, two for code, else one."""
    match task:
        case Blanks(_, answers) | Naming(_, answers):
            return max(1, len(answers))
        case Ordering(_, entries):
            return len(entries) - 1
        case Filling(_, columns, rows):
            return max(1, len(columns) * len(rows))
        case CodeAnswer():
            return 2
        case _:
            return 1


def _pins(one: Candidate) -> bool:
    """Whether an option of the item has its own place."""
    content = one.item.content
    return isinstance(content, Choice) and (
        bool(content.pinned) or any(map(LAST_OPTION.match, content.options))
    )


def balanced(tasks: Sequence[Task], fixed: Sequence[bool], draw: Draw) -> list[Task]:
    """Return TASKS with the key of each single choice moved so that no letter gives it away.

    Among choices with k options every run of k has the key once at each place; FIXED ones stay.
    """
    places = dict[int, list[int]]()
    done = list[Task]()
    for task, stays in zip(tasks, fixed, strict=True):
        if isinstance(task, Picking) and len(task.key) == 1 and not stays:
            size = len(task.options)
            if not places.get(size):
                run = (draw.variant, size, len(done))
                places[size] = shuffled(range(1, size + 1), draw.seed, "keys", *run)
            done.append(_moved(task, places[size].pop()))
        else:
            done.append(task)
    return done


def _moved(task: Picking, place: int) -> Picking:
    """TASK with its key at PLACE: the two options change places."""
    order = list(range(1, len(task.options) + 1))
    at = task.key[0]
    order[at - 1], order[place - 1] = order[place - 1], order[at - 1]
    return picked(task, order)


def _apart(papers: Sequence[Paper]) -> list[Paper]:
    """PAPERS with no two in the same order of questions, as far as there are enough orders."""
    seen, apart = set[tuple[str, ...]](), list[Paper]()
    for paper in papers:
        turns = (_turned(paper, by) for by in range(len(paper.questions)))
        fresh = next((p for p in turns if _items(p) not in seen), paper)
        seen.add(_items(fresh))
        apart.append(fresh)
    return apart


def _items(paper: Paper) -> tuple[str, ...]:
    return tuple(question.item for question in paper.questions)


def _turned(paper: Paper, by: int) -> Paper:
    """PAPER with its first BY questions moved to the end."""
    turned = (*paper.questions[by:], *paper.questions[:by])
    numbered = tuple(replace(question, number=n) for n, question in enumerate(turned, 1))
    return replace(paper, questions=numbered)
