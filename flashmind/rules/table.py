"""RULES is the grammar: the rules in the order in which they are tried."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flashmind.model.fact import Fact
from flashmind.model.note import Block, BlockKind
from flashmind.rules import (
    acronym,
    called,
    cloze,
    condition,
    covary,
    definition,
    equals,
    formula,
    goal_code,
    inline_question,
    is_a,
    labelled_fence,
    labelled_list,
    preference,
    purpose,
    question_answer,
    question_heading,
    reason,
    table_cells,
    term_heading,
    usage,
)

SAID: frozenset[BlockKind] = frozenset({"bullet", "paragraph"})
"""Kinds of blocks that hold sentences; most rules read these."""

ANY: tuple[str, ...] = ()
"""Languages of a rule that reads structure alone: it needs no words to understand."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A construct: its name, its reader, and where there is anything for it to read.

    A rule is asked about blocks of its `kinds`, in its `languages`, whose text in lower case
    holds one of its `cues` (none: always), so that most blocks cost it nothing.
    `explicit` rules read what an author marked for us: in any language and section, and no other
    rule reads the same lines. `beside` rules leave the sentence to the rules after
    them; `whole` ones take all the lines of their quote.
    """

    name: str
    read: Callable[[Block], Iterator[Fact]]
    kinds: frozenset[BlockKind] = SAID
    languages: tuple[str, ...] = ("en",)
    cues: tuple[str, ...] = ()
    explicit: bool = False
    beside: bool = False
    whole: bool = False


def _on(*kinds: BlockKind) -> frozenset[BlockKind]:
    return frozenset(kinds)


RULES: tuple[Rule, ...] = (
    Rule("question-answer", question_answer.read, SAID, ANY, explicit=True, whole=True),
    Rule("cloze", cloze.read, SAID, ANY, ("{{c",), explicit=True),
    Rule("table", table_cells.read, _on("table"), ANY),
    Rule(
        "question-heading", question_heading.read, _on("heading", "bullet"), ANY, ("?",), whole=True
    ),
    Rule("term-heading", term_heading.read, _on("heading")),
    Rule("inline-question", inline_question.read, cues=("?",), whole=True),
    Rule("labelled-list", labelled_list.read, _on("list")),
    Rule("labelled-code", labelled_fence.read, _on("fence")),
    Rule("acronym", acronym.read, cues=("(", "=", ":"), beside=True),
    Rule("formula", formula.read, languages=ANY, beside=True),
    Rule("definition", definition.read, _on("bullet", "paragraph", "heading")),
    Rule("equals", equals.read, cues=("=",)),
    Rule("reason", reason.read, cues=("because", "since", "due ", "thanks ", "owing ")),
    Rule("covary", covary.read, cues=("the ",)),
    Rule("preference", preference.read, cues=("prefer", "use ")),
    Rule(
        "condition",
        condition.read,
        cues=("if ", "when", "unless ", "once ", "as long ", "provided "),
    ),
    Rule("goal-code", goal_code.read, cues=("`",)),
    Rule("usage", usage.read, cues=("use ",)),
    Rule("called", called.read, cues=(" called", "known as", "termed", "referred to")),
    Rule("purpose", purpose.read, _on("bullet")),
    Rule("is-a", is_a.read, cues=(" is ", " are ")),
)
