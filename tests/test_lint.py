"""One bad card and one good one per lint; the hand-written decks pass them all."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from flashmind.items.lint import LINTS, lints
from flashmind.items.lints.sides import Lint
from flashmind.model.item import (
    Basic,
    Cloze,
    Code,
    Compare,
    Content,
    Listing,
    Numeric,
    Ordered,
    Reversed,
)

IDEAL = Path(__file__).resolve().parents[2] / "shared" / "ideal"
LONG = " ".join(["word", "then"] * 6)

TABLE: dict[str, tuple[Content, Content]] = {
    "empty": (Basic("What is it called?", " . "), Basic("Which sign adds?", "+")),
    "debris": (Basic("What is [[that]]?", "It"), Basic("What tests a file?", "`[[ -f x ]]`")),
    "placeholder": (Basic("What is it?", "TODO."), Basic("What is it?", "A todo list")),
    "long-answer": (Basic("What?", "a b c d e f " * 6), Basic("What?", "a b c d e f " * 3)),
    "wordy-answer": (Basic("What?", "a b c d e " * 5), Basic("What?", "a b c d e " * 4)),
    "two-sentences": (Basic("What?", "One thing. Another."), Basic("What?", "e.g. one thing.")),
    "long-question": (Basic("a b c " * 9 + "?", "yes"), Cloze("a {{c1::b}} c " * 9)),
    "unbalanced": (Basic("What is f(x?", "A function"), Basic("Which?", '`a)` or 5" for $5')),
    "stutter": (Basic("What is the cat cat?", "A"), Basic("What is a very, very fast cat?", "A")),
    "list-size": (Listing("Which?", tuple("abcdefgh")), Listing("Which?", tuple("abcdefg"))),
    "list-entry": (Listing("Which?", (LONG + " " + LONG, "b")), Ordered("Which?", (LONG, "b"))),
    "list-values": (Listing("Which?", ("1.5 %", "x = 3")), Listing("Which?", ("1 egg", "milk"))),
    "list-open": (Listing("Which?", ("a", "b etc.")), Listing("Which?", ("a", "b etched"))),
    "list-label": (Listing("For example: which?", ("a", "b")), Listing("Form: which?", ("a", "b"))),
    "table-size": (
        Compare("Compare", ("a", "b"), (("x", ("1", "2")),) * 9),
        Compare("Compare", ("a", "b"), (("x", ("1", "2")),) * 8),
    ),
    "yes-no": (Basic("Is water wet?", "Yes"), Basic("Is water wet, and why?", "It clings")),
    "either-or": (Basic("Stack: last in or first in?", "last"), Basic("Which is it, a or b?", "a")),
    "vague": (Basic("What is the problem?", "A leak"), Basic("What is the N+1 problem?", "A loop")),
    "what-happens": (
        Basic("What happens when it rains?", "Floods"),
        Basic("What happens to a vowel before a nasal?", "It is nasalised"),
    ),
    "subject": (Basic("What is when you fail?", "A lapse"), Basic("What is set theory?", "Logic")),
    "start": (
        Basic("What does in the end win?", "Patience"),
        Basic("What does inertia resist?", "A change of motion"),
    ),
    "two-finite": (
        Basic("Why is the net has depth?", "It learns"),
        Basic("Why is a net that has depth hard to train?", "Gradients vanish"),
    ),
    "why-start": (
        Basic("Why do in nets rarely occur minima?", "There are saddles"),
        Basic("Why are there no minima?", "There are saddles"),
    ),
    "agreement": (
        Basic("What do a kidney filter?", "Blood"),
        Basic("What do kidneys filter?", "Blood"),
    ),
    "ambiguous-verb": (
        Basic("What does price control?", "Boards"),
        Basic("What does price control?", "The demand"),
    ),
    "leak": (
        Basic("What is a red apple?", "A red apple"),
        Basic("Which is heavier, lead or tin?", "Lead"),
    ),
    "leak-by-letters": (Basic("원형 큐란?", "원형 큐"), Basic("원형 큐란?", "끝이 이어진 배열")),
    "half-leak": (
        Basic("What is a red ripe apple?", "A red ripe apple tree"),
        Basic("What grows in an orchard?", "An apple tree"),
    ),
    "pronoun": (
        Basic("What does it do?", "Nothing much"),
        Basic("What do you call it when a model memorises its data?", "Overfitting"),
    ),
    "anaphora": (
        Cloze("It is stored in the {{c1::liver}} as glycogen."),
        Cloze("Iteration is stored in the {{c1::state}} of a loop."),
    ),
    "deictic-answer": (Basic("What?", "Such a thing"), Basic("What?", "Suchness")),
    "dangling": (
        Basic("What is shown?", "See figure 3"),
        Basic("What is the figure of merit?", "A number"),
    ),
    "narration": (
        Basic("What comes next?", "We will see"),
        Basic("What comes next?", "The will of the king"),
    ),
    "gap-acronym": (
        Cloze("{{c1::LAD}} is the left anterior descending artery."),
        Cloze("The {{c1::LAD}} feeds most of the left ventricle."),
    ),
    "gap-several": (
        Cloze("Scurvy shows in {{c1::gums, skin}} and joints first."),
        Cloze("The jackpot was {{c1::1,000}} francs that day."),
    ),
    "gap-wordy": (
        Cloze("The keel {{c1::keeps the boat from sliding}} sideways."),
        Cloze("The keel {{c1::keeps the boat upright}} in wind."),
    ),
    "open-end": (Basic("What?", "A bug no."), Basic("What?", "A bug")),
    "cry": (Basic("What?", "Never the lid!"), Basic("What?", "`a != b`")),
    "hearsay": (
        Cloze("{{c1::Barry}} says heat pumps are loud."),
        Cloze("{{c1::Kant}} grounds duty in reason alone."),
    ),
    "stump": (Basic("Agency uses …?", "users"), Basic("Nets: depth causes …?", "drift")),
    "stem-points": (
        Basic("Nets: when it drifts, …?", "Stop"),
        Basic("When a net drifts, …?", "Stop"),
    ),
    "stem-aside": (
        Basic("Nets: depth (of layers) causes …?", "drift"),
        Basic("Nets: `f(x)` causes …?", "drift"),
    ),
    "why-you": (
        Basic("Why should you salt the water?", "Taste"),
        Basic("Why is young wine closed?", "Tannin"),
    ),
    "navigation": (
        Cloze("Fog: {{c1::Related}} – weather fronts and dew points."),
        Cloze("Fog: {{c1::Related species}} – weather fronts and dew points."),
    ),
    "taste": (Basic("Never salt a pan unless …?", "you like rust"), Basic("What?", "You rest it")),
    "bare-cue": (Basic("Manzikert?", "A defeat"), Basic("Battles: Manzikert?", "A defeat")),
    "asterisk": (Basic("What?", "evaluated **once"), Basic("What?", "2 * 3 and *once*")),
    "gap-context": (Cloze("{{c1::water}} is wet."), Cloze("{{c1::Water}} boils at sea level.")),
    "gap-repeated": (Cloze("{{c1::water}} is water."), Cloze("{{c1::Ice}} floats since rice is.")),
    "gap-stop-word": (
        Cloze("Ice floats {{c1::on}} cold water."),
        Cloze("Ice is {{c1::more}} open than cold water."),
    ),
    "gap-span": (
        Cloze("In a queue {{c1::whatever has come in first is what leaves it first}} each time."),
        Cloze("In a queue the {{c1::first that came}} leaves each time."),
    ),
    "gap-letter": (
        Cloze("Matrix rank is written {{c1::r}} here."),
        Cloze("Matrix rank is written {{c1::rk}} here."),
    ),
    "gap-inside": (
        Cloze("A field holds {{c1::10}}^5 entries."),
        Cloze("A field holds {{c1::10}} to 12 entries."),
    ),
    "gap-metric": (
        Cloze("Dev set error: {{c1::11}}%"),
        Cloze("A common share of notes: {{c1::11}}%"),
    ),
}
GOOD: tuple[Content, ...] = (
    Basic("What is an epoch?", "One pass over the training set."),
    Basic("Why does dropout help a network generalise?", "It cannot rely on any single unit."),
    Cloze("The {{c1::smaller}} the batch, the {{c2::noisier}} the gradient."),
    Code("How do you list branches?", "git branch"),
    Basic("Which sign is used?", "`a)` or `(b`"),
    Basic("What is the process by which a cell is split in two called?", "Mitosis"),
    Basic("What is `git add -p` for?", "Picking hunks"),
    Basic("What does the SA node set?", "The pace of the heart"),
    Reversed("What is RAM?", "Working memory", "What do you call working memory?", "RAM"),
    Numeric("How many bits has a byte of 8 bits?", "8"),
)


def names(content: Content) -> list[str]:
    return [found.name for found, _ in lints(content)]


def test_every_lint_has_its_two_cards() -> None:
    assert list(TABLE) == [lint.name for lint in LINTS]


@pytest.mark.parametrize("lint", LINTS, ids=lambda lint: lint.name)
def test_a_lint_finds_its_bad_card_and_leaves_the_good_one(lint: Lint) -> None:
    bad, good = TABLE[lint.name]
    assert lint.name in names(bad)
    assert lint.name not in names(good)


@pytest.mark.parametrize("content", GOOD, ids=str)
def test_a_good_card_passes(content: Content) -> None:
    assert names(content) == []


def test_signs_of_a_misread_note_say_nothing_of_what_a_person_wrote() -> None:
    bad = TABLE["gap-letter"][0]
    assert names(bad) == ["gap-letter"]
    assert list(lints(bad, written=True)) == []


def test_a_lint_that_knows_words_is_silent_in_other_languages() -> None:
    assert list(lints(Basic("Does it do?", "Nothing much"), "de")) == []


def ideal() -> Iterator[tuple[Content, str]]:
    """Yield the hand-written items with their languages."""
    for path in sorted(IDEAL.glob("*.yaml")):
        for row in yaml.safe_load(path.read_text("utf-8"))["items"]:
            yield content(row), row.get("lang", "en")


def content(row: dict[str, Any]) -> Content:
    question, answer = str(row.get("question", "")), row.get("answer")
    match row["kind"]:
        case "reversed":
            back = str(row["reverse_question"]), str(row["reverse_answer"])
            return Reversed(question, str(answer), *back)
        case "cloze":
            return Cloze(str(row["text"]))
        case "list" | "ordered":
            return Listing(question, tuple(map(str, answer or ())))
        case "compare":
            rows = ((aspect, (str(cell),)) for aspect, cell in (answer or {}).items())
            return Compare(question, ("",), tuple(rows))
        case "numeric":
            return Numeric(question, str(answer))
        case "code":
            return Code(question, str(answer))
        case _:
            return Basic(question, str(answer))


@pytest.mark.skipif(not IDEAL.is_dir(), reason="the hand-written decks are not here")
def test_the_hand_written_decks_pass() -> None:
    found = [(item, lint) for item, language in ideal() for lint, _ in lints(item, language)]
    assert [(item, lint.name) for item, lint in found if lint.hard] == []
    assert len(found) <= 3
