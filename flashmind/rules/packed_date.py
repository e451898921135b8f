"""Date and what happened, in other languages.

A line that begins with a date as its label: what happened then is asked, and when it happened.

    ## Republik

    - Die Republik hat mit dem Kaiser nichts zu tun.
    - 9.11.1918: Die Republik wird in Berlin ausgerufen

    ## Révolution

    - 14 juillet 1789: prise de la Bastille par la foule
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flashmind.language.table import pack_for
from flashmind.model.fact import Gapped, Pair
from flashmind.model.note import Block, Sentence
from flashmind.rules.packed_terms import (
    STOP,
    fronted,
    is_balanced,
    length,
    said,
    topic_of,
    unleaning,
)
from flashmind.rules.units import quote

_MONTH = (
    r"(?i:jan(?:uar|vier|eiro)?|jänner|feb(?:ruar|rero|brero)?|février|märz|mars|marzo|maart|março|apr(?:il|ile)?|avril|abril|mai|mayo|maggio|mei|maio|"
    r"jun[io]o?|juin|giugno|jul[io]o?|juillet|luglio|aug(?:ust|ustus)?|août|agosto|sept?(?:ember|embre|tembre|iembre|embro)?|okt(?:ober)?|oct(?:obre|ubre)?|ottobre|outubro|"
    r"nov(?:ember|embre|iembre|embro)?|dez(?:ember|embro)?|déc(?:embre)?|dic(?:iembre|embre)?|dec(?:ember)?)\.?"
)
_YEAR = r"\d{3,4}(?: ?[–-] ?\d{2,4})?(?: (?:v\. ?Chr\.|n\. ?Chr\.|av\. J\.-C\.|a\. ?C\.))?"
_DATED = re.compile(
    rf"(?P<date>(?:(?:ab|seit|um|ca\.|Anfang|Mitte|Ende) )?(?:(?:\d{{1,2}}\.? ?/ ?)?\d{{1,2}}(?:\.|er)? ?(?:de )?(?:{_MONTH}|\d{{1,2}}\.)(?: ?(?:de )?\d{{2,4}})?|{_MONTH} \d{{4}}|{_YEAR}))\s?(?::| [–—-]| =)\s+(?P<text>\S.*)$"
)
_END = re.compile(r"(?:; |(?<=[^\W\d_]{3})\. (?=[A-ZÀ-Þ])| \((?:z\. ?B|siehe|vgl|s\.)).*$")
_FULL = re.compile(r"\d{3,4}\b|\.\d{2}$")
_LEAST, _LONGEST = 2, 20


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date, what happened, and the sentence that says so."""

    date: str
    text: str
    said: Sentence


def told(block: Block) -> Iterator[Pair]:
    """Yield each date of the block's lines, asked for what stands behind it."""
    pack = pack_for(block.language)
    for found in _dated(block):
        asked = fronted("…?", found.date, block, pack)
        yield Pair(quote(block, found.said), asked, found.text)


def back(block: Block) -> Iterator[Gapped]:
    """Yield what happened with its date hidden."""
    pack = pack_for(block.language)
    for found in _dated(block):
        if not re.search(r"\d", found.text) and found.text[0].isalpha():
            shown = f"{{{{c1::{found.date}}}}} – {found.text}"
            yield Gapped(quote(block, found.said), fronted(shown, "", block, pack))


def _dated(block: Block) -> Iterator[_Dated]:
    """Yield the lines of a block that say what happened on one date, its year said there or above."""
    pack = pack_for(block.language)
    topic = topic_of(block, pack)
    for sentence, line in said(block, pack):
        found = _DATED.match(line)
        text = STOP.sub("", _END.sub("", found["text"])) if found else ""
        if found and block.ordered and not found["date"][0].isdigit():
            continue  # its day was taken for the number of an entry
        if not found or not _LEAST <= length(text) <= _LONGEST or not unleaning(text, pack):
            continue
        if " = " not in text and is_balanced(text) and _FULL.search(f"{topic} {found['date']}"):
            yield _Dated(found["date"], text, sentence)
