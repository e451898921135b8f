"""An arrow from cause to effect.

`A -> B` where A is a statement: what follows is to be completed.

    - bran cuts the gluten strands -> denser loaf
"""

import re
from collections.abc import Iterator

from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.claims import is_statement, parts
from flashmind.rules.gaps import statements
from flashmind.rules.hinge import below, completed

_ARROW = re.compile(r"(?P<cause>[^→]+?)\s*(?P<arrow>->|=>|→|⇒)\s*(?P<effect>[^→⇒]+)$")
_DONE = re.compile(r"[a-z]+ \d")
_BACK = re.compile(r"(?i)(?:it|this|that|these|they|them|its|their|so|why)\b")


def read(block: Block) -> Iterator[Pair]:
    """Yield each statement up to the arrow behind it."""
    for bare in statements(block):
        statement = below(bare, block)
        found = _ARROW.match(statement.text)
        if not found or re.search(r"->|=>", found["effect"] + found["cause"]):
            continue
        _, cause = parts(found["cause"])
        if not _is_cause(cause):
            continue
        if card := completed(statement, found["cause"], " →", found["effect"], least=(1, 3)):
            yield card


def _is_cause(text: str) -> bool:
    """Whether TEXT is a statement about something that it names."""
    whole = is_statement(re.sub(r"(?i)^(?:if|when) ", "", text)) and not is_command(text)
    return whole and not _BACK.match(text) and not _DONE.match(text) and len(words(text)) >= 3
