"""Chain of steps, in other languages.

What follows on what, with a sign between: `A → B → C`, `A < B < C`. Each step but the first is hidden.

    ## Inflation

    - Der Staat zahlt die Löhne → die Bank druckt Geld → Hyperinflation

    ## Cycle de l'eau

    - la pluie → la rivière → la mer
"""

from collections.abc import Iterator

from flashmind.language.table import pack_for
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.chains import chain, gapped
from flashmind.rules.packed_terms import fronted, said, split_label, unleaning
from flashmind.rules.units import quote


def read(block: Block) -> Iterator[Gapped]:
    """Yield each line that is a chain, below its label or topic."""
    pack = pack_for(block.language)
    for sentence, text in said(block, pack):
        label, body = split_label(text, pack)
        found = chain(body)
        if found and sentence.first == sentence.last and unleaning(body, pack):
            yield Gapped(quote(block, sentence), fronted(gapped(found), label, block, pack))
