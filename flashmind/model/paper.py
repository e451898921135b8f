"""Papers: a printed quiz, resolved to the last option, and the answers that belong to it.

All texts are Markdown as the deck wrote it; exporters read them as passages of inline nodes. A
paper is complete: nothing is drawn or shuffled after it is made, so paper and key can't disagree.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, TypeAlias, assert_never

BLANK = "\ue000"
"""Stands for one blank in the text of a `Blanks` question; a private-use character, never typed."""


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """Answered in one or a few lines."""

    form: ClassVar[str] = "short"
    prompt: str
    answer: str


@dataclass(frozen=True, slots=True)
class Blanks:
    """A text with a `BLANK` for each of `answers`, in reading order."""

    form: ClassVar[str] = "blanks"
    prompt: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """Name all entries, in any order."""

    form: ClassVar[str] = "naming"
    prompt: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ordering:
    """Entries out of order, as printed; `places` is the right place (1-based) of each."""

    form: ClassVar[str] = "ordering"
    prompt: str
    entries: tuple[str, ...]
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NumberAnswer:
    """A number to compute; `params` are the values that this variant asks with."""

    form: ClassVar[str] = "number"
    prompt: str
    answer: str
    unit: str = ""
    tolerance: str = ""
    params: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CodeAnswer:
    """Code to write; the answer is verbatim."""

    form: ClassVar[str] = "code"
    prompt: str
    answer: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Picking:
    """Options to tick, as printed; `key` are the right ones, 1-based, ascending.

    `order` is, for each printed option, its number among the options as the deck lists them.
    """

    form: ClassVar[str] = "picking"
    prompt: str
    options: tuple[str, ...]
    key: tuple[int, ...]
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Filling:
    """A table to fill: `rows` are (aspect, the right value per column)."""

    form: ClassVar[str] = "filling"
    prompt: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


Task: TypeAlias = (
    ShortAnswer | Blanks | Naming | Ordering | NumberAnswer | CodeAnswer | Picking | Filling
)


@dataclass(frozen=True, slots=True)
class Question:
    """One numbered question; `item` is its id, `source` says where the answer stands."""

    number: int
    item: str
    task: Task
    points: int
    source: str = ""
    deck: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Paper:
    """One variant (`A`, `B`, …) of a quiz; all variants share `id`, `title` and `seed`."""

    id: str
    title: str
    variant: str
    questions: tuple[Question, ...]
    course: str = ""
    date: str = ""
    seed: int = 1
    language: str = "en"

    @property
    def points(self) -> int:
        """The sum over all questions."""
        return sum(question.points for question in self.questions)


@dataclass(frozen=True, slots=True)
class Solution:
    """The right answer to one question: `answers` are Markdown, or verbatim code of `language`."""

    number: int
    answers: tuple[str, ...]
    points: int
    source: str = ""
    code: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """The solutions of one variant, read from the paper as it was printed."""

    paper: str
    variant: str
    solutions: tuple[Solution, ...]


def answer_key(paper: Paper) -> AnswerKey:
    """Return the answers to PAPER."""
    return AnswerKey(paper.id, paper.variant, tuple(map(_solution, paper.questions)))


def _solution(question: Question) -> Solution:
    code = isinstance(question.task, CodeAnswer)
    language = question.task.language if isinstance(question.task, CodeAnswer) else ""
    answers = tuple(_answers(question.task))
    return Solution(question.number, answers, question.points, question.source, code, language)


def _answers(task: Task) -> Iterable[str]:
    match task:
        case ShortAnswer(_, answer) | CodeAnswer(_, answer):
            return [answer]
        case NumberAnswer(_, answer, unit, tolerance):
            return [" ".join(filter(None, [answer, unit, tolerance and f"(± {tolerance})"]))]
        case Blanks(_, answers) | Naming(_, answers):
            return answers
        case Ordering(_, entries, places):
            return [f"{place} – {entry}" for place, entry in zip(places, entries, strict=True)]
        case Picking(_, options, key):
            return [f"{letter(number)}) {options[number - 1]}" for number in key]
        case Filling(_, columns, rows):
            return [f"{aspect} · {c}: {v}" for aspect, vs in rows for c, v in _pairs(columns, vs)]
        case _:
            assert_never(task)


def _pairs(columns: tuple[str, ...], values: tuple[str, ...]) -> Iterable[tuple[str, str]]:
    return zip(columns, values, strict=True)


def letter(number: int) -> str:
    """Return the name of option or variant NUMBER (1-based): A to Z, then AA, AB, …."""
    before, at = divmod(number - 1, 26)
    return (letter(before) if before else "") + chr(65 + at)
