"""Code to fill in.

A statement that nothing else reads, its code spans hidden.

    ## Shells
    - literal wildcards after `set -f` in the shell
    - end of a script at its first failing command by `set -e`
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import gapped, statements

_MANY = 3
_SHORTEST, _LONGEST = 3, 40
_CODE = re.compile(r"`[^`]+`")


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with at most two of their code spans hidden."""
    for statement in statements(block):
        found = list(_CODE.finditer(statement.text))
        telling = [
            code
            for code in found
            if _SHORTEST < len(code[0]) < _LONGEST and not code[0].endswith("]`")
        ]
        spans = [code.span() for code in telling if not _is_aside(statement.text[: code.start()])]
        template = found and found[0].start() == 0 and len(found) > 1 and not statement.clause
        if len(found) <= _MANY and not template:
            yield from gapped(statement, spans)


def _is_aside(before: str) -> bool:
    """Whether code after the text BEFORE it is an example in brackets or behind a colon."""
    return before.count("(") > before.count(")") or bool(
        re.search(r"(?::|\be\.g\.|\blike|\bnot)\s*$", before)
    )
