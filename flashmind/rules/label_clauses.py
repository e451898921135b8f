"""What else is said of a labelled thing.

`Label: a; caused by b, needs c`: each further clause that opens with its own verb, participle or
preposition is a card.

    ## Workloads
    - Deployment: stateless pods, keeps old ReplicaSets for rollback
    - Brett: barnyard, sticking plaster, caused by a yeast
"""

from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.labelled import completed, labelled
from flashmind.rules.openings import HINGED, SIGNS, clauses, opening_for


def read(block: Block) -> Iterator[Pair]:
    """Yield a card for each clause behind the first of a text under a label."""
    for found in labelled(block):
        for clause in clauses(found.text)[1:]:
            kind = opening_for(found.label, clause)
            fits = kind and not HINGED.search(clause)
            if fits and (card := completed(found, clause, kind, SIGNS[kind])):
                yield card
