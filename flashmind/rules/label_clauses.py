"""What else is said of a labelled thing.

`Label: a; caused by b, needs c`: each further clause that opens with its own verb, participle or
preposition is a card.

    ## Workloads
    - Deployment: stateless pods, keeps old ReplicaSets for rollback
    - Brett: barnyard, sticking plaster, caused by a yeast
"""

import re
from collections.abc import Iterator, Mapping

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.labelled import completed, labelled
from flashmind.rules.openings import HINGED, SIGNS, Opening, clauses, opening_for

_SURE: Mapping[Opening, re.Pattern[str]] = {
    "does": re.compile(
        r"(?!(?:makes|lets|helps|keeps|means|says|looks) (?:you|it|them|sure|us)\b)"
    ),
    "must": re.compile(r"(?!\w+ (?:be|have)? ?(?:normal|good|bad|fine|ok)\b)"),
    "by": re.compile(r"\w+ (?:by|from|with|for)\b"),
    "order": re.compile(r"(?i)(?:use|never|avoid|don[’']t)\b"),
}
"""The openings that show what is asked behind them; others are cut at a word of no weight."""


def read(block: Block) -> Iterator[Pair]:
    """Yield a card for each clause behind the first of a text under a label."""
    for found in labelled(block):
        for clause in clauses(found.text)[1:]:
            kind = opening_for(found.label, clause)
            fits = kind in _SURE and not HINGED.search(clause) and _SURE[kind].match(clause)
            if fits and (card := completed(found, clause, kind, SIGNS[kind])):
                yield card
