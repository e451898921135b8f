"""Grammar without a tagger: tables of what it gets right, and where it keeps silent."""

import re

import pytest

from flashmind.data import read_data
from flashmind.language.common import shipped
from flashmind.language.grammar import asked_term, is_noun_phrase, is_plural, lowered, with_article
from flashmind.language.inversion import inverted
from flashmind.language.plain import plain, statement
from flashmind.language.sections import blocked_by
from flashmind.language.verbs import VERBS, forms
from flashmind.model.note import Vocabulary
from flashmind.notes.vocabulary import vocabulary

NONE = Vocabulary()


@pytest.mark.parametrize(
    ("claim", "question"),
    [
        ("DNNs are prone to overfitting", "are DNNs prone to overfitting"),
        ("Dropout reduces overfitting", "does dropout reduce overfitting"),
        ("Large batches converge to sharp minima", "do large batches converge to sharp minima"),
        ("The rate has low variance", "does the rate have low variance"),
        ("The lake has been closed", "has the lake been closed"),
        ("You cannot shuffle a stream", "can you not shuffle a stream"),
        ("Loss does not fall", "does loss not fall"),
        ("Use a small rate", "should you use a small rate"),
        ("Don't open the oven", "should you not open the oven"),
        ("The gel holds water and keeps rolls soft", "does the gel hold water and keep rolls soft"),
        ("The queen expelled them and took the port", "did the queen expel them and take the port"),
        ("Heavy rain causes delays and damages", ""),
        ("Norway starved", "did Norway starve"),
        ("Goods went overland", "did goods go overland"),
        ("The set had been sold", "had the set been sold"),
        ("The merchants had to pay", "did the merchants have to pay"),
        ("In systole the muscle shuts its vessels", "does the muscle shut its vessels in systole"),
        ("Usually the loss falls", "does the loss usually fall"),
        ("The yeast slows far more than that", "does the yeast slow far more than that"),
        ("Layers that have many weights overfit", "do layers that have many weights overfit"),
        (
            "Bread, which is mostly starch, stales fast",
            "does bread, which is mostly starch, stale fast",
        ),
        ("Adding layers increases the cost", "does adding layers increase the cost"),
        ("A pan and a lid are needed", "are a pan and a lid needed"),
        ("Data collected in winter shows a bias", "does data collected in winter show a bias"),
        ("There is no signal in AF", "is there no signal in AF"),
        ("The filter size controls how wide it is", "does the filter size control how wide it is"),
        ("The net size doesnt matter", "does the net size not matter"),
        ("The dogs barks", ""),
        ("The cat are asleep", ""),
        ("In summer days are long", ""),
        ("This is odd", ""),
        ("Which way it goes", ""),
        ("The output layer controls use softmax", ""),
    ],
)
def test_inverted(claim: str, question: str) -> None:
    assert inverted(claim, NONE) == question


FINE = sorted(VERBS - {"be", "do", "have", "let", "can", "wind", "found", "lay"})


def third(verb: str) -> str:
    """Return the third person of a listed verb, as it is spelt."""
    if re.search(r"(?:[sxz]|ch|sh|[^aeiou]o)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"


@pytest.mark.parametrize("verb", FINE)
def test_do_support_takes_the_base_form(verb: str) -> None:
    """Whatever verb is read, the question holds its base form and an auxiliary that agrees."""
    assert inverted(f"The gel {third(verb)} the water", NONE) == f"does the gel {verb} the water"
    assert inverted(f"The gels {verb} the water", NONE) == f"do the gels {verb} the water"
    assert inverted(f"The gels {third(verb)} the water", NONE) == ""
    assert (verb, "s") in forms(third(verb))


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("embeddings", True),
        ("loss", False),
        ("bias", False),
        ("the set of weights", False),
        ("data", True),
        ("statistics", False),
        ("weights and biases", True),
        ("analysis", False),
    ],
)
def test_is_plural(phrase: str, *, plural: bool) -> None:
    assert is_plural(phrase) is plural


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("epoch", "an epoch"),
        ("unit", "a unit"),
        ("hour", "an hour"),
        ("RNN", "an RNN"),
        ("CNN", "a CNN"),
        ("loss function", "a loss function"),
        ("use case", "a use case"),
    ],
)
def test_with_article(noun: str, expected: str) -> None:
    assert with_article(noun) == expected


@pytest.mark.parametrize(
    ("term", "note", "asked"),
    [
        ("epoch", "after an epoch, stop", "an epoch"),
        ("Embeddings", "the embeddings are cheap", "embeddings"),
        ("Regularization", "", "regularization"),
        ("MLP", "", "MLP"),
        ("`grep`", "", "`grep`"),
        ("Redis", "", "“Redis”"),
        ("batch size", "the batch size is 32", "the batch size"),
    ],
)
def test_asked_term(term: str, note: str, asked: str) -> None:
    assert asked_term(term, vocabulary(note)) == asked


def test_a_name_keeps_its_capital() -> None:
    seen = vocabulary("I like Adam more than others, adam is a word")
    assert lowered("Adam converges", seen) == "Adam converges"
    assert lowered("Great Britain", vocabulary("a great idea")) == "Great Britain"


@pytest.mark.parametrize(
    "text",
    [
        "Rye",
        "Indexes of a table",
        "Valves",
        "Bodies of water",
        "Treaty law",
        "Analyses",
        "Vertices",
        "Heavier dough",
        "Bigger ovens",
        "Harmonically rich",
        "Enzyme’s shape",
        "Heat-shock proteins",
        "Packet-switched networks",
        "Crème",
        "Vitamin C",
        "Client/server",
        "Hypoglycaemia",
    ],
)
def test_an_everyday_word_loses_its_capital(text: str) -> None:
    assert lowered(text, NONE) == text[0].lower() + text[1:]


@pytest.mark.parametrize(
    "text",
    [
        "Bayes’ theorem",
        "Young's modulus",
        "Student’s t-test",
        "Peter",
        "Senegal",
        "Italy",
        "Everest",
        "Turing machines",
        "Windows",
        "Docker",
        "Kafka",
        "Newton",
        "Black-Scholes",
        "Node.js",
        "DNA",
        "B-tree",
        "JavaScript",
        "Layer2",
        "Lake Geneva",
        "Rose",
    ],
)
def test_a_name_an_acronym_and_code_stay(text: str) -> None:
    assert lowered(text, NONE) == text


@pytest.mark.parametrize(
    ("note", "term", "expected"),
    [
        ("we rewrote it in Storm last year", "Storm", "Storm"),
        ("it ran on Storm’s own cluster", "Storm’s nodes", "Storm’s nodes"),
        ("in the storm, Storm fell and a storm rose", "Storm", "storm"),
        ("# Notes about Storm and clusters", "Storm", "storm"),
        ("The Art of Storm", "Storm", "storm"),
        ("the great Storm King came", "Storm", "storm"),
        ("many ships crossed the Baltic Sea today", "Sea", "sea"),
        ("now The end comes soon", "The end", "the end"),
        ("we love reading about Quux, and a quux, a quux", "Quux", "quux"),
    ],
)
def test_the_note_itself_tells_names_first(note: str, term: str, expected: str) -> None:
    assert lowered(term, vocabulary(note)) == expected


def test_the_list_holds_base_forms_in_order() -> None:
    found = read_data("language/common_words.txt").split("\n")
    assert found == [*sorted(set(found[:-1])), ""]
    assert all(word.isalpha() and word.islower() for word in found[:-1])
    assert shipped() == frozenset(found[:-1])


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("batch size", True),
        ("the number of layers", True),
        ("in summer", False),
        ("it", False),
        ("a model that is large", False),
        ("use a model", False),
        ("a = b", False),
    ],
)
def test_is_noun_phrase(text: str, *, fits: bool) -> None:
    assert is_noun_phrase(text) is fits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**bold** and *light*", "bold and light"),
        ("[text](https://a.b/c_(d)) stays", "text stays"),
        ("![gone](x.png) stays", "stays"),
        ("[[page|shown]] and [[page]]", "shown and page"),
        ("cited words[12] and Y[1]", "cited words and Y[1]"),
        ("`a*b*c` and $a_b_c$", "`a*b*c` and $a_b_c$"),
        ("2 * 3 * 4 stays", "2 * 3 * 4 stays"),
        ("snake_case_name stays", "snake_case_name stays"),
        ("a <b>tag</b>", "a tag"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_a_statement_has_no_frame_and_no_full_stop() -> None:
    assert statement("However, cats sleep.") == "cats sleep"
    assert statement("Note that 1 < 2 etc...") == "1 < 2 etc..."


def test_blocked_sections() -> None:
    assert blocked_by(("Notes", "See also:")) == "See also:"
    assert blocked_by(("Notes",)) == ""
