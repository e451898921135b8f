"""All readings of a note: each rule on each block, the first rule that fits a sentence keeping it."""

import re
from collections.abc import Iterator

from flashmind.language.sections import blocked_by
from flashmind.model.fact import Quote, Reading
from flashmind.model.note import LONGEST_BLOCK, Block, Note, walk
from flashmind.rules.table import RULES


def extract(note: Note) -> tuple[Reading, ...]:
    """Return what the rules read in NOTE, in the order of its lines."""
    taken: set[tuple[int, str]] = set()
    found = [reading for block in walk(note.blocks) for reading in _readings(block, taken)]
    return tuple(sorted(found, key=lambda reading: reading.fact.quote.first))


def _readings(block: Block, taken: set[tuple[int, str]]) -> Iterator[Reading]:
    """Yield what the rules read in one block; TAKEN grows by the sentences that are spoken for."""
    if len(block.text) > LONGEST_BLOCK:
        return
    blocked = blocked_by(block.section)
    for rule in RULES:
        if blocked and not rule.explicit:
            continue
        read = list(rule.read(block))
        if not read:  # nearly always: most rules have nothing to say about a block
            continue
        fresh = [fact for fact in read if not _is_taken(fact.quote, taken)]
        trust = rule.prior - (0.15 if rule.name == "definition" and _is_advice(block) else 0)
        yield from (Reading(rule.name, fact, trust) for fact in fresh)
        if fresh and rule.explicit:
            return
        if not rule.beside:
            taken |= {key for fact in fresh for key in _keys(fact.quote, whole=rule.whole)}


def _is_taken(quote: Quote, taken: set[tuple[int, str]]) -> bool:
    return (quote.first, quote.text) in taken or (quote.first, "") in taken


def _keys(quote: Quote, *, whole: bool) -> Iterator[tuple[int, str]]:
    """Yield what a quote takes: its sentence, or with an empty text each of its lines."""
    yield quote.first, quote.text
    if whole:
        yield from ((line, "") for line in range(quote.first, quote.last + 1))


def _is_advice(block: Block) -> bool:
    """Whether the block stands under Tips or Tricks, where `term: text` is advice on the term."""
    return any(
        re.search(r"(?i)\b(?:tips?|tricks?|hints?|best practi[cs]es?)\b", name)
        for name in block.section
    )
