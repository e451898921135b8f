"""Where a labelled thing comes from, what it is for or who makes it.

`Label: from …`, `Label: …, made by …`: what stands behind the preposition is hidden in the line as
it is written.

    ## Hormones
    - ANP: from stretched atria, in excess of volume
    - Sherry cask: bought from Jerez
"""

from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Gapped, Pair
from flashmind.model.note import Block
from flashmind.rules.labelled import Labelled, completed, labelled
from flashmind.rules.openings import HINGED, SIGNS, clauses, opening_for

_MOST, _LONGEST, _SHORTEST = 22, 6, 4


def read(block: Block) -> Iterator[Gapped]:
    """Yield the line with a gap behind the preposition that its first clause opens with."""
    return _read(block, slice(1))


def more(block: Block) -> Iterator[Gapped]:
    """Yield the line with a gap behind the preposition of each later clause that opens with one."""
    return _read(block, slice(1, None))


def _read(block: Block, wanted: slice) -> Iterator[Gapped]:
    for found in labelled(block):
        whole = len(words(found.text)) <= _MOST and len(words(f"{found.context} {found.text}"))
        for clause in clauses(found.text)[wanted] if whole and whole >= _SHORTEST else ():
            kind = opening_for(found.label, clause)
            fits = kind in {"by", "from"} and not HINGED.search(clause)
            card = completed(found, clause, kind, SIGNS[kind]) if kind and fits else None
            if card and len(words(card.answer)) <= _LONGEST:
                yield from _gapped(found, clause, card)


def _gapped(found: Labelled, clause: str, card: Pair) -> Iterator[Gapped]:
    """Yield the line with the answer of a CARD on one of its clauses as its gap."""
    start = found.text.find(clause)
    at = found.text.find(card.answer, start)
    if min(start, at) < 0 or found.text.count(card.answer) > 1:
        return
    before, after = found.text[:at], found.text[at + len(card.answer) :]
    above = f"{capitalised(found.context)}: " if found.context else ""
    text = f"{above}{found.label} – {before}{{{{c1::{card.answer}}}}}{after}"
    yield Gapped(found.quote, text if text.endswith((".", ")")) else f"{text}.")
