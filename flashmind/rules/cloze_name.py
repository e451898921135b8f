"""Name to fill in.

A statement that nothing else reads, its proper names hidden.

    ## Kontore
    - wood for the planks was shipped down the Weser
    - tar for the hulls came from the woods of Prussia
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.verbs import VERBS
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import Statement, gapped, statements

_WORD = r"[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ][\w’'-]*"
_NAME = re.compile(
    rf"(?<![\w`$\\.])(?:{_WORD}(?: (?:(?:the|of|de|von|van|der|la|le|du) )?(?:{_WORD}|[IVX]+\b)|[–-]{_WORD})+|{_WORD}(?: [IVX]+\b)?)(?![\w`$+])"
)
_PEOPLE = r"(?:ish|ese|ian|ean|can|tch|nch|man)$"
"""How adjectives of peoples end: `British crops` are told by nobody."""
NO_NAME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Exam|"
    r"NOT|NO|YES|ALL|LOTS|NEVER|ALWAYS|MUST|ONLY|FIRST|VERY|BAD|GOOD|OK|TODO|NB|PS|OWN|ONE|TWO|BEFORE|AFTER|AND|OR|IF|THE|DO|IS|IT|SAME|MORE|LESS|EVERY|ANY|BOTH|NOW|WITHOUT|AM|PM|BC|AD|CE|BCE"
)
_NO_NAME = en.STOP_WORDS | en.NOT_A_SUBJECT | en.NOT_A_TERM


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with at most two of their names hidden."""
    for statement in statements(block):
        yield from gapped(statement, names(statement, block))


def names(statement: Statement, block: Block) -> Iterator[tuple[int, int]]:
    """Yield where the proper names of a statement stand that can be asked for."""
    text = re.sub(r"`[^`]*`|\$[^$]*\$", lambda found: "x" * len(found[0]), statement.text)
    for found in _NAME.finditer(text):
        first = found[0].split(" ")[0].lower()
        opens = found.start() == 0 or bool(re.search(r"[.:(“\"]\s?$", text[: found.start()]))
        lone = " " not in found[0]
        aside = text[: found.start()].count("(") > text[: found.start()].count(")")
        known = first in _NO_NAME or first in block.vocabulary.common
        people = lone and re.search(_PEOPLE, found[0]) and re.match(r" [a-z]", text[found.end() :])
        known = known or first in VERBS or bool(people)
        label = re.match(r":| \d", text[found.end() :]) or aside
        if (
            not NO_NAME.fullmatch(found[0])
            and not (opens and (lone or known))
            and not known
            and not label
        ):
            yield found.span()
