"""Which rules word their cards alike: what is judged of one is evidence for the others."""

from collections.abc import Iterable, Mapping

from flashmind.model.prior import ENOUGH, Prior
from flashmind.rules.priors import Priors

WORDINGS: Mapping[str, tuple[str, ...]] = {
    "a table's cell, asked by its row and column": (
        "table", "table-topic", "table-aspects", "table-worded", "table-commands", "table-both",
        "table-dates",
    ),
    "a table's row, asked by one of its cells": (
        "table-which", "table-back", "table-remark", "table-under", "table-term",
    ),
    "what a piece of code does or means": (
        "code-does", "code-means", "code-gloss", "code-list", "commented-code",
        "commented-meaning", "commented-key", "flag", "flag-row",
    ),
    "a piece of code, asked by what it does": (
        "code-back", "code-named", "code-goal", "goal-code", "commented-back", "commented-any",
    ),
    "an arrow, its right side asked": (
        "arrow-cue", "point-arrow", "tied-arrow", "effect-completed", "completion-effect",
        "completion-effect-de", "completion-effect-ko", "completion-effect-zh",
        "completion-effect-neutral",
    ),
    "the author's own sentence, its number, code, name or term hidden": (
        "cloze-number", "cloze-code", "cloze-name", "cloze-term", "cloze-acronym", "cloze-object",
        "cloze-figure", "cloze-brief", "cloze-date", "label-figure", "figure-after",
        "date-back-de", "date-back-neutral", "amount-unit-de", "amount-unit-neutral", "amount-date-de", "amount-date-neutral",
        "amount-de", "amount-neutral", "figure-ko", "figure-zh", "figure-also-ko",
        "figure-also-zh", "gap-de", "gap-ko", "gap-zh", "gap-neutral", "gap-name-ko",
        "gap-name-zh", "gap-word-ko", "gap-word-zh",
    ),
    "the author's own sentence, a phrase of it hidden": (
        "cloze-from", "cloze-by", "cloze-with", "cloze-to", "cloze-after", "cloze-for",
        "cloze-as", "cloze-long", "cloze-of", "cloze-in", "cloze-no", "cloze-state", "cloze-aside",
        "cloze-aside-name", "cloze-subject", "cloze-subject-plain", "cloze-parallel", "chain-gap",
        "cloze-doer", "gap-is-of-ko", "gap-is-zh", "gap-alias-ko", "gap-alias-zh", "gap-means-ko",
        "gap-means-zh", "gap-place-ko", "gap-place-zh", "gap-than-ko", "gap-than-zh",
        "gap-object-ko", "gap-object-zh", "gap-doer-ko", "gap-agent-zh", "gap-most-ko",
        "gap-most-zh", "gap-era-ko", "gap-era-zh", "gap-then-zh", "gap-by-zh", "gap-purpose-zh",
        "gap-need-zh", "gap-modal-zh", "gap-twin-ko", "gap-twin-zh", "gap-equal-ko",
        "gap-equal-zh", "front-gap-de",
    ),
    "a label among its siblings, asked by its text": (
        "label-back", "label-back-one", "label-back-does", "label-back-part", "label-back-two",
        "label-back-lone", "label-back-short", "label-back-de", "label-back-ko",
        "label-back-zh", "label-back-neutral",
    ),
    "a term and what equals it": (
        "equals", "equals-cue", "equals-several", "equals-listed", "equals-phrase", "equals-clause", "equals-de",
        "equals-neutral",
    ),
    "the author's own sentence, the clause before its hinge hidden": (
        "back-cause", "back-arrow", "back-arrow-name", "back-claim", "back-condition", "back-held",
        "back-otherwise", "back-means", "back-contrast", "back-chosen",
        "back-why-ko", "back-why-zh", "back-when-ko",
    ),
    "a term and its gloss, read through a language pack": (
        "definition-de", "definition-ko", "definition-zh", "gloss-de", "gloss-ko", "gloss-zh",
    ),
    "a date and what happened": (
        "timeline", "timeline-cue", "date-line", "dated-event", "named-date", "year",
    ),
    "the author's own sentence, completed behind its hinge": (
        "consequence-completed", "otherwise-completed", "if-completed", "condition-completed",
        "concession-completed", "so-that", "completion-reason", "completion-condition",
        "completion-contrast", "completion-purpose", "completion-detail",
        "lead-condition", "lead-aim", "lead-reason", "lead-with", "tied-reason", "tied-effect",
        "tied-condition", "tied-front", "tied-aim", "tied-contrast", "object-completed",
        "covary-completed", "trend-completed",
        "completion-predicate", "completion-order", "completion-reason-de",
        "completion-reason-ko", "completion-reason-zh", "completion-condition-de",
        "completion-condition-ko", "completion-condition-zh", "completion-contrast-de",
        "completion-contrast-ko", "completion-contrast-zh", "completion-opening-de",
        "completion-exception-de", "phrase-at-de", "phrase-de", "modal-de", "limit-de", "front-de",
        "label-does", "label-by", "label-must", "label-use", "label-clauses",
        "label-later", "parent-does",
    ),
}  # fmt: skip
"""Named by what the card looks like, never by how its record turned out."""

SOME, SHARE = 5, 0.8
"""A rule leans on its wording with this many cards of its own, at least this share of them right."""


def confidences(priors: Priors) -> dict[str, float]:
    """Return how much each rule is trusted, 0 to 1.

    A rule with a record of its own goes by it. One that was judged too rarely to prove anything,
    but well as far as it goes, is trusted as far as all rules of its wording together are, and
    never further than its own share of right cards.
    """
    found = {name: prior.confidence for name, prior in priors.items()}
    for names in WORDINGS.values():
        together = _sum(priors.get(name, Prior()) for name in names)
        for name in names:
            own = priors.get(name, Prior())
            if SOME <= own.judged < ENOUGH <= together.judged and own.right >= SHARE * own.judged:
                leaning = min(together.bound, own.right / own.judged)
                found[name] = max(found[name], leaning)
    return found


def _sum(priors: Iterable[Prior]) -> Prior:
    total = Prior()
    for prior in priors:
        total += prior
    return total
