"""One bad card per lint, and good ones that none may touch."""

import pytest

from flashmind.items.lint import LINTS, lints
from flashmind.model.item import Basic, Cloze, Code, Compare, Content, Listing

BAD: dict[str, Content] = {
    "empty": Basic("What is it called?", " . "),
    "debris": Basic("What is [[that]]?", "It"),
    "long-answer": Basic("What?", " ".join(["word"] * 31)),
    "wordy-answer": Basic("What?", " ".join(["word"] * 25)),
    "two-sentences": Basic("What?", "One thing. Another thing."),
    "long-question": Basic(" ".join(["word"] * 41) + "?", "yes"),
    "yes-no": Basic("Is water wet?", "Yes"),
    "pronoun": Basic("What does it do?", "Nothing much"),
    "dangling": Basic("What is shown?", "See figure 3"),
    "narration": Basic("What comes next?", "We will see"),
    "leak": Basic("What is a red apple?", "A red apple"),
    "leak-by-letters": Basic("什么是传输控制协议？", "传输控制"),
    "half-leak": Basic("What is a red ripe apple?", "A red ripe apple tree"),
    "unbalanced": Basic("What is f(x?", "A function"),
    "stutter": Basic("What is the cat cat?", "An animal"),
    "list-size": Listing("Which letters?", tuple("abcdefgh")),
    "table-size": Compare("Compare", ("a", "b"), (("x", ("1", "2")),) * 9),
    "gap": Cloze("{{c1::water}} is water."),
    "vague": Basic("What is the problem?", "A leak in the roof"),
}
GOOD: tuple[Content, ...] = (
    Basic("What is an epoch?", "One pass over the training set."),
    Basic("What do you call it when a model memorises its data?", "Overfitting"),
    Basic("Why does dropout help a network generalise?", "It cannot rely on any single unit."),
    Cloze("The {{c1::smaller}} the batch, the {{c2::noisier}} the gradient."),
    Code("How do you list branches?", "git branch"),
    Basic("Which sign is used?", "`a)` or `(b`"),
)


@pytest.mark.parametrize("lint", LINTS, ids=lambda lint: lint.name)
def test_a_lint_finds_its_bad_card(lint: object) -> None:
    name = next(known.name for known in LINTS if known is lint)
    assert name in {found.name for found, _ in lints(BAD[name])}


@pytest.mark.parametrize("content", GOOD, ids=str)
def test_a_good_card_passes(content: Content) -> None:
    assert [found.name for found, _ in lints(content)] == []
