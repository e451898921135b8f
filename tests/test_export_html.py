"""Markdown on a card: conservative, escaped, formulas untouched, nothing lost."""

import pytest
from hypothesis import given

from flashmind.export.anki_cloze import cloze_html
from flashmind.export.html_text import markdown_html
from tests.sample_decks import HOSTILE


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("P(A<B) **is** `a<b`", "P(A&lt;B) <strong>is</strong> <code>a&lt;b</code>"),
        ("# of layers", "# of layers"),
        (
            "a > \"b\" 'c' | (d) {e} ^f: g! --- http://x.y ",
            "a &gt; \"b\" 'c' | (d) {e} ^f: g! --- http://x.y ",
        ),
        ("`x` > \"b\" 'c' {e} --- http://x.y", "<code>x</code> &gt; \"b\" 'c' {e} --- http://x.y"),
        ("- 5", "- 5"),
        ("1986. What a year", "1986. What a year"),
        ("a\nb", "<p>a<br />\nb</p>"),
        ("[a]: b", "[a]: b"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("[x](file:///etc/passwd)", "[x](file:///etc/passwd)"),
        ("[x](https://e.org/?a=1&b)", '<a href="https://e.org/?a=1&amp;b">x</a>'),
        ("![x](http://e.org/a.png)", '!<a href="http://e.org/a.png">x</a>'),
        ("[sound:a.mp3] [SOUND:a]", "&#91;sound:a.mp3] &#91;SOUND:a]"),
        ("[latex]x[/latex] [$]y[/$] [$$]", "&#91;latex]x&#91;/latex] &#91;$]y&#91;/$] &#91;$$]"),
        ("[anki:tts lang=en]x", "&#91;anki:tts lang=en]x"),
        ("`[sound:x] \\(`", "<code>&#91;sound:x] &#92;(</code>"),
        ("\\\\(x\\\\)", "\\<span>(</span>x\\<span>)</span>"),
        ("snake_case_name", "snake_case_name"),
        ("a\x00b\x1fc", "a␀b␟c"),
        ("\ud800", "\ufffd"),
        ("~~x~~ &lt;", "<s>x</s> &lt;"),
        ("- `a`\n- b", "<ul>\n<li><code>a</code></li>\n<li>b</li>\n</ul>"),
        (
            "```py x\nif a<b:\n  c\n```",
            '<pre><code class="language-py">if a&lt;b:\n  c\n</code></pre>',
        ),
        ("| a |\n|---|\n| b | lost? |", "| a |<br>\n|---|<br>\n| b | lost? |"),
    ],
)
def test_markdown_becomes_safe_html(text: str, made: str) -> None:
    assert markdown_html(text) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (r"$x*y*z$", r"\(x*y*z\)"),
        (r"$a<b$ and \(a>b\)", r"\(a&lt;b\) and \(a&gt;b\)"),
        (r"$$\sum_i x_i$$", r"\[\sum_i x_i\]"),
        ("Then\n$$\nx\n=\n- y\n$$\nholds", "<p>Then</p>\n\\[x\n=\n- y\\]<p>holds</p>"),
        ("\\[\nx\n\\]", "\\[x\\]"),
        (r"$\begin{matrix}a\\[2pt]b\end{matrix}$", r"\(\begin{matrix}a\\[2pt]b\end{matrix}\)"),
        (r"$n$th, $\|w\|$, $x'$.", r"\(n\)th, \(\|w\|\), \(x'\)."),
        ("$5 and $6", "$5 and $6"),
        ("US$5 to US$6", "US$5 to US$6"),
        ("$5-$6", "$5-$6"),
        ("$HOME/$USER, $PATH", "$HOME/$USER, $PATH"),
        (r"\$x\$", "$x$"),
        ("`$x$`", "<code>$x$</code>"),
        (r"$$a\$$", r"$$a$$"),
        (r"$$ a\) $$", "$$ a) $$"),
    ],
)
def test_formulas_are_mathjax(text: str, made: str) -> None:
    assert markdown_html(text) == made


@pytest.mark.parametrize(
    ("text", "made", "numbers"),
    [
        ("a {{c2::b::h: i}} {{c1::c}}", "a {{c2::b::h&#58; i}} {{c1::c}}", (1, 2)),
        ("**{{c1::b}}**는", "<strong>{{c1::b}}</strong>는", (1,)),
        ("{{c1::`b`}} {{c1::_i_}}", "{{c1::<code>b</code>}} {{c1::<em>i</em>}}", (1,)),
        ("{{c1::$x_{i_{j}}$}}", r"{{c1::\(x_{i_{j} }\)}}", (1,)),
        ("$a_{{{c1::b}}}$", r"\(a_{ {{c1::b}}}\)", (1,)),
        ("{{c1::$a}} b$", "{{c1::$a}} b$", (1,)),
        ("{{c1::{x}}} {{y}}", "{{c1::{x&#125;}} &#123;{y&#125;}", (1,)),
        ("{{c1::a}} {{c2::open", "{{c1::a}} &#123;{c2&#58;:open", (1,)),
        ("{{c0::a}} {{c1:: }}{{c500::b}}", "a  b", ()),
        ("[{{c1::x}}](http://a.b/{{c2::y}})", "[{{c1::x}}](http://a.b/{{c2::y}})", (1, 2)),
        ("\ufdd0{{c1::a}}", "\ufffd{{c1::a}}", (1,)),
    ],
)
def test_gaps_are_ankis(text: str, made: str, numbers: tuple[int, ...]) -> None:
    assert cloze_html(text) == (made, numbers)


@given(HOSTILE)
def test_rendering_never_fails_and_never_leaves_a_tag_of_the_text(text: str) -> None:
    made = markdown_html(text)
    assert "<b>" not in made
    assert "</script>" not in made


@pytest.mark.parametrize(
    "piece", ["[", "*", "\\(", "$", "`", "> ", "- ", "[a](", "{{c1::", "\\[\n"]
)
def test_a_hostile_text_is_rendered_at_all(piece: str) -> None:
    """Nested or unclosed a thousand times over, and longer than Markdown is read at all."""
    for count in (1_000, 20_000):
        text = piece * count + "end"
        assert "end" in markdown_html(text)[-30:]
        assert "end" in cloze_html(text)[0][-30:]
