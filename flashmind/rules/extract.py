"""All readings of a note: each rule on each block, the first rule that fits a sentence keeping it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter

from flashmind.language.sections import blocked_by
from flashmind.model.fact import Enumeration, Fact, Quote, Reading
from flashmind.model.note import LONGEST_BLOCK, Block, BlockKind, Note, Sentence, walk
from flashmind.model.prior import Prior
from flashmind.rules.dispatch import Dispatch
from flashmind.rules.priors import EXPLICIT, Priors, confidences, shipped
from flashmind.rules.sources import Source, is_silent
from flashmind.rules.table import RULES, Rule

_ADVICE = 0.15
"""What `term: text` loses under Tips or Tricks, where it is advice on the term."""
_MORE = 1.6
"""How many times as long as its entries a list is that tells something of each."""
_ADVISING = re.compile(r"(?i)\b(?:tips?|tricks?|hints?|best practi[cs]es?)\b")
_FIELDS = tuple(field.name for field in fields(Block))
_VALUES, _AT = attrgetter(*_FIELDS), _FIELDS.index("sentences")
_UNSURE = 0.4
"""Trust in a rule below which no card is made: others may still read what it reads."""


def extract(
    note: Note, priors: Priors | None = None, off: frozenset[str] = frozenset()
) -> tuple[Reading, ...]:
    """Return what the rules read in NOTE, in the order of its lines.

    PRIORS are the records of the rules (those that the package ships, if none are given); the
    rules named in OFF are left out.
    """
    trusts = _trusts(tuple((shipped() if priors is None else priors).items()))
    taken = _Taken(set(), set(), set())
    found = [
        reading for block in walk(note.blocks) for reading in _readings(block, taken, trusts, off)
    ]
    return tuple(sorted(found, key=lambda reading: reading.fact.quote.first))


@lru_cache(maxsize=4)  # all notes of a build go by the same records
def _trusts(records: tuple[tuple[str, Prior], ...]) -> Mapping[str, float]:
    return confidences(dict(records))


@dataclass(frozen=True, slots=True)
class _Taken:
    """Places that are spoken for: `rules` by one that keeps its sentence, `asked` by any.

    `kin` are places with the kin of the rule that asks them.
    """

    rules: set[tuple[int, str]]
    asked: set[tuple[int, str]]
    kin: set[tuple[int, str, str]]


def _readings(
    block: Block, taken: _Taken, trusts: Mapping[str, float], off: frozenset[str]
) -> Iterator[Reading]:
    """Yield what the rules read in one block; TAKEN grows by the sentences that are spoken for."""
    if len(block.text) > LONGEST_BLOCK:
        return
    blocked, given = blocked_by(block.section), block
    seen = -1  # how much was spoken for when the block was last looked through for what is left
    known = dict[tuple[Source, int], bool]()
    for rule in _asked(block, off, blocked=bool(blocked)):
        if rule.spare and seen != len(taken.asked):
            block, seen = _unread(block, taken.asked), len(taken.asked)
        if rule.spare and not block.sentences:
            continue
        if is_silent(rule.name, given if rule.further else block, known):
            continue
        fresh = list(rule.read(given if rule.further else block))
        if not fresh:  # nearly always: most rules have nothing to say about a block
            continue
        fresh = [f for f in fresh if rule.further or not _is_spoken(f.quote, rule, taken)]
        if not fresh:
            continue
        trust = _trust(rule, block, trusts)
        yield from (Reading(rule.name, fact, trust, block.language) for fact in fresh)
        if rule.explicit:
            return
        if not rule.further and trust >= _UNSURE:
            _take(fresh, rule, block, taken)


def _asked(block: Block, off: frozenset[str], *, blocked: bool) -> Iterator[Rule]:
    """Return the rules that BLOCK is put to: only the explicit ones in a BLOCKED section."""
    asked = _rules_for(block.kind, block.language).asked(block.text.replace("\n", " ").lower())
    if not blocked and not off:
        return asked
    return (r for r in asked if (r.explicit or not blocked) and r.name not in off)


def _take(fresh: Iterable[Fact], rule: Rule, block: Block, taken: _Taken) -> None:
    """Note in TAKEN which sentences of BLOCK the FRESH facts of RULE ask, and which they keep."""
    several = rule.whole or block.kind not in {"bullet", "paragraph"}
    told = (fact.quote for fact in fresh if not _names_alone(fact))
    taken.asked.update(key for place in told for key in _keys(place, whole=several))
    if rule.kin:
        taken.kin.update((f.quote.first, f.quote.text, rule.kin) for f in fresh)
    if not rule.beside:
        taken.rules.update(key for fact in fresh for key in _keys(fact.quote, whole=rule.whole))


def _names_alone(fact: Fact) -> bool:
    """Whether FACT lists the names that head its lines, and leaves to others what is told of them."""
    if not isinstance(fact, Enumeration) or fact.quote.first == fact.quote.last:
        return False
    nested = fact.quote.last - fact.quote.first + 1 > _MORE * len(fact.entries)
    return nested or _MORE * sum(map(len, fact.entries)) < len(fact.quote.text)


@lru_cache(maxsize=256)
def _rules_for(kind: BlockKind, language: str) -> Dispatch:
    """Return the rules that read blocks of KIND in LANGUAGE, in order."""
    return Dispatch(
        tuple(r for r in RULES if kind in r.kinds and (not r.languages or language in r.languages))
    )


def _trust(rule: Rule, block: Block, trusts: Mapping[str, float]) -> float:
    if rule.explicit:
        return EXPLICIT
    trust = trusts.get(rule.name, Prior().start)
    return trust - (_ADVICE if rule.name == "definition" and _is_advice(block) else 0)


def _unread(block: Block, spoken: set[tuple[int, str]]) -> Block:
    """Return BLOCK with only the sentences that are not SPOKEN for, by themselves or as a block."""
    whole = (block.first, block.text) in spoken
    left = [] if whole else [s for s in block.sentences if not _is_said(s, spoken)]
    if len(left) == len(block.sentences):
        return block
    values = list(_VALUES(block))  # `replace` would take many times as long, so often
    values[_AT] = tuple(left)
    return Block(*values)


def _is_said(sentence: Sentence, spoken: set[tuple[int, str]]) -> bool:
    return (sentence.first, sentence.text) in spoken or (sentence.first, "") in spoken


def _is_spoken(quote: Quote, rule: Rule, taken: _Taken) -> bool:
    """Whether RULE comes too late for what it quotes: another keeps it, or asks the like."""
    asked = bool(rule.kin) and (quote.first, quote.text, rule.kin) in taken.kin
    return asked or _is_taken(quote, taken.rules)


def _is_taken(quote: Quote, taken: set[tuple[int, str]]) -> bool:
    return (quote.first, quote.text) in taken or (quote.first, "") in taken


def _keys(quote: Quote, *, whole: bool) -> Iterator[tuple[int, str]]:
    """Yield what a quote takes: its sentence, or with an empty text each of its lines."""
    yield quote.first, quote.text
    if whole:
        yield from ((line, "") for line in range(quote.first, quote.last + 1))


def _is_advice(block: Block) -> bool:
    """Whether the block stands under Tips or Tricks, where `term: text` is advice on the term."""
    return any(map(_ADVISING.search, block.section))
