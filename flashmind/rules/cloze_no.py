"""Lack to fill in.

A statement or fragment that says what there is none of, or what is done without: that is hidden.

    ## Kontore
    - vs. a modern state: no territory, no permanent officials
    - the Bruges merchants lodged with townsfolk, no walled compound
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import gapped, statements
from flashmind.rules.phrases import hushed, is_worth

_NO = re.compile(
    r"(?i)(?:^|[\s(])no (?!(?:longer|one|need|more|less|matter|way|idea|other|such|sense|effect|reason|chance|wonder|doubt|point|big|real)\b)(?P<told>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,3}?)"
    r"(?=[,;.:()!–—]| \(| [-+&→/=]|->| (?:and|or|but|so|in|on|at|for|from|to|of|between|with|without|within|because|since|until|unless|if|when|as|is|are|was|were|can|needed|allowed|required|that|which|before|after|till|except|save|by)\b|$)"
)


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with what stands behind `no` hidden."""
    for statement in statements(block):
        if len(words(statement.text)) <= 24:
            found = _NO.finditer(hushed(statement.text))
            spans = [f.span("told") for f in found if is_worth(f["told"].lower().split())]
            yield from gapped(statement, spans)
