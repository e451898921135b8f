"""RULES is the grammar: the rules in the order in which they are tried."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flashmind.model.fact import Fact
from flashmind.model.note import Block, BlockKind
from flashmind.rules import (
    acronym,
    alias,
    amount_of,
    bare_number,
    by_whom,
    called,
    card_tag,
    closed_set,
    cloze,
    cloze_acronym,
    cloze_code,
    cloze_name,
    cloze_number,
    cloze_object,
    cloze_term,
    code_does,
    code_gloss,
    code_list,
    commented_code,
    comparative,
    complexity,
    condition,
    consists,
    contrast,
    count,
    counted_list,
    covary,
    curly_gap,
    date_line,
    dated_event,
    default,
    definition,
    definition_list,
    difference,
    dimension,
    display_formula,
    does,
    duration,
    equals,
    equals_clause,
    equals_phrase,
    extreme,
    flag,
    formula,
    genus,
    goal_code,
    heading_gloss,
    heading_list,
    heading_phrase,
    highlight,
    inline_card,
    inline_question,
    is_a,
    is_the,
    key_binding,
    labelled_fence,
    labelled_list,
    law,
    line_card,
    made_of,
    marked_clause,
    marked_short,
    marked_term,
    means,
    name_gloss,
    named_after,
    named_date,
    named_formula,
    named_number,
    nested_gloss,
    numbered_list,
    person,
    port,
    preference,
    property_line,
    pros_cons,
    purpose,
    question_answer,
    question_first,
    question_heading,
    question_label,
    question_list,
    reason,
    step_gloss,
    steps,
    subject_question,
    superlative,
    table_aspects,
    table_cells,
    table_commands,
    term_heading,
    term_list,
    term_list_clause,
    term_list_short,
    timeline,
    trend,
    usage,
    versus_table,
    was_a,
    why_not,
    year,
)
from flashmind.rules.packed_table import through_packs

SAID: frozenset[BlockKind] = frozenset({"bullet", "paragraph"})
"""Kinds of blocks that hold sentences; most rules read these."""

ANY: tuple[str, ...] = ()
"""Languages of a rule that reads structure alone: it needs no words to understand."""

DIGITS: tuple[str, ...] = tuple("0123456789")
"""Cues of rules that read numbers."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A construct: its name, its reader, and where there is anything for it to read.

    A rule is asked about blocks of its `kinds`, in its `languages`, whose text in lower case
    holds one of its `cues` (none: always), so that most blocks cost it nothing.
    `explicit` rules read what an author marked for us: in any language and section, and no other
    rule reads the same lines. `beside` rules leave the sentence to the rules after
    them; `whole` ones take all the lines of their quote; `spare` ones are asked last, and only
    about sentences that no other rule has read.
    """

    name: str
    read: Callable[[Block], Iterator[Fact]]
    kinds: frozenset[BlockKind] = SAID
    languages: tuple[str, ...] = ("en",)
    cues: tuple[str, ...] = ()
    explicit: bool = False
    beside: bool = False
    whole: bool = False
    spare: bool = False


def _on(*kinds: BlockKind) -> frozenset[BlockKind]:
    return frozenset(kinds)


def _packed() -> Iterator[Rule]:
    """Yield the rules of the language packs: one per construct and language, to be judged apart."""
    for reader, pack, cues in through_packs():
        yield Rule(
            f"{reader.name}-{pack.code}", reader.read, reader.kinds, pack.codes, cues,
            beside=reader.beside, whole=reader.whole, spare=reader.spare,
        )  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule("question-answer", question_answer.read, SAID, ANY, explicit=True, whole=True),
    Rule("cloze", cloze.read, SAID, ANY, ("{{c",), explicit=True),
    Rule("inline-card", inline_card.read, SAID, ANY, ("::",), explicit=True),
    Rule("line-card", line_card.read, SAID, ANY, ("?",), explicit=True, whole=True),
    Rule("card-tag", card_tag.read, SAID, ANY, ("#card",), explicit=True, whole=True),
    Rule("definition-list", definition_list.read, SAID, ANY, (" : ",), explicit=True),
    Rule("highlight", highlight.read, SAID, ANY, ("==",), explicit=True),
    Rule("curly-gap", curly_gap.read, SAID, ANY, ("{{",), explicit=True),
    Rule("table-commands", table_commands.read, _on("table"), ANY),
    Rule("table-aspects", table_aspects.read, _on("table"), ANY),
    Rule("table", table_cells.read, _on("table"), ANY),
    Rule(
        "question-heading", question_heading.read, _on("heading", "bullet"), ANY, ("?",), whole=True
    ),
    Rule("question-list", question_list.read, _on("heading", "bullet"), cues=("?",), whole=True),
    Rule("why-not", why_not.read, _on("heading", "bullet", "paragraph"), cues=("?",), whole=True),
    Rule("question-first", question_first.read, _on("heading", "bullet"), cues=("?",), whole=True),
    Rule("term-heading", term_heading.read, _on("heading")),
    Rule("question-label", question_label.read, cues=("?", "why"), whole=True),
    Rule("inline-question", inline_question.read, cues=("?",), whole=True),
    Rule("heading-list", heading_list.read, _on("heading")),
    Rule("labelled-list", labelled_list.read, _on("list")),
    Rule("steps", steps.read, _on("list")),
    Rule("numbered-list", numbered_list.read, _on("list")),
    Rule("versus-table", versus_table.read, _on("list", "table"), beside=True),
    Rule("timeline", timeline.read, _on("list")),
    Rule("dimension", dimension.read, _on("list")),
    Rule("pros-cons", pros_cons.read, _on("list", "bullet", "paragraph")),
    Rule("labelled-code", labelled_fence.read, _on("fence")),
    Rule("commented-code", commented_code.read, _on("fence")),
    Rule(
        "acronym",
        acronym.read,
        _on("bullet", "paragraph", "heading"),
        cues=("(", "=", ":", " - ", " –", " —"),
        beside=True,
    ),
    Rule("formula", formula.read, languages=ANY, beside=True),
    Rule("named-formula", named_formula.read, cues=("=", "$", "≈"), beside=True),
    Rule("display-formula", display_formula.read, _on("heading")),
    Rule("complexity", complexity.read, cues=("o(", "θ(", "ω("), beside=True),
    Rule(
        "difference",
        difference.read,
        cues=("differ", " vs", "versus", "unlike", "contrast to", "compared "),
    ),
    Rule("made-of", made_of.read, cues=(" of ", " + ", "compris", "from ")),
    Rule("counted-list", counted_list.read, cues=(":", " are ", " were ", " –", " —", " -")),
    Rule("definition", definition.read, _on("bullet", "paragraph", "heading")),
    Rule("heading-gloss", heading_gloss.read, _on("heading")),
    Rule("heading-phrase", heading_phrase.read, _on("heading")),
    Rule("nested-gloss", nested_gloss.read, _on("bullet")),
    Rule("step-gloss", step_gloss.read, _on("list")),
    Rule(
        "law",
        law.read,
        cues=(
            "law",
            "rule",
            "princip",
            "theor",
            "hypoth",
            "paradox",
            "doctrine",
            "razor",
            "postulate",
        ),
    ),
    Rule("person", person.read),
    Rule("superlative", superlative.read, cues=("est ", "most ", "first ")),
    Rule("extreme", extreme.read, cues=("est ", "most ", "first ", "last ")),
    Rule("property-line", property_line.read, _on("bullet"), cues=(":", " =", " –", " —", " -")),
    Rule("term-list", term_list.read, _on("list")),
    Rule("term-list-clause", term_list_clause.read, _on("list")),
    Rule("term-list-short", term_list_short.read, _on("list")),
    Rule("marked-term", marked_term.read, cues=("**", "__")),
    Rule("marked-clause", marked_clause.read, cues=("**", "__")),
    Rule("marked-short", marked_short.read, cues=("**", "__")),
    Rule("year", year.read, cues=DIGITS, beside=True),
    Rule("count", count.read, beside=True),
    Rule("duration", duration.read, cues=("take", "took", "last"), beside=True),
    Rule("port", port.read, cues=("port ", "ports "), beside=True),
    Rule("default", default.read, cues=("default",), beside=True),
    Rule("named-number", named_number.read, cues=DIGITS, beside=True),
    Rule("bare-number", bare_number.read, cues=DIGITS, beside=True),
    Rule("named-date", named_date.read, cues=DIGITS, beside=True),
    Rule("amount-of", amount_of.read, cues=DIGITS, beside=True),
    Rule("date-line", date_line.read, cues=DIGITS),
    Rule("equals", equals.read, cues=("=",)),
    Rule("equals-phrase", equals_phrase.read, cues=(" = ",)),
    Rule("equals-clause", equals_clause.read, cues=(" = ",)),
    Rule("genus", genus.read, cues=(":", " –", " —", " -")),
    Rule("name-gloss", name_gloss.read, cues=(":", " –", " —", " -")),
    Rule("closed-set", closed_set.read, cues=("only ", "both ", "either ", "just ")),
    Rule("contrast", contrast.read, cues=("whereas", "while", ",", ";")),
    Rule("reason", reason.read, cues=("because", "since", "due ", "thanks ", "owing ")),
    Rule(
        "trend",
        trend.read,
        cues=(
            "proportional",
            " with ",
            "->",
            "→",
            "=",
            "mean",
            "lead",
            "give",
            "cause",
            "impl",
            "result",
        ),
    ),
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
    Rule("code-list", code_list.read, cues=("`",)),
    Rule(
        "key-binding",
        key_binding.read,
        cues=(
            "ctrl",
            "alt",
            "cmd",
            "shift",
            "c-",
            "m-",
            "⌘",
            "⌥",
            "meta",
            "<",
            "super",
            "f1",
            "f2",
            "f5",
            "strg",
        ),
    ),
    Rule("flag", flag.read, cues=("-",)),
    Rule("code-does", code_does.read, cues=("`",)),
    Rule("purpose", purpose.read, _on("bullet")),
    Rule("consists", consists.read, cues=("consist", "compris", "made ", "composed", "built up")),
    Rule("by-whom", by_whom.read, cues=(" by ",)),
    Rule("named-after", named_after.read, cues=("named ",)),
    Rule("alias", alias.read, cues=("aka", "a.k.a", "also ", "otherwise known", " called")),
    Rule(
        "means",
        means.read,
        cues=("mean", "refer", "denote", "signif", "defined", "describe", "stand"),
    ),
    Rule("comparative", comparative.read, cues=(" than ",)),
    Rule("is-a", is_a.read, cues=(" is ", " are ")),
    Rule("is-the", is_the.read, cues=(" is the ", " are the ", " is wh", " are wh", " is how")),
    Rule("was-a", was_a.read, cues=(" was ", " were ")),
    Rule("dated-event", dated_event.read, cues=("(",), beside=True),
    Rule("does", does.read),
    Rule("code-gloss", code_gloss.read, cues=("`",)),
    Rule("cloze-number", cloze_number.read, cues=DIGITS, spare=True),
    Rule("subject-question", subject_question.read, spare=True),
    Rule("cloze-code", cloze_code.read, cues=("`",), spare=True),
    Rule("cloze-term", cloze_term.read, cues=("*", "_", "=", '"', "“"), spare=True),
    Rule("cloze-name", cloze_name.read, spare=True),
    Rule("cloze-object", cloze_object.read, spare=True),
    Rule("cloze-acronym", cloze_acronym.read, spare=True),
    *_packed(),
)
