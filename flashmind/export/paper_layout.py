"""Papers as the plain nested rows that both templates, PDF and HTML, draw."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias, assert_never

from flashmind.export.formula import FormulaError
from flashmind.export.inline import inline, passages, printable
from flashmind.export.paper_words import words
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
    Solution,
    Task,
    answer_key,
    letter,
)
from flashmind.model.passage import (
    Blank,
    Break,
    CodeBlock,
    CodeSpan,
    Emphasis,
    Image,
    Inline,
    Math,
    Passage,
    Strong,
    Text,
)

Row: TypeAlias = dict[str, object]
Formula: TypeAlias = Callable[[Math], object]
"""A formula as a template draws it; raises FormulaError where it can't be printed."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?![a-zA-Z])")
_PER_LINE = 60
"""Characters of handwriting on one line of an answer."""


def laid_out(papers: Sequence[Paper], formula: Formula) -> Row:
    """Return all PAPERS and their keys as one row of a template."""
    language = papers[0].language if papers else ""
    return {
        "papers": [_paper(paper, formula) for paper in papers],
        "keys": [_key(paper, formula) for paper in papers],
        "title": printable(papers[0].title if papers else ""),
        "words": words(language),
        "language": short[0] if (short := _LANGUAGE.match(language)) else "en",
    }


def _paper(paper: Paper, formula: Formula) -> Row:
    return _head(paper) | {
        "questions": [_question(question, formula) for question in paper.questions],
        "points": paper.points,
    }


def _head(paper: Paper) -> Row:
    return {
        "id": paper.id,
        "title": printable(paper.title),
        "course": printable(paper.course),
        "date": printable(paper.date),
        "variant": paper.variant,
    }


def _key(paper: Paper, formula: Formula) -> Row:
    solutions = answer_key(paper).solutions
    return _head(paper) | {"solutions": [_solution(s, formula) for s in solutions]}


def _solution(solution: Solution, formula: Formula) -> Row:
    if solution.code:
        answers = [[_code(CodeBlock(a, solution.language))] for a in solution.answers]
    else:
        answers = [_passages(passages(a), formula) for a in solution.answers]
    return {
        "number": solution.number,
        "answers": answers,
        "points": solution.points,
        "source": printable(solution.source),
    }


def _question(question: Question, formula: Formula) -> Row:
    task = question.task
    widths = [_width(answer) for answer in task.answers] if isinstance(task, Blanks) else []
    empty: Row = {
        "lines": 0,
        "unit": "",
        "entries": [],
        "columns": [],
        "letters": [],
        "single": True,
    }
    return empty | {
        "number": question.number,
        "points": question.points,
        "form": task.form,
        "prompt": _passages(passages(task.prompt, widths), formula),
        **_room(task, formula),
    }


def _room(task: Task, formula: Formula) -> Row:
    """What is printed below the prompt: lines to write on, options, entries, a table."""

    def nodes(texts: Iterable[str]) -> list[list[Row]]:
        return [_nodes(inline(text), formula) for text in texts]

    match task:
        case ShortAnswer(_, answer):
            return {"lines": min(6, 1 + len(answer) // _PER_LINE + answer.count("\n"))}
        case NumberAnswer(_, _, unit):
            return {"unit": printable(unit)}
        case Blanks():
            return {}
        case Naming(_, answers):
            return {"lines": len(answers)}
        case Ordering(_, entries):
            return {"entries": nodes(entries)}
        case CodeAnswer(_, answer):
            return {"lines": min(24, answer.count("\n") + 2)}
        case Picking(_, options, key):
            letters = [letter(n) for n in range(1, len(options) + 1)]
            return {"entries": nodes(options), "single": len(key) == 1, "letters": letters}
        case Filling(_, columns, rows):
            return {"columns": nodes(columns), "entries": nodes(aspect for aspect, _ in rows)}
        case _:
            assert_never(task)


def _width(answer: str) -> int:
    """Room for ANSWER in one of four sizes, so that the blank does not count the letters."""
    return next((size for size in (12, 20, 32) if len(answer) <= size - 2), 48)


def _passages(parts: Iterable[Passage], formula: Formula) -> list[Row]:
    return [
        _code(part)
        if isinstance(part, CodeBlock)
        else {
            "k": "paragraph",
            "nodes": _nodes(part.nodes, formula),
            "marker": part.marker,
            "depth": part.depth,
        }
        for part in parts
    ]


def _code(block: CodeBlock) -> Row:
    return {"k": "block", "v": printable(block.text)}


def _nodes(parts: Iterable[Inline], formula: Formula) -> list[Row]:
    return [_node(part, formula) for part in parts]


def _node(node: Inline, formula: Formula) -> Row:
    match node:
        case Text(text):
            return {"k": "text", "v": printable(text)}
        case CodeSpan(text):
            return {"k": "code", "v": printable(text)}
        case Math(latex, display):
            return _math(node, formula, latex, display=display)
        case Blank(width):
            return {"k": "blank", "v": width}
        case Image(description, path):
            return {"k": "image", "v": printable(" ".join(filter(None, [description, path])))}
        case Break():
            return {"k": "break"}
        case Strong(nodes):
            return {"k": "strong", "nodes": _nodes(nodes, formula)}
        case Emphasis(nodes):
            return {"k": "emphasis", "nodes": _nodes(nodes, formula)}
        case _:
            assert_never(node)


def _math(node: Math, formula: Formula, latex: str, *, display: bool) -> Row:
    """NODE drawn, or its source as code where it can't be: shown, never dropped."""
    try:
        drawn = formula(node)
    except FormulaError:
        return {"k": "code", "v": printable(latex)}
    return {"k": "math", "v": drawn, "display": display, "alt": printable(latex)}
