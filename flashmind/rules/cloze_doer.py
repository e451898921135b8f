"""Doer to fill in.

The name behind `by`, or between a label and a year, where no other card asks for it.

    ## Medicine
    - penicillin discovered by Fleming, 1928
    - periodic table: Mendeleev, 1869
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.cloze_name import NO_NAME
from flashmind.rules.gaps import gapped, statements

_NAME = r"[A-ZÀ-Þ][\w'’.-]*[a-zß-ÿ](?: (?:(?:de|du|von|van|der|of the|of|the|la|le|al|ibn) )?(?:[A-ZÀ-Þ][\w'’.-]*[a-zß-ÿ]|[A-Z]\.|[IVX]+\b))*"
_NAMES = rf"(?P<names>{_NAME}(?:, {_NAME})*(?:,? (?:and|&|\+) {_NAME})?)"
_BY = re.compile(rf"(?<=\w )by (?:(?:King|Queen|Pope|Emperor|the|Sir|Lord|Dr) )?{_NAMES}(?![\w:])")
_DATED = re.compile(rf"^[^:;.]{{3,40}}: {_NAMES},? (?:in )?\(?(?:1\d|20)\d\d\)?")
_LEAST = 3


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with the names of those who did something hidden."""
    for statement in statements(block):
        found = [*_BY.finditer(statement.text), *_DATED.finditer(statement.text)]
        spans = [f.span("names") for f in found if not NO_NAME.fullmatch(f["names"])]
        yield from gapped(statement, spans, least=_LEAST)
