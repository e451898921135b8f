"""All readings of a note: each rule on each block, the first rule that fits a sentence keeping it."""

from collections.abc import Iterable, Iterator

from flashmind.language.en import BLOCKED_SECTIONS
from flashmind.model.fact import Reading
from flashmind.model.note import Block, Note
from flashmind.rules.table import RULES, Rule


def extract(note: Note) -> tuple[Reading, ...]:
    """Return what the rules read in NOTE, in the order of its lines."""
    found = (reading for block in blocks_of(note.blocks) for reading in _readings(block))
    return tuple(sorted(found, key=lambda reading: reading.fact.quote.first))


def blocks_of(found: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks and all blocks below them in reading order; a heading's contents come once."""
    for block in found:
        yield block
        if block.kind != "heading":
            yield from blocks_of(block.children)


def is_blocked(block: Block) -> bool:
    """Whether the block stands in a section that teaches nothing, such as References."""
    return any(name.lower().strip(" :.") in BLOCKED_SECTIONS for name in block.section)


def _readings(block: Block) -> Iterator[Reading]:
    taken: set[tuple[int, str]] = set()
    blocked = is_blocked(block)
    for rule in RULES:
        if blocked and not rule.explicit:
            continue
        fresh = [
            fact for fact in rule.read(block) if (fact.quote.first, fact.quote.text) not in taken
        ]
        yield from (Reading(rule.name, fact, rule.prior) for fact in fresh)
        if fresh and rule.explicit:
            return
        if not rule.beside:
            taken |= {(fact.quote.first, fact.quote.text) for fact in fresh}


def rule_named(name: str) -> Rule | None:
    """Return the rule called NAME."""
    return next((rule for rule in RULES if rule.name == name), None)
