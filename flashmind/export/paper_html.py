"""Papers to one self-contained page to print: no script, no file or address from outside."""

from collections.abc import Sequence

from flashmind.data import read_template
from flashmind.export.formula import as_html, formula
from flashmind.export.paper_layout import laid_out
from flashmind.model.paper import Paper
from flashmind.model.passage import Math


def paper_html(papers: Sequence[Paper], *, questions: bool = True, keys: bool = True) -> str:
    """Return the PAPERS and their KEYS as one page; every text is escaped by the template."""
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(read_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = laid_out(papers, formula_markup)
    page |= {} if questions else {"papers": []}
    page |= {} if keys else {"keys": []}
    return environment.get_template("quiz.html").render(page) + "\n"


def formula_markup(math: Math) -> object:
    """Return the formula as MathML that the template prints as it is; raises FormulaError."""
    from markupsafe import Markup

    return Markup(as_html(formula(math.latex, display=math.display)))  # noqa: S704 - allow-listed
