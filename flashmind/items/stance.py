"""What a sentence values and how: a batch size that is best, what trains faster, a usual rate.

A stance is compared with the others on the same subject by `flashmind.items.dispute`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flashmind.items.claim import Claim, Thought
from flashmind.items.claim_effect import absolutes, contests, effects, paces, preferences
from flashmind.items.claim_number import dates, directions, numbers
from flashmind.language.plain import plain
from flashmind.language.sections import blocked_by
from flashmind.model.item import Span
from flashmind.model.note import LONGEST_BLOCK, Block, Note, walk

READERS: tuple[Callable[[Thought], Iterator[Claim]], ...] = (
    numbers, directions, effects, paces, contests, preferences, absolutes, dates,
)  # fmt: skip

_CUES = (
    "best", "better", "worse", "optimal", "ideal", "recommend", "typical", "usual", "common",
    "default", "rule of thumb", "try ", "use ", "prefer", "always", "never", "fast", "slow",
    "quick", "accura", "generali", "memory", "expensive", "cheap", "stable", "safer", "longer to",
    "speed", "training time", "founded", "born", "died", "invented", "discovered", "established",
)  # fmt: skip
"""Substrings of which a block that values anything holds one: most blocks cost one look."""


@dataclass(frozen=True, slots=True)
class Stance:
    """A claim and the sentence that makes it, with its place."""

    claim: Claim
    source: Span
    text: str


def stances(note: Note) -> Iterator[Stance]:
    """Yield the stances of NOTE's sentences, in the order of its lines."""
    for block in walk(note.blocks):
        readable = block.kind in {"bullet", "paragraph"} and block.language == "en"
        if not readable or len(block.text) > LONGEST_BLOCK:
            continue
        text = block.text.lower()
        if any(cue in text for cue in _CUES) and not blocked_by(block.section):
            yield from _of_block(note, block)


def _of_block(note: Note, block: Block) -> Iterator[Stance]:
    """Yield the stances of a block; a sentence that names no subject is about the one before."""
    thought = Thought("", block.topic, note.title)
    for sentence in block.sentences:
        thought = thought.then(plain(sentence.text).strip("* "))
        if thought.text.endswith("?"):
            continue
        span = Span(note.path, sentence.first, sentence.last)
        yield from (
            Stance(claim, span, thought.text)
            for read in READERS
            for claim in read(thought)
            if claim.subject
        )
