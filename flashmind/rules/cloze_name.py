"""Name to fill in.

A statement that nothing else reads, its proper names hidden.

    ## Kontore
    - London: Elizabeth I expelled the merchants for good
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import Statement, gapped, statements

_WORD = r"[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ][\w’'-]*"
_NAME = re.compile(
    rf"(?<![\w`$\\.])(?:{_WORD}(?: (?:(?:the|of|de|von|van|der|la|le|du) )?(?:{_WORD}|[IVX]+\b)|[–-]{_WORD})+|{_WORD}(?: [IVX]+\b)?)(?![\w`$+])"
)
NO_NAME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Exam|"
    r"NOT|NO|YES|ALL|LOTS|NEVER|ALWAYS|MUST|ONLY|FIRST|VERY|BAD|GOOD|OK|TODO|NB|PS|ONE|TWO|BEFORE|AFTER|AND|OR|IF|THE|DO|IS|IT|SAME|MORE|LESS|EVERY|ANY|BOTH|NOW|WITHOUT|AM|PM|BC|AD|CE|BCE"
)


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with at most two of their names hidden."""
    for statement in statements(block):
        yield from gapped(statement, _names(statement, block))


def _names(statement: Statement, block: Block) -> Iterator[tuple[int, int]]:
    text = re.sub(r"`[^`]*`|\$[^$]*\$", lambda found: "x" * len(found[0]), statement.text)
    for found in _NAME.finditer(text):
        first = found[0].split(" ")[0].lower()
        opens = found.start() == 0 or bool(re.search(r"[.:(“\"]\s?$", text[: found.start()]))
        lone = " " not in found[0]
        aside = text[: found.start()].count("(") > text[: found.start()].count(")")
        known = (
            first in en.STOP_WORDS | en.NOT_A_SUBJECT | en.NOT_A_TERM
            or first in block.vocabulary.common
        )
        label = re.match(r":| \d", text[found.end() :]) or aside
        if (
            not NO_NAME.fullmatch(found[0])
            and not (opens and (lone or known))
            and not known
            and not label
        ):
            yield found.span()
