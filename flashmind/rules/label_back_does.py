"""Label of a line that tells what it does.

`Label: verb …` with at least two lines under labels beside it: the verb and what follows are
shown, the label hidden.

    ## Control plane
    - etcd: holds all cluster state
    - scheduler: picks a node for each new pod
    - kubelet: starts the containers of a node
"""

from collections.abc import Iterator

from flashmind.language.grammar import is_plural
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.label_back import gap, is_doing
from flashmind.rules.labelled import labelled
from flashmind.rules.siblings import beside, tells_apart


def read(block: Block) -> Iterator[Gapped]:
    """Yield each line whose text opens with a verb, its label hidden."""
    others = beside(block)
    for found in labelled(block) if len(others) > 2 else ():
        doing = is_doing(found) and not is_plural(found.label)
        if found.context and doing and tells_apart(found, others):
            yield gap(found)
