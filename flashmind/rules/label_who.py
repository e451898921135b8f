"""Which of several does it.

`Label: verb …` with at least two lines under labels beside it: the verb and what follows are
shown, the label asked.

    ## Control plane
    - etcd: holds all cluster state
    - scheduler: picks a node for each new pod
    - kubelet: starts the containers of a node
"""

from collections.abc import Iterator

from flashmind.language.grammar import is_plural
from flashmind.language.plain import capitalised
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.hinge import ended
from flashmind.rules.labelled import is_answer, labelled, small, whole
from flashmind.rules.openings import clauses, opening
from flashmind.rules.siblings import beside, tells_apart


def read(block: Block) -> Iterator[Pair]:
    """Yield `what …?` for each text that opens with a verb."""
    others = beside(block)
    for found in labelled(block) if len(others) > 2 else ():
        told = whole(ended(clauses(found.text)[0]))
        kind = opening(told) == "does" and not is_plural(found.label)
        if kind and found.context and is_answer(told) and tells_apart(found, others):
            asked = f"{capitalised(found.context)}: what {small(told)}?"
            yield Pair(found.quote, asked, found.label)
