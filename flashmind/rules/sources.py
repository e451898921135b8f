"""What rules read of a block: where that is nothing, they needn't be asked."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from flashmind.model.note import Block
from flashmind.rules.fragments import fragments
from flashmind.rules.gaps import statements
from flashmind.rules.labelled import labelled
from flashmind.rules.points import points
from flashmind.rules.prose import told
from flashmind.rules.ties import ties

Source: TypeAlias = Callable[[Block], Sequence[object]]
"""What several rules read of a block; it is found once and kept until the next block comes."""

_READERS: tuple[tuple[Source, str], ...] = (
    (
        statements,
        """subject-question cloze-name completion-detail completion-order cloze-object cloze-acronym
        cloze-in cloze-aside-name cloze-aside cloze-subject cloze-subject-plain cloze-term cloze-of
        cloze-figure cloze-date cloze-brief cloze-number cloze-doer completion-purpose label-said
        label-single label-several label-remarks label-brief label-cue cloze-series cloze-parallel
        cloze-to cloze-long completion-reason completion-condition completion-effect label-figure
        cloze-for cloze-by cloze-code condition-completed completion-contrast cloze-after
        cloze-state cloze-with cloze-from cloze-no cloze-as effect-completed arrow-cue""",
    ),
    (
        told,
        """cloze-count cloze-predicate cloze-complement cloze-twin cloze-not cloze-must cloze-front
        cloze-only""",
    ),
    (
        fragments,
        """fragment-verb fragment-tail fragment-usual fragment-equal fragment-reason
        fragment-noun-verb fragment-arrow fragment-sum""",
    ),
    (points, "predicate-question object-completed completion-predicate trend-completed"),
    (
        ties,
        """back-cause tied-effect back-condition back-held tied-condition tied-front back-claim
        tied-reason back-arrow back-arrow-name back-contrast tied-arrow tied-contrast back-means
        tied-aim back-chosen back-otherwise""",
    ),
    (
        labelled,
        """label-clauses label-does label-by label-must label-phrase label-phrase-more label-use
        label-later label-back label-back-does label-back-part label-back-two label-back-lone
        label-back-short label-kinds label-word""",
    ),
)

SOURCES: Mapping[str, Source] = {name: read for read, names in _READERS for name in names.split()}
"""Rule → all that it reads of a block. Most rules read more than one such thing, and have none."""


def is_silent(name: str, block: Block, known: dict[tuple[Source, int], bool]) -> bool:
    """Whether the rule NAME has nothing to read in BLOCK.

    KNOWN grows by what was found out of one block, whole or with only some of its sentences.
    """
    source = SOURCES.get(name)
    if source is None:
        return False
    key = source, len(block.sentences)
    if key not in known:
        known[key] = not source(block)
    return known[key]
