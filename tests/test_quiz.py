"""Which items a quiz asks, how a variant differs, and that the key always says what is right."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.model.item import (
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
    Status,
)
from flashmind.model.paper import BLANK, Blanks, NumberAnswer, Ordering, Paper, Picking, answer_key
from flashmind.quiz.choose import candidates, choose, unknown_tags
from flashmind.quiz.compose import Order, compose
from flashmind.quiz.numbers import fresh_answer
from flashmind.quiz.order import shuffled

ACRONYMS = {
    "MLP": "multilayer perceptron",
    "SVM": "support vector machine",
    "CNN": "convolutional neural network",
    "RNN": "recurrent neural network",
    "GAN": "generative adversarial network",
}


def item(name: str, content: Content, line: int = 0, **more: object) -> Item:
    origin = Origin((Span("n.md", line, line),), "rule", "") if line else None
    return Item(name, content, origin=origin, **more)  # type: ignore[arg-type] # fields by name


def deck(*items: Item, path: str = "decks/d.yaml") -> Deck:
    return Deck("D", items, path=path)


def made(*items: Item, **order: object) -> tuple[Paper, ...]:
    papers, problems = compose(candidates([deck(*items)]), Order(**order))  # type: ignore[arg-type]
    assert problems == ()
    return papers


def acronyms() -> list[Item]:
    return [
        item(f"a{n}", Basic(f"What does {short} stand for?", long), 20 + n, tags=("acronyms",))
        for n, (short, long) in enumerate(ACRONYMS.items())
    ]


def one_of_each() -> list[Item]:
    contents: list[Content] = [
        Basic("b?", "because"),
        Reversed("r?", "r", "s?", "s"),
        Cloze("use {{c1::A}}, not {{c2::B::hint}}"),
        Listing("l?", ("x", "y", "z")),
        Ordered("o?", ("first", "second", "third")),
        Compare("c?", ("P", "Q"), (("size", ("1", "2")), ("speed", ("3", "4")))),
        Code("d?", "x = 1", "python"),
        Numeric("n?", "2"),
        Choice("h?", ("p", "q", "r"), (2,)),
    ]
    return [item(content.kind, content, 10 + n) for n, content in enumerate(contents)]


@given(st.lists(st.text(max_size=3), max_size=9), st.integers())
def test_a_shuffle_is_a_permutation_that_the_seed_alone_decides(
    values: list[str], seed: int
) -> None:
    assert sorted(shuffled(values, seed, "x")) == sorted(values)
    assert shuffled(values, seed, "x") == shuffled(values, seed, "x")


def test_a_shuffle_puts_each_value_everywhere_equally_often() -> None:
    places = Counter(tuple(shuffled("abc", seed)) for seed in range(1200))
    assert len(places) == 6
    assert all(abs(count - 200) < 60 for count in places.values())  # about 4.6 standard deviations


@pytest.mark.parametrize(
    ("status", "drafts", "asked"),
    [
        ("active", False, True),
        ("draft", False, False),
        ("draft", True, True),
        ("suspended", True, False),
        ("stale", True, False),
        ("rejected", True, False),
    ],
)
def test_only_active_items_and_wanted_drafts_are_asked(
    status: Status, drafts: bool, asked: bool
) -> None:
    found = candidates([deck(item("i", Basic("q", "a"), status=status))], drafts=drafts)
    assert bool(found) == asked


@pytest.mark.parametrize(
    ("tag", "found"), [("ml", {"a", "b"}), ("ML::loss", {"b"}), ("m", set()), ("x", {"c"})]
)
def test_a_tag_finds_its_items_and_those_of_its_subtags(tag: str, found: set[str]) -> None:
    items = [
        item(n, Basic(n, n), tags=(t,)) for n, t in [("a", "ml"), ("b", "ml::loss"), ("c", "x")]
    ]
    assert {c.item.id for c in candidates([deck(*items)], tags=[tag])} == found


def test_a_tag_that_nobody_has_is_named_with_those_there_are() -> None:
    (problem,) = unknown_tags([deck(item("a", Basic("q", "a"), tags=("ml",)))], ["ml", "nope"])
    assert str(problem) == "--tag: no item has the tag 'nope': try ml"


def test_decks_tags_and_kinds_get_equal_shares() -> None:
    decks = [
        deck(
            *(item(f"{d}-{n}", Basic(f"{d}{n}", "a"), tags=(f"t{n % 2}",)) for n in range(size)),
            path=f"decks/{d}.yaml",
        )
        for d, size in (("big", 40), ("small", 6))
    ]
    chosen = choose(candidates(decks), 8, seed=3)
    shares = Counter((one.deck.path, one.topic) for one in chosen)
    assert set(shares.values()) == {2}


def test_siblings_of_one_line_are_asked_last() -> None:
    items = [item(f"i{n}", Basic(f"q{n}", "a"), line=1 + n // 3) for n in range(12)]
    pool = candidates([deck(*items)])
    for seed in range(5):
        chosen = choose(pool, 4, seed)
        assert len({line for one in chosen for line in one.lines}) == 4
    assert len(choose(pool, 12, 1)) == 12


def test_variants_ask_the_same_in_another_order() -> None:
    papers = made(*one_of_each(), variants=4)
    orders = [tuple(question.item for question in paper.questions) for paper in papers]
    assert len({frozenset(order) for order in orders}) == 1
    assert len(set(orders)) == 4
    assert [paper.variant for paper in papers] == ["A", "B", "C", "D"]
    assert len({paper.id for paper in papers}) == 1
    assert len({paper.points for paper in papers}) == 1


def test_every_kind_becomes_its_own_type_of_question() -> None:
    (paper,) = made(*one_of_each(), variants=1)
    assert {question.item: question.task.form for question in paper.questions} == {
        "basic": "short", "reversed": "short", "cloze": "blanks", "list": "naming",
        "ordered": "ordering", "compare": "filling", "code": "code", "numeric": "number",
        "choice": "picking",
    }  # fmt: skip


def test_the_same_seed_makes_the_same_papers_and_another_does_not() -> None:
    assert made(*one_of_each(), seed=5) == made(*one_of_each(), seed=5)
    assert made(*one_of_each(), seed=5) != made(*one_of_each(), seed=6)


@given(st.integers(0, 10**6))
def test_the_key_names_the_right_option_however_it_is_shuffled(seed: int) -> None:
    many = Choice("h?", ("p", "right", "q", "also right", "None of the above", "s"), (2, 4), (6,))
    for paper in made(item("many", many), item("x", Choice("y", ("1", "2"), (1,))), seed=seed):
        for question, solution in zip(paper.questions, answer_key(paper).solutions, strict=True):
            task = question.task
            assert isinstance(task, Picking)
            texts = {text.partition(") ")[2] for text in solution.answers}
            assert texts == ({"right", "also right"} if question.item == "many" else {"1"})
            content = many if question.item == "many" else Choice("y", ("1", "2"), (1,))
            assert tuple(content.options[n - 1] for n in task.order) == task.options
            if question.item == "many":
                assert task.options[-2:] == ("None of the above", "s")


def test_no_letter_is_right_more_often_than_another() -> None:
    items = [item(f"c{n}", Choice(f"q{n}", ("k", "x", "y", "z"), (1,))) for n in range(16)]
    for paper in made(*items, count=16, variants=3):
        keys = [q.task.key[0] for q in paper.questions if isinstance(q.task, Picking)]
        assert set(Counter(keys).values()) == {4}


@given(st.integers(0, 10**6))
def test_entries_to_order_are_never_printed_in_order(seed: int) -> None:
    entries = ("a", "b", "c")
    for paper in made(item("o", Ordered("o?", entries)), seed=seed):
        task = paper.questions[0].task
        assert isinstance(task, Ordering)
        assert task.entries != entries
        assert tuple(e for _, e in sorted(zip(task.places, task.entries, strict=True))) == entries


def test_a_cloze_leaves_the_gaps_of_one_number_blank_in_every_variant() -> None:
    text = "**use {{c1::A}}** and {{c2::B::hint}}, {{c1::C}}"
    seen = set()
    for seed in range(12):
        tasks = {paper.questions[0].task for paper in made(item("c", Cloze(text)), seed=seed)}
        seen |= tasks
        assert len(tasks) == 1
    assert seen == {
        Blanks(f"**use {BLANK}** and B, {BLANK}", ("A", "C")),
        Blanks(f"**use A** and {BLANK} (hint), C", ("B",)),
    }


def test_wrong_options_come_from_siblings_and_never_equal_the_key() -> None:
    (paper,) = made(*acronyms(), variants=1)
    made_choices = [q for q in paper.questions if isinstance(q.task, Picking)]
    assert len(made_choices) == 2  # a third of five, rounded up
    for question in made_choices:
        assert isinstance(question.task, Picking)
        assert len(question.task.options) == len(set(question.task.options)) == 4
        assert set(question.task.options) <= set(ACRONYMS.values())
        (key,) = question.task.key
        assert question.task.options[key - 1] == ACRONYMS[question.task.prompt.split()[2]]


@pytest.mark.parametrize(
    "others",
    [
        pytest.param(["support vector machine", "recurrent neural net"], id="too few"),
        pytest.param(["Multilayer Perceptron!", "perceptron", "multilayer"], id="say the same"),
        pytest.param(["a", "b", "c"], id="too short"),
        pytest.param(["12 machines ok", "13 machines ok", "14 machines ok"], id="another shape"),
        pytest.param(["`vector machine`", "`neural network`", "`random forest`"], id="code"),
    ],
)
def test_without_three_good_wrong_options_a_question_stays_a_question(others: list[str]) -> None:
    items = [item("k", Basic("What does MLP stand for?", "multilayer perceptron"), 1)]
    items += [
        item(f"o{n}", Basic(f"What does Z{n} stand for?", a), 5 + n) for n, a in enumerate(others)
    ]
    for paper in made(*items):
        assert [q.task.form for q in paper.questions if q.item == "k"] == ["short"]


def test_a_reversed_item_borrows_from_the_side_it_is_asked_on() -> None:
    terms = ["Epoch", "Batch", "Sample", "Dropout", "Learner"]
    items = [
        Item(
            t,
            Reversed(f"What is {t}?", f"Meaning number {n} of it", f"What do you call {n}?", t),
            origin=Origin((Span("n.md", n, n),), "definition", ""),
        )
        for n, t in enumerate(terms, 1)
    ]
    sides = set()
    for seed in range(6):
        for question in made(*items, seed=seed, variants=1)[0].questions:
            if isinstance(question.task, Picking):
                back = set(question.task.options) <= set(terms)
                assert back == question.task.prompt.startswith("What do you call")
                sides.add(back)
    assert sides == {True, False}


@pytest.mark.parametrize("question", ["Why is SVM slow?", "What does SVM cost you?"])
def test_wrong_options_come_from_questions_of_the_same_form(question: str) -> None:
    items = [*acronyms()[:3], item("other", Basic(question, "vector machine cost"), 50)]
    for paper in made(*items):
        assert not any(isinstance(q.task, Picking) for q in paper.questions)


SOFTMAX = item(
    "s",
    Numeric("Loss over {{ classes }} classes?", "2.302"),
    compute="-ln(1 / classes)",
    params=(("classes", ("10", "2", "100", "1000")),),
)
LOSSES = {"10": "2.302", "2": "≈ 0.6931", "100": "≈ 4.605", "1000": "≈ 6.908"}


def test_a_numeric_item_asks_each_variant_with_other_numbers_and_their_own_answer() -> None:
    tasks = [paper.questions[0].task for paper in made(SOFTMAX, variants=4)]
    assert {t.params[0][1] for t in tasks if isinstance(t, NumberAnswer)} == set(LOSSES)
    for task in tasks:
        assert isinstance(task, NumberAnswer)
        ((_, classes),) = task.params
        assert task.prompt == f"Loss over {classes} classes?"
        assert task.answer == LOSSES[classes]


@pytest.mark.parametrize(
    ("expression", "stated", "own", "value", "answer"),
    [
        ("7 * a", "49", "7", "11", "77"),
        ("1 / a", "0.5", "2", "3", "≈ 0.333"),
        ("1 / a", "0.5", "2", "0", ""),
        ("1 / a", "0.7", "2", "4", ""),
        ("1 / a", "50%", "2", "4", ""),
        ("a.b", "1", "2", "3", ""),
        ("10 ** a", "100", "2", "-6", "0.000001"),
        ("exp(a)", "2.718", "1", "20", "≈ 485200000"),
    ],
)
def test_a_fresh_answer_is_as_exact_as_the_stated_one_or_absent(
    expression: str, stated: str, own: str, value: str, answer: str
) -> None:
    assert fresh_answer(expression, stated, {"a": own}, {"a": value}) == answer


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (Cloze("no gap"), "cloze without a gap: write {{c1::…}} around what is asked"),
        (Ordered("o", ("one",)), "ordered with fewer than two different entries: add one"),
        (Choice("c", ("a", "b"), ()), "choice without a right option: set `key:` to its number"),
        (Choice("c", ("a", "b"), (3,)), "choice without a right option: set `key:` to its number"),
    ],
)
def test_an_item_that_cannot_be_asked_is_a_problem_and_the_rest_is_printed(
    content: Content, message: str
) -> None:
    pool = candidates([deck(item("bad", content), item("good", Basic("q", "a")))])
    papers, problems = compose(pool, Order())
    assert [(p.item, p.message) for p in problems] == [("bad", message)]
    assert [q.item for q in papers[0].questions] == ["good"]


def test_nothing_to_ask_makes_no_paper() -> None:
    assert compose((), Order()) == ((), ())
