"""What the thing above a bullet does.

A bullet without a label that opens with a verb, participle or preposition: its parent bullet is
what it is about.

    - kube-proxy
        - runs on every node
        - holds the rules of all services
"""

from collections.abc import Iterator

from flashmind.language.plain import plain, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.claims import about
from flashmind.rules.gaps import is_aside, is_told, place_of
from flashmind.rules.labelled import Labelled, completed, is_label
from flashmind.rules.openings import HINGED, SIGNS, clauses, opening_for
from flashmind.rules.units import quote, said


def read(block: Block) -> Iterator[Pair]:
    """Yield a card for each clause of a bullet that a parent's name is the subject of."""
    if not block.parent or is_aside(block):
        return
    name = about(block)
    bare = plain(block.parent).strip(" :.").lower() == name.lower()
    if not name or not bare or not is_label(name) or len(words(name)) > 5:
        return
    place = place_of(block.section)
    context = "" if plain(place).lower() == name.lower() else place
    for sentence, text in said(block):
        if HINGED.search(text) or not is_told(text, sentence, 2) or sentence != block.sentences[0]:
            continue
        found = Labelled(name, text, context, quote(block, sentence), sentence)
        for clause in clauses(text):
            kind = opening_for(name, clause)
            fits = kind in {"does", "must"}
            if fits and (card := completed(found, clause, kind, SIGNS[kind])):
                yield card
