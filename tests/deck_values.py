"""Decks and items drawn at random: every kind, every key, texts that YAML finds hard."""

from dataclasses import replace

from hypothesis import strategies as st

from flashmind.deck.digest import digest
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

HARD = (
    *("1.10", "no", "NO", "Yes", "on", "y", "null", "~", "=", "<<", ".5", "5.", "1e3", "1_000"),
    *("010", "0x1F", "0o17", "12:30", "12:30:45", ".inf", "-.INF", ".nan", "+1", "-1", "10-100"),
    *("2026-11-20", "2026-11-20 04:00:00", "a: b", "a:b", "a:", ":a", ": ", ":", "- x", "-x", "-"),
    *("---", "--- x", "...", "?", "? x", "?x", "{{c1::a}}", "{a}", "[a]", "a]", "a, b", ",", "a,b"),
    *("# x", "a # b", "a #b", "a#b", "a\t# b", " a", "a ", "\ta", "a\t"),
    *("&a", "*a", "!a", "!!str a", "=a", "<", "a |", "a >", "a: ", "a :b"),
    *("|", ">", "|x", "'a'", '"a"', "it's", 'say "x"', "%a", "@a", "`a`", "\n"),
    *("a\nb", "a\n", "\na", "a\n\nb\n", "a \n b"),
    *("a\r\nb", "\x00", "\x07", "\x1b[0m", "\x7f", "\x85", "a\u2028b", "\u202ea"),
    *("a\u2029", "\ufeffa"),
    *("\xa0", "a\xa0", "\ufffe", "😀", "👩‍🔬", "한국어", "é", "ﬁ", "𝒳", "\\", "a\\n", "\U0010ffff"),
    *("machine-learning.md:10", "http://x.y/z?a=b", "P(A|B)", "f(x) = {x: 1}", "a ? b : c", "x!"),
    *("-ln(1 / classes)", "(4, 16)", "y[:, -1].shape", "use {{c1::A}}, then", "[x](y)", "$a^2$: b"),
)  # fmt: skip
"""Texts that some YAML reader, or a careless writer, turns into something else."""

_written = st.one_of(
    st.sampled_from(HARD),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.lists(st.sampled_from([*HARD, " ", "\n", "word"]), max_size=4).map("".join),
)


@st.composite
def _any_text(draw: st.DrawFn) -> str:
    """Any text, hard ones more often; a function, since the strategy is too long to be shown."""
    return draw(_written)


any_text = _any_text()
texts = any_text.filter(lambda text: bool(text.strip()))
optional = st.one_of(st.just(""), any_text)
lists = st.lists(texts, max_size=3).map(tuple)
entries = st.lists(texts, min_size=1, max_size=4).map(tuple)
ids = st.text("abcdefghijklmnop0123456789-_.:é", min_size=1, max_size=8)
code = st.one_of(
    texts,
    st.lists(st.sampled_from(["x = 1", "", "    y", "\tz", "# c", "a: b", "- d", "  "]), min_size=1)
    .map("\n".join)
    .filter(lambda text: bool(text.strip())),
)  # fmt: skip


@st.composite
def compares(draw: st.DrawFn) -> Compare:
    """Columns, and rows of as many cells; cells and names may be empty, names may recur."""
    columns = draw(entries)
    cells = st.lists(any_text, min_size=len(columns), max_size=len(columns)).map(tuple)
    rows = draw(st.lists(st.tuples(any_text, cells), min_size=1, max_size=3))
    return Compare(draw(texts), columns, tuple(rows))


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    """Two to four options, one or more of them right."""
    options = draw(st.lists(texts, min_size=2, max_size=4).map(tuple))
    numbers = st.integers(1, len(options))
    key = st.lists(numbers, min_size=1, max_size=len(options), unique=True).map(tuple)
    return Choice(draw(texts), options, draw(key), draw(st.just(()) | key))


gap = st.builds("{{{{c{}::{}}}}}".format, st.integers(1, 3), st.sampled_from(["a", "b: c", "é{x}"]))
contents: st.SearchStrategy[Content] = st.one_of(
    st.builds(Basic, texts, texts),
    st.builds(Numeric, texts, texts),
    st.builds(Reversed, texts, texts, texts, texts),
    st.builds(Cloze, st.builds("{} {}".format, st.sampled_from(["a", "b:", "- "]), gap)),
    st.builds(Listing, texts, entries),
    st.builds(Ordered, texts, entries),
    st.builds(Code, texts, code, optional),
    compares(),
    choices(),
)
spans = st.builds(
    lambda note, first, more: Span(note, first, first + more),
    st.sampled_from(["a.md", "ml/b.md", "a: b.md", "c d,e.txt", "10"]),
    st.integers(1, 99),
    st.integers(0, 3),
)
origins = st.builds(
    Origin,
    # the lines of the home note come first
    st.lists(spans, min_size=1, max_size=3).map(
        lambda some: tuple(sorted(some, key=lambda span: span.note != some[0].note))
    ),
    optional,
    optional,
    st.sampled_from(["", "0.75", "1"]),
    st.sampled_from(["", "7be1a0c2", "12345678", "123e4567"]),
)
params = st.lists(st.tuples(texts, entries), max_size=2, unique_by=lambda pair: pair[0]).map(tuple)
items = st.builds(
    Item,
    ids,
    contents,
    st.sampled_from(STATUSES),
    tags=lists,
    origin=st.none() | origins,
    extra=optional,
    hint=optional,
    media=lists,
    attribution=optional,
    flag=optional,
    edit=lists,
    compute=optional,
    run=st.one_of(st.just(""), code),
    expect=optional,
    params=params,
    tolerance=optional,
    unit=optional,
)


def decks(min_size: int = 0, max_size: int = 4) -> st.SearchStrategy[Deck]:
    """Decks of MIN_SIZE to MAX_SIZE items with distinct ids."""
    some = st.lists(items, min_size=min_size, max_size=max_size, unique_by=lambda item: item.id)
    return st.builds(Deck, texts, some.map(tuple), texts)


def made(item: Item) -> Item:
    """ITEM as a build makes it: with an origin that knows its digest."""
    origin = item.origin or Origin((Span("a.md", 1, 1),), "rule", "quote")
    return replace(item, origin=replace(origin, made=digest(item)))


def lineless(deck: Deck) -> Deck:
    """DECK without the lines that its items were read from."""
    return replace(deck, items=tuple(replace(item, line=0) for item in deck.items))
