"""Decks by hand, one item of each kind and the texts that break naive exporters; and a strategy."""

from dataclasses import replace

from hypothesis import strategies as st

from flashmind.model.item import (
    STATUSES,
    Basic,
    Choice,
    Cloze,
    Code,
    Compare,
    Content,
    Deck,
    Item,
    Listing,
    Numeric,
    Ordered,
    Origin,
    Reversed,
    Span,
)

ITEMS = (
    Item(
        "basic-1",
        Basic("Is P(A<B) & P(B>A) the same as $P(A<B)$?", "Yes, **always**.\n\n- one\n- `x<y`"),
        tags=("probability", "code::py", "two words"),
        origin=Origin((Span("ml/notes.md", 3, 4), Span("b.md", 7, 7)), "rule", "quote", "0.75"),
        extra="see [sound:x.mp3] and [latex]x[/latex]",
        hint="think of $\\frac{a}{b}$",
    ),
    Item("korean-1", Basic("임베딩이란 무엇인가?", "고차원 입력을 짧은 벡터로 **바꾸는** 방법")),
    Item("reversed-1", Reversed("What does MLP stand for?", "Perceptron", "Short form?", "MLP")),
    Item(
        "cloze-1",
        Cloze(
            "use **{{c1::RMSprop::which?}}**는 {{c3::$\\frac{1}{x_{i}}$}}, `{{c1::a}}` {{c9::open"
        ),
        hint="no gap: {{c7::x}}",
    ),
    Item("list-1", Listing("Which layers?", ("dense", "`conv` {{x}}", "$a_{b_{c}}$"))),
    Item("ordered-1", Ordered("Which steps?", ("first", "second `{}}`", "$x_{a_{b}}$"))),
    Item("compare-1", Compare("How?", ("A", "B | C"), (("speed", ("1", "")), ("x<y", ("2", "3"))))),
    Item("code-1", Code("How to loop?", "for i in x:\n    if a<b: print('{{x}} \\(')\n", "python")),
    Item(
        "numeric-1",
        Numeric("What is the loss over {{ n }} classes?", "2.302"),
        compute="-ln(1/n)",
        params=(("n", ("10", "100")),),
        unit="nats",
        tolerance="1e-3",
    ),
    Item("choice-1", Choice("Pick one", ("<x>", "y", "z"), (2,), (3,)), status="suspended"),
    Item("draft-1", Basic("-1 + 2 =?", "=1+0"), status="draft"),
    Item("dollars-1", Basic("It costs $5 and $6, or \\$7?", "# of layers {{c1::no gap}} \x1f end")),
)
DECK = Deck("Machine learning", ITEMS, "en", "decks/ml.yaml")
OTHER = Deck("C++::Templates", (Item("other-1", Basic("q?", "a")),), "ko", "decks/cpp.yaml")

_CHARACTERS = st.one_of(
    st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"), max_codepoint=0x2FFFF),
    st.sampled_from([*"{}[]()<>&$\\`*_|:;=+-@'\",.#!~^/\n\t 0aZ한", "\r\n"]),
    st.sampled_from(
        ["{{c1::", "}}", "{{c2::a::b}}", "\\(", "\\)", "$$", "```\n", "\n\n", "[sound:x]", "<b>",
         "[latex]", "</script>", "{{Question}}", "\n- ", "\nQ: ", "\nA: ", "\n# ", "\n> ", "::"]
    ),
)  # fmt: skip
HOSTILE = st.lists(_CHARACTERS, max_size=25).map("".join)
"""Any text a file may hold, with a liking for what has a meaning to Markdown, Anki, CSV, YAML."""
FILLED = HOSTILE.filter(lambda text: bool(text.strip()))
_MANY = st.lists(FILLED, min_size=1, max_size=4).map(tuple)
_TWO = st.lists(FILLED, min_size=2, max_size=4).map(tuple)


@st.composite
def _compare(draw: st.DrawFn) -> Compare:
    columns = draw(_MANY)
    cells = st.lists(HOSTILE, min_size=len(columns), max_size=len(columns)).map(tuple)
    rows = draw(st.lists(st.tuples(HOSTILE, cells), min_size=1, max_size=3).map(tuple))
    return Compare(draw(FILLED), columns, rows)


@st.composite
def _choice(draw: st.DrawFn) -> Choice:
    options = draw(_TWO)
    number = st.integers(1, len(options))
    key = draw(st.lists(number, unique=True, min_size=1, max_size=2).map(tuple))
    pinned = draw(st.lists(number, unique=True, max_size=2).map(tuple))
    return Choice(draw(FILLED), options, key, pinned)


CLOZES = st.builds(
    lambda before, number, hidden, hint, after: Cloze(
        f"{before}{{{{c{number}::{hidden}{hint}}}}}{after}"
    ),
    HOSTILE,
    st.integers(1, 12),
    st.text("abc 한$\\_*`<&.", min_size=1).filter(lambda text: bool(text.strip())),
    st.sampled_from(["", "::hint"]),
    HOSTILE,
).filter(lambda content: "{{c" not in content.text.replace("{{c", "", 1))
CONTENTS: st.SearchStrategy[Content] = st.one_of(
    st.builds(Basic, FILLED, FILLED),
    st.builds(Numeric, FILLED, FILLED),
    st.builds(Reversed, FILLED, FILLED, FILLED, FILLED),
    CLOZES,
    st.builds(Listing, FILLED, _MANY),
    st.builds(Ordered, FILLED, _MANY),
    _compare(),
    st.builds(Code, FILLED, FILLED, st.sampled_from(["", "python", "c++"])),
    _choice(),
)
_TEXTS = st.lists(FILLED, max_size=3).map(tuple)
_NAMES = st.text("abcxyz", min_size=1, max_size=3)
_ORIGINS = st.builds(
    Origin,
    st.lists(st.builds(Span, st.just("n.md"), st.integers(1, 9), st.integers(10, 12)), min_size=1)
    .map(tuple),
    rule=st.just("rule"), quote=HOSTILE, confidence=st.just("0.50"), made=st.just("7be1a0c2"),
)  # fmt: skip
OF_ITEMS = st.builds(
    Item,
    st.just("item"),
    CONTENTS,
    status=st.sampled_from(STATUSES),
    tags=_TEXTS,
    origin=st.none() | _ORIGINS,
    extra=HOSTILE,
    hint=HOSTILE,
    media=_TEXTS,
    edit=_TEXTS,
    compute=HOSTILE,
    run=HOSTILE,
    params=st.dictionaries(_NAMES, _MANY, max_size=2).map(lambda found: tuple(found.items())),
    unit=st.sampled_from(["", "nats"]),
)


def numbered(items: list[Item], path: str = "") -> Deck:
    """Return a deck of ITEMS, each with an id of its own."""
    named = (replace(item, id=f"item-{n}") for n, item in enumerate(items))
    return Deck("Title", tuple(named), "en", path)
