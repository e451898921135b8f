"""Person.

A name and what that person was: `**Name** – lawyer from Arras`.

    - **Robespierre** – lawyer from Arras, led the Committee of Public Safety
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.glosses import glossed
from flashmind.rules.units import quote

_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.-]+|[A-Z]\.)(?: (?:(?:de|du|des|da|di|von|van|der|den|of|the|la|le|al|ibn|bin)\b|[A-ZÀ-Þ][\w'’.-]*|[IVX]+))*$"
)
_CALLING = re.compile(
    r"(?i)(?:(?:an?|the|one of the)\s)?(?:(?!of\b|for\b|to\b|in\b|over\b|that\b)[\w’'-]+,? ){0,4}?(?:king|queen|emperor|empress|tsar|prince|princess|duke|duchess|"
    r"pope|bishop|archbishop|cardinal|monk|nun|priest|pastor|saint|prophet|lawyer|judge|minister|president|chancellor|senator|"
    r"politician|statesman|diplomat|ambassador|admiral|soldier|commander|explorer|navigator|merchant|banker|"
    r"journalist|writer|author|poet|novelist|playwright|dramatist|philosopher|thinker|historian|economist|sociologist|psychologist|"
    r"physicist|chemist|biologist|botanist|zoologist|naturalist|geologist|astronomer|mathematician|logician|statistician|scientist|"
    r"engineer|inventor|physician|surgeon|composer|pianist|violinist|singer|musician|painter|sculptor|architect|"
    r"artist|photographer|actor|actress|dancer|reformer|revolutionary|activist|founder|teacher|scholar|theologian|"
    r"linguist|programmer|entrepreneur|industrialist|noblewoman|nobleman|knight|peasant|astronaut|anthropologist|monarch)\b"
)
_PEOPLE = re.compile(
    r"(?i)\b(?:people|persons|figures|characters|who(?:[’']s| is| was) who|personalities|leaders)\b"
)
_CUT = re.compile(r"\s*(?:;|\. ).*$")


def read(block: Block) -> Iterator[Detail]:
    """Yield who the person is that the block's first sentence names."""
    first = block.sentences[0] if block.sentences else None
    found = glossed(first.text) if first else None
    if not first or not found or not _NAME.match(found.term) or found.sign == "=":
        return
    answer = _CUT.sub("", found.text)
    listed = _PEOPLE.search(block.topic) or _PEOPLE.search(block.label)
    if (listed or calls(answer)) and 1 <= len(words(answer)) <= 25:
        yield Detail(quote(block, first), f"Who was {found.term}?", answer)


def calls(text: str) -> bool:
    """Whether TEXT opens with what a person is by office or trade: `an English reformer`."""
    return _CALLING.match(text) is not None


def is_name(text: str) -> bool:
    """Whether TEXT is written as the name of a person is."""
    return _NAME.match(text) is not None
