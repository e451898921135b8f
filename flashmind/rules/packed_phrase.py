"""Phrase to complete, in other languages.

A plain statement cut behind its verb, its preposition, its adverb or what it opens with: the rest is asked.

    ## Wein

    - Die Rebe ist eine Pflanze und kein Baum.
    - Der Schwefel schützt den Wein vor Oxidation und wilden Hefen
    - Die Rebe kann im Winter selbst an der Wurzel erfrieren
    - Bei der Gärung entsteht aus dem Zucker der Alkohol
    - Der Korkton kommt von einem Pilz im Korken
    - Der Eiswein immer nur aus gefrorenen Trauben
"""

from collections.abc import Callable, Iterator

from flashmind.language.table import pack_for
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed_terms import (
    fronted,
    is_balanced,
    length,
    near_topic,
    said,
    split_label,
    unleaning,
)
from flashmind.rules.units import quote

_LONGEST = 16


def cut(name: str) -> Callable[[Block], Iterator[Pair]]:
    """Return the reader of statements that the cut NAME of their pack parts."""

    def read(block: Block) -> Iterator[Pair]:
        return _read(block, name)

    return read


def _read(block: Block, name: str) -> Iterator[Pair]:
    pack = pack_for(block.language)
    parted = pack.cuts.get(name)
    for sentence, text in said(block, pack) if parted else ():
        label, body = split_label(text, pack)
        lead, tail = parted(body) if parted else ("", "")
        stands = unleaning(lead, pack) or (not label and near_topic(block, pack))
        if not lead or not stands or not is_balanced(tail) or not is_balanced(lead):
            continue
        new = tail.lower() not in lead.lower() and unleaning(tail, pack)
        if new and 1 <= length(tail) <= _LONGEST and not pack.hollow.search(tail):
            yield Pair(quote(block, sentence), fronted(f"{lead} …?", label, block, pack), tail)
