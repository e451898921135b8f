"""Strict YAML: every scalar is text, every node knows its place, bad input is a fault."""

from collections.abc import Callable, Iterator

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from flashmind.yamltext import tree
from flashmind.yamltext.scalar import literal, number, scalar
from flashmind.yamltext.tree import Lines, Mapping, Node, Scalar, Sequence, parse
from tests.deck_values import HARD, any_text, code

LOADERS = [yaml.SafeLoader, yaml.CSafeLoader]
READERS: tuple[Callable[[str], object], ...] = (
    lambda text: yaml.BaseLoader(text).get_single_data(),
    lambda text: yaml.SafeLoader(text).get_single_data(),
    lambda text: yaml.CSafeLoader(text).get_single_data(),
)


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def _each_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "_LOADER", request.param)


def plain(node: Node | None) -> object:
    match node:
        case None:
            return None
        case Scalar(text):
            return text
        case Sequence(items):
            return [plain(item) for item in items]
        case Mapping(pairs):
            return {key.text: plain(value) for key, value in pairs}


PLACES: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("key: {}\n", lambda text: {"key": text}),
    ("- {}\n- b\n", lambda text: [text, "b"]),
    ("{}: b\n", lambda text: {text: "b"}),
    ("- a: {} # comment\n  b: c\n", lambda text: [{"a": text, "b": "c"}]),
)
FLOWS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("[{}, b]", lambda text: [text, "b"]),
    ("{{a: {}, b: c}}", lambda text: {"a": text, "b": "c"}),
    ("{{{}: b}}", lambda text: {text: "b"}),
)


def check_scalar(text: str) -> None:
    for place, meant in PLACES:
        check_reads(place.format(scalar(text)), meant(text))
    for place, meant in FLOWS:
        check_reads(place.format(scalar(text, flow=True)), meant(text))
    assert "\n" not in scalar(text)


def check_reads(written: str, meant: object) -> None:
    assert parse(written).faults == ()
    assert plain(parse(written).root) == meant
    for reader in READERS:
        assert reader(written) == meant


@pytest.mark.parametrize("text", ["", " ", *HARD], ids=ascii)
def test_a_hard_text_is_read_back_by_every_reader_as_the_same_text(text: str) -> None:
    check_scalar(text)


@given(any_text)
def test_any_text_is_read_back_by_every_reader_as_the_same_text(text: str) -> None:
    check_scalar(text)


@pytest.mark.parametrize(
    "text",
    [
        "What are embeddings?",
        "-ln(1 / classes)",
        "(batch dimension, output features)",
        "7be1a0c2",
        "machine-learning-journey.md:10",
        "use {{c1::RMSprop}}, much faster",
        "한국어 é 👩‍🔬 50 %",
    ],
)
def test_what_needs_no_quotes_gets_none(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2.302", '"2.302"'),
        ("naïve: “x”", '"naïve: “x”"'),
        ('"a" \\ b:', '"\\"a\\" \\\\ b:"'),
        ("a\n\tb", '"a\\n\\tb"'),
        ("a\x1b\u2028", '"a\\x1b\\u2028"'),
    ],
)
def test_quoted_text_stays_readable(text: str, written: str) -> None:
    assert scalar(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [("10", "10"), ("-0.75", "-0.75"), ("010", '"010"'), ("1e3", '"1e3"'), ("10-12", "10-12")],
)
def test_a_number_stays_bare_where_every_reader_shows_it_alike(text: str, written: str) -> None:
    assert number(text) == written


@pytest.mark.parametrize(
    "write", [scalar, lambda text: literal(text, 2)], ids=["scalar", "literal"]
)
def test_half_a_surrogate_pair_is_refused(write: Callable[[str], object]) -> None:
    with pytest.raises(ValueError, match="surrogate"):
        write("a\nb\ud800")


@given(code)
@example("\tx\n\ty")
@example("  x\ny")
@example("\n\nx\n\n y")
@example("x\n#y\n---\n...\n- z")
def test_a_literal_block_holds_code_verbatim(text: str) -> None:
    lines = literal(text, 4)
    if lines is None:
        assert "\n" not in text or scalar(text).startswith('"')
        return
    written = "\n".join([f"- a: x\n  b: {lines[0]}", *lines[1:], "  c: d", ""])
    check_reads(written, [{"a": "x", "b": f"{text}\n", "c": "d"}])


@pytest.mark.usefixtures("_each_loader")
@pytest.mark.parametrize("start", ["", "\ufeff", "# é😀\u2028\n"], ids=ascii)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=ascii)
def test_spans_are_those_of_the_text(start: str, end: str) -> None:
    text = start + 'a: "😀"\nb:\n- |\n  x\n\n  y\n\n\n# c\n- z   # d\n- {e: [f]}\ng:\n'.replace(
        "\n", end
    )
    root = parse(text).root
    assert isinstance(root, Mapping)
    assert plain(root) == {"a": "😀", "b": ["x\n\ny\n", "z", {"e": ["f"]}], "g": ""}
    found = [text[node.start : node.end].replace(end, "\n") for node in nodes(root)]
    assert found[1:] == ['"😀"', "- |\n  x\n\n  y\n\n\n# c\n- z   # d\n- {e: [f]}",
                         "|\n  x\n\n  y", "z", "{e: [f]}", "[f]", "f", ""]  # fmt: skip


def nodes(node: Node) -> Iterator[Node]:
    yield node
    match node:
        case Sequence(items):
            for item in items:
                yield from nodes(item)
        case Mapping(pairs):
            for _, value in pairs:
                yield from nodes(value)


@pytest.mark.usefixtures("_each_loader")
@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: &x 1", (1, 4), "anchor &x: take it out"),
        ("a: 1\nb: *x", (2, 4), "alias *x: write the text out instead"),
        ("a: !!python/object:os.system x", (1, 4), "tag tag:yaml.org,2002:python/object:os.system"),
        ("a: !!str 1", (1, 4), "tag tag:yaml.org,2002:str: take it out"),
        ("a: ! 1", (1, 4), "tag !: take it out"),
        ("a: 1\nb: 2\na: 3", (3, 1), "key 'a' comes twice: keep one"),
        ("{a: 1, [b]: 2}", (1, 8), "a key must be text: put it in quotes"),
        ("a: 1\n---\nb: 2", (2, 1), "second document: keep one deck a file, without ---"),
        ("[" * 100_000, (1, 21), "is nested deeper than 20: write it flatter"),
        ("- " * 100_000, (1, 41), "is nested deeper than 20: write it flatter"),
        ("a: b: c", (1, 5), "is not YAML: mapping values"),
        ("a:\n  - 'b", (2, 5), "is not YAML: found unexpected end of stream: close the quote"),
        ("a: [1, 2\nb: 3", (1, 4), "is not YAML: "),
        ("a:\n\t- b", (2, 1), "is not YAML: found character"),
        ("a: @b", (1, 4), "is not YAML: found character"),
        ("a: b\x07", (1, 5), "holds the control character U+0007: delete it"),
        ("a: \udc80", (1, 4), "holds the control character U+DC80: delete it"),
        ("x" * (tree.MAX_CHARACTERS + 1), (1, 1), "is larger than 20 MB: split the file"),
        ('a: "\\UFFFFFFFF"', None, "is not YAML: "),
        ('a: "\\ud800"', None, ""),
    ],
    ids=lambda value: ascii(value)[:24] if isinstance(value, str) else "",
)
def test_bad_yaml_is_a_fault_with_its_place(
    text: str, place: tuple[int, int] | None, message: str
) -> None:
    fault = parse(text).faults[-1]
    assert fault.message.startswith(message)
    assert place is None or Lines(text).place(fault.at) == place


def test_a_bomb_of_aliases_is_refused_where_it_starts() -> None:
    bomb = "a0: &a0 x\n" + "".join(
        f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 99_999)
    )
    found = parse(bomb)
    assert found.root is None
    assert len(found.faults) == tree.MAX_FAULTS + 1
    assert found.faults[-1].message.startswith("more than 100 faults")


@given(st.text("ab:-[]{}'\"|>&*!#,?%@ \n\t\r\\\ufeff\u2028é0x", max_size=40) | st.text(max_size=40))
def test_no_text_raises_and_places_lie_inside(text: str) -> None:
    for loader in LOADERS:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(tree, "_LOADER", loader)
            found = parse(text, 7)
        assert all(7 <= fault.at <= len(text) + 7 for fault in found.faults)
        for node in nodes(found.root) if found.root else ():
            assert 7 <= node.start <= node.end <= len(text) + 7


@given(st.text("a\r\n", max_size=20), st.integers(0, 20))
def test_lines_end_at_lf(text: str, at: int) -> None:
    line, column = Lines(text).place(min(at, len(text)))
    before = text[: min(at, len(text))]
    assert line == before.count("\n") + 1
    assert column == len(before) - before.rfind("\n")
