"""Code to fill in.

A statement that nothing else reads, its code spans hidden.

    ## Shells
    - literal wildcards after `set -f` in the shell
    - end of a script at its first failing command by `set -e`
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import gapped, statements

_MANY = 3
_ROOM = 12
"""Words of a statement, code included, from which on it leaves enough for two gaps."""
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
        spans = [code.span() for code in telling if not _is_part(statement.text, code)]
        template = found and found[0].start() == 0 and len(found) > 1 and not statement.clause
        if len(found) <= _MANY and not template:
            most = 2 if len(words(statement.text)) >= _ROOM else 1
            yield from gapped(statement, spans[:most], most)


_GOES_ON = re.compile(r"\s?(?:[`‘'\"“<({\[*=+]|[A-Z]{2,}\b|\w+[_(.]\w|[a-z]+\d\b)")
_COMES_FROM = re.compile(r"(?:`|\b[A-Z]{2,}|\w_\w+|=) ?$")
_EXAMPLE = re.compile(r"(?::|\be\.g\.|\blike|\bnot|\bthen|\bi\.e\.)\s*$")


def _is_part(text: str, code: re.Match[str]) -> bool:
    """Whether a code span is one word of a longer template, or an example behind what it shows."""
    before, after = text[: code.start()], text[code.end() :]
    example = before.count("(") > before.count(")") or _EXAMPLE.search(before)
    return bool(example or _GOES_ON.match(after) or _COMES_FROM.search(before))
