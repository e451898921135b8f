"""Code to fill in.

A statement that nothing else reads, its code spans hidden.

    ## Shells
    - wildcards are expanded by the shell itself unless `set -f` is given
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import gapped, statements

_MANY = 3
_CODE = re.compile(r"`[^`]{2,38}`")


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with at most two of their code spans hidden."""
    for statement in statements(block):
        found = list(_CODE.finditer(statement.text))
        spans = [code.span() for code in found if not _is_aside(statement.text[: code.start()])]
        if len(found) <= _MANY:
            yield from gapped(statement, spans)


def _is_aside(before: str) -> bool:
    """Whether code after the text BEFORE it is an example in brackets or behind a colon."""
    return before.count("(") > before.count(")") or bool(
        re.search(r"(?::|\be\.g\.|\blike)\s*$", before)
    )
