"""Where a labelled thing comes from, what it is for or who makes it.

`Label: from …`, `Label: …, made by …`: what stands behind the preposition is hidden in the line as
it is written.

    ## Hormones
    - ANP: from stretched atria, in excess of volume
    - Twin needle: two parallel rows, for hems on stretch fabric
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.labelled import Labelled, completed, labelled
from flashmind.rules.openings import HINGED, SIGNS, clauses, opening_for

_JOINED = re.compile(r",? (?:and|or|&) ")
_MOST, _LONGEST, _SHORTEST, _SHORT = 22, 6, 4, 2


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
            told = _first(card.answer) if card else ""
            if told and len(words(told)) <= _LONGEST:
                yield from _gapped(found, clause, told)


def _first(told: str) -> str:
    """Return TOLD up to its first comma, unless that is one of a list of names."""
    parts = told.split(", ")
    listed = _JOINED.search(told) or all(len(words(part)) <= _SHORT for part in parts)
    return told if listed else parts[0]


def _gapped(found: Labelled, clause: str, told: str) -> Iterator[Gapped]:
    """Yield the line with what is TOLD in one of its clauses as its gap."""
    start = found.text.find(clause)
    at = found.text.find(told, start)
    if min(start, at) < 0 or found.text.count(told) > 1:
        return
    before, after = found.text[:at], found.text[at + len(told) :]
    above = f"{capitalised(found.context)}: " if found.context else ""
    text = f"{above}{found.label} – {before}{{{{c1::{told}}}}}{after}"
    yield Gapped(found.quote, text if text.endswith((".", ")")) else f"{text}.")
