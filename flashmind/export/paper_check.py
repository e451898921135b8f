"""What of a paper can't be printed as written: formulas and characters, each with its item."""

from collections.abc import Iterable, Iterator, Sequence

from flashmind.export.formula import FormulaError, formula
from flashmind.export.formula_typst import typst_tree
from flashmind.export.inline import passages, printable
from flashmind.export.paper_fonts import unprintable
from flashmind.model.paper import (
    Blanks,
    CodeAnswer,
    Filling,
    Naming,
    NumberAnswer,
    Ordering,
    Paper,
    Picking,
    Question,
    ShortAnswer,
    Task,
)
from flashmind.model.passage import CodeBlock, Emphasis, Inline, Math, Strong
from flashmind.model.place import Problem, Source

_NAMED = 8
"""So many characters without a glyph are named per item."""


def unprinted(
    papers: Sequence[Paper], font_paths: Sequence[str] = (), *, glyphs: bool = True
) -> list[Problem]:
    """Return one problem per item and formula, and (GLYPHS) per item with characters without font.

    An item that stands in every variant is reported once.
    """
    questions = [question for paper in papers for question in paper.questions]
    wrong = [p for question in questions for p in _formulas(question)]
    wrong += _characters(papers, questions, font_paths) if glyphs else []
    return sorted(dict.fromkeys(wrong), key=lambda p: (p.source.path, p.source.line))


def _formulas(question: Question) -> Iterator[Problem]:
    for text in _marked_up(question.task):
        for math in _maths(text):
            try:
                typst_tree(formula(math.latex, display=math.display))
            except FormulaError as error:
                message = f"can't print ${math.latex}$ as a formula: {error}; printed as source"
                yield Problem(Source(question.deck, question.line), message, question.item)


def _characters(
    papers: Sequence[Paper], questions: Sequence[Question], font_paths: Sequence[str]
) -> Iterator[Problem]:
    heads = {text for paper in papers for text in (paper.title, paper.course, paper.date)}
    every = [*heads, *(text for question in questions for text in _texts(question.task))]
    missing = unprintable((printable(text) for text in every), font_paths)
    if missing & set("".join(heads)):
        yield Problem(Source("--title"), _no_font(missing & set("".join(heads))))
    for question in questions:
        if lost := missing & set("".join(_texts(question.task))):
            place = Source(question.deck, question.line)
            yield Problem(place, _no_font(lost), question.item)


def _no_font(characters: Iterable[str]) -> str:
    named = sorted(characters)
    signs = ", ".join(f"{c!r} (U+{ord(c):04X})" for c in named[:_NAMED])
    more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    return f"no font for {signs}{more}: give a folder with one, --font-path DIR"


def _maths(text: str) -> Iterator[Math]:
    for part in passages(text):
        if not isinstance(part, CodeBlock):
            yield from _within(part.nodes)


def _within(nodes: Iterable[Inline]) -> Iterator[Math]:
    for node in nodes:
        match node:
            case Math():
                yield node
            case Strong(inner) | Emphasis(inner):
                yield from _within(inner)
            case _:
                pass


def _marked_up(task: Task) -> Iterator[str]:
    """Yield the texts of TASK that are Markdown."""
    yield task.prompt
    match task:
        case ShortAnswer(_, answer) | NumberAnswer(_, answer):
            yield answer
        case Blanks(_, several) | Naming(_, several) | Ordering(_, several) | Picking(_, several):
            yield from several
        case Filling(_, columns, rows):
            yield from columns
            for aspect, values in rows:
                yield from (aspect, *values)
        case CodeAnswer():
            return


def _texts(task: Task) -> Iterator[str]:
    """Yield every text of TASK that is printed on a paper or its key."""
    yield from (text.replace("\ue000", "") for text in _marked_up(task))
    if isinstance(task, CodeAnswer):
        yield task.answer
    if isinstance(task, NumberAnswer):
        yield from (task.unit, task.tolerance)
