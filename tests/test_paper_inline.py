"""Markdown to inline nodes, and formulas to MathML and to the lists that the template draws."""

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.export.formula import ATTRIBUTES, TAGS, FormulaError, as_html, formula
from flashmind.export.formula_typst import typst_tree
from flashmind.export.inline import inline, passages
from flashmind.model.paper import BLANK
from flashmind.model.passage import (
    Blank,
    Break,
    CodeBlock,
    CodeSpan,
    Emphasis,
    Image,
    Inline,
    Math,
    Paragraph,
    Strong,
    Text,
)


@pytest.mark.parametrize(
    "text",
    [
        "# of layers",
        "- 5",
        "1. is a number",
        "> 3",
        "__init__ and _private_",
        "5 * 3 * 2",
        "x_i and y_i",
        "costs $5 and $6",
        "echo $HOME and $PATH",
        "<script>alert(1)</script> <b>",
        '#read("/etc/passwd") @x ~ -- ... // /* */',
        "*_[ ]( {{ x }} {% y %}",
        "C:\\temp\\new",
        "[x](javascript:alert(1))",
        "| a | b |",
        "---",
    ],
)
def test_what_is_not_markup_stays_as_written(text: str) -> None:
    assert "".join(node.text for node in inline(text) if isinstance(node, Text)) == text


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("**a `b`** *c*", (Strong((Text("a "), CodeSpan("b"))), Text(" "), Emphasis((Text("c"),)))),
        ("is $x^2$.", (Text("is "), Math("x^2"), Text("."))),
        (r"\(x\) \[y\]", (Math("x"), Text(" "), Math("y", display=True))),
        ("$$x$$", (Math("x", display=True),)),
        ("`$x$` \\$5", (CodeSpan("$x$"), Text(" $5"))),
        ("![a plot](p.png)", (Image("a plot", "p.png"),)),
        ("[docs](https://a.b)", (Text("docs"), Text(" (https://a.b)"))),
        ("<https://a.b>", (Text("https://a.b"),)),
        ("a &lt; b", (Text("a < b"),)),
        ("", ()),
    ],
)
def test_inline_markup_becomes_nodes(text: str, nodes: tuple[Inline, ...]) -> None:
    assert inline(text) == nodes


def test_blanks_take_their_widths_in_reading_order_wherever_they_stand() -> None:
    (paragraph,) = passages(f"use {BLANK}, **not {BLANK}**, `f({BLANK})` {BLANK}", [1, 2, 3])
    assert isinstance(paragraph, Paragraph)
    assert paragraph.nodes == (
        Text("use "), Blank(1), Text(", "), Strong((Text("not "), Blank(2))), Text(", "),
        CodeSpan("f("), Blank(3), CodeSpan(")"), Text(" "), Blank(12),
    )  # fmt: skip


def test_several_lines_become_paragraphs_entries_and_code() -> None:
    text = "Which?\nNow\n\n- a\n  1. b\n\n```py\nx = 1\n\ny\n```\n\n$$\nz\n$$"
    assert passages(text) == (
        Paragraph((Text("Which?"), Break(), Text("Now"))),
        Paragraph((Text("a"),), "•", 1),
        Paragraph((Text("b"),), "1.", 2),
        CodeBlock("x = 1\n\ny", "py"),
        Paragraph((Math("z", display=True),)),
    )


@given(st.text(st.sampled_from("ab *_`$[]()!<>\\{}#&;\n-1.|~" + BLANK), max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    passages(text, [3])


FORMULAS = r"""
\hat{y} \bar x \tilde z \vec v \dot x \widehat{xyz} \overrightarrow{AB}
\underline{x} \overline{AB} \overbrace{a+b}^{n} \underbrace{a}_{c}
\lim_{x\to 0} f(x) \arg\max_\theta L \operatorname*{argmin}_x \operatorname{softmax}(z)_i
\left(\frac{a}{b}\right) \left.\frac{a}{b}\right|_0 \left[\frac12\right) \binom{n}{k} \dfrac12
\begin{pmatrix}1&2\\3&4\end{pmatrix} \begin{vmatrix}a\end{vmatrix}
\begin{aligned}a&=b\\c&=d\end{aligned}
\begin{cases}a&\text{if }b\\c&d\end{cases}
\sqrt[3]{x}+\sqrt{y} \int_0^1 x\,dx \sum_{i=1}^n x_i \prod\nolimits_i \displaystyle\sum_i x
\mathcal{L} \boldsymbol{\theta} \mathbb{R}^{n\times d} \mathbf{x}^\top \mathrm{d}x \mathit{abc}
\|x\|_2 f''(x) P(A|B) \sin^2 x \log_2x a\bmod b a\pmod b \stackrel{def}{=} \xrightarrow{f}
\big(x\big) \textbf{ab} \textit{c} \boxed{x} \phantom{x} \cancel{x} {}_a b x^{\prime} \ldots \%
\underline{\qquad} \Gamma\alpha \iint \left\langle x\middle|y\right\rangle \underset{x}{y}
""".strip().splitlines()


@pytest.mark.parametrize("display", [False, True])
@pytest.mark.parametrize("latex", FORMULAS)
def test_formulas_become_lists_and_allowed_markup(latex: str, display: bool) -> None:
    tree = formula(latex, display=display)
    assert json.loads(json.dumps(typst_tree(tree)))
    assert tags(as_html(tree)) <= TAGS


@pytest.mark.parametrize(
    ("latex", "reason"),
    [
        (r"\foo x", 'unknown command "\\foo"'),
        (r"\frac{1}", ""),
        (r"{", ""),
        (r"\text{#read(\"/etc/passwd\")}", ""),
        (r"\href{javascript:alert(1)}{x}", 'unknown command "\\href"'),
        (r"\begin{array}{|c|}a\end{array}", "rules between the cells of a table"),
        ("x" * 3000, "longer than 2000 characters"),
        ("{" * 1900, ""),
        ("\ud800", ""),
    ],
)
def test_what_is_no_formula_says_why(latex: str, reason: str) -> None:
    with pytest.raises(FormulaError) as raised:
        typst_tree(formula(latex))
    assert reason in str(raised.value)
    assert "\n" not in str(raised.value)


PIECES = [*"x1^_{}&<>\"'#/ =", r"\text{", r"\frac", r"\sqrt", r"\\"]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_no_formula_brings_markup_of_its_own(latex: str) -> None:
    try:
        tree = formula(latex)
    except FormulaError:
        return
    typst_tree(tree)
    assert tags(as_html(tree)) <= TAGS


@pytest.mark.parametrize(
    "latex", [r"\text{<script>alert(1)</script>}", r"\text{</math><img src=x onerror=y>}"]
)
def test_text_in_a_formula_stays_text(latex: str) -> None:
    markup = as_html(formula(latex))
    assert tags(markup) == {"math", "mtext"}
    assert "&lt;" in markup


def tags(markup: str) -> set[str]:
    """The tags of MARKUP; every attribute must be on the list."""
    found = set[str]()

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.add(tag)
            assert {name for name, _ in attrs} <= ATTRIBUTES | {"class"}

    Reader().feed(markup)
    return found
