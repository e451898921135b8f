"""RULES is the grammar: the rules in the order in which they are tried."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flashmind.model.fact import Fact
from flashmind.model.note import Block
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


@dataclass(frozen=True, slots=True)
class Rule:
    """A construct: its name, its reader, and how often its cards were right on unseen notes.

    `explicit` rules read what an author marked for us: in any language and section, and no other
    rule reads the same lines. `beside` rules leave the sentence to the rules after
    them; `whole` ones take all the lines of their quote.
    """

    name: str
    read: Callable[[Block], Iterator[Fact]]
    prior: float
    explicit: bool = False
    beside: bool = False
    whole: bool = False


RULES: tuple[Rule, ...] = (
    Rule("question-answer", question_answer.read, 0.99, explicit=True, whole=True),
    Rule("cloze", cloze.read, 0.99, explicit=True),
    Rule("table", table_cells.read, 0.6),
    Rule("question-heading", question_heading.read, 0.7, whole=True),
    Rule("term-heading", term_heading.read, 0.75),
    Rule("inline-question", inline_question.read, 0.7, whole=True),
    Rule("labelled-list", labelled_list.read, 0.75),
    Rule("labelled-code", labelled_fence.read, 0.6),
    Rule("acronym", acronym.read, 0.95, beside=True),
    Rule("formula", formula.read, 0.5, beside=True),
    Rule("definition", definition.read, 0.8),
    Rule("equals", equals.read, 0.75),
    Rule("reason", reason.read, 0.77),
    Rule("covary", covary.read, 0.9),
    Rule("preference", preference.read, 0.9),
    Rule("condition", condition.read, 0.6),
    Rule("goal-code", goal_code.read, 0.8),
    Rule("usage", usage.read, 0.85),
    Rule("called", called.read, 0.75),
    Rule("purpose", purpose.read, 0.6),
    Rule("is-a", is_a.read, 0.75),
)
