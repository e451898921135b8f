"""Papers to one PDF: a fixed Typst program that reads the papers as data."""

import json
from collections.abc import Sequence

from flashmind.data import template_folder
from flashmind.errors import OutputError
from flashmind.export.formula import formula
from flashmind.export.formula_typst import Tree, typst_tree
from flashmind.export.paper_fonts import FONTS, unprintable
from flashmind.export.paper_layout import laid_out
from flashmind.export.paper_words import words
from flashmind.model.paper import Paper
from flashmind.model.passage import Math

MONO = ["DejaVu Sans Mono"]


def paper_pdf(
    papers: Sequence[Paper],
    font_paths: Sequence[str] = (),
    *,
    questions: bool = True,
    keys: bool = True,
) -> bytes:
    """Return the PAPERS, each from a new page on, then their KEYS, as PDF; same papers, same bytes.

    FONT_PATHS are folders with fonts for what the ones of the engine lack. Raises OutputError.
    """
    page = laid_out(papers, formula_tree)
    page |= {"fonts": FONTS, "mono": MONO}
    if unprintable(words(papers[0].language).values(), font_paths):
        page["words"] = words("en")  # rather a foreign word than empty boxes
    page |= {} if questions else {"papers": []}
    page |= {} if keys else {"keys": []}
    return _compiled(json.dumps(page), font_paths)


def _compiled(data: str, font_paths: Sequence[str]) -> bytes:
    """Return what the template makes of DATA; the fixed time keeps the bytes the same."""
    import typst

    compiler = typst.Compiler(
        input=str(template_folder() / "quiz.typ"),
        root=str(template_folder()),
        font_paths=list(font_paths),
        ignore_system_fonts=True,
    )
    try:
        pdf = compiler.compile(sys_inputs={"data": data}, timestamp=0)
    except typst.TypstError as error:
        raise OutputError(f"can't print the quiz: {error}") from error
    if not isinstance(pdf, bytes):  # the engine gives a list for formats of one file a page
        raise OutputError("can't print the quiz: no PDF came back")
    return pdf


def formula_tree(math: Math) -> Tree:
    """Return the formula as the Typst template draws it; raises FormulaError."""
    return typst_tree(formula(math.latex, display=math.display))
