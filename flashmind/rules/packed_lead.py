"""First half of a sentence, in other languages.

What is so because, if, or although something else is: the first half is hidden, the second shown.

    ## Hefe

    - Die Hefe ist ein Pilz und kein Tier.
    - Der Teig geht nicht auf, weil die Hefe zu alt und zu kalt ist
    - Die Pfanne qualmt, wenn das Öl viel zu heiß geworden ist
    - Der Laden schließt → die Leute kaufen im Internet ein

    ## Climat

    - la mer se réchauffe → les poissons vont vers le nord

    ## 호르몬

    - 식사 후 혈당 상승 → 인슐린 분비가 크게 증가

    ## 网络

    - 收到三个重复的确认 → 不等超时就重传
"""

import re
from collections.abc import Iterator

from flashmind.language.table import pack_for
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.packed_terms import fronted, is_balanced, length, said, split_label, unleaning
from flashmind.rules.units import quote

_LONGEST = 40
_LIMIT = re.compile(r"(?: (?:nur|erst|auch|nur dann|vor allem))+$")
_ARROW = re.compile(r"(?P<lead>[^→;,]+?) (?P<sign>→|->|⇒|=>) (?P<tail>[^→;]+)$")
_FEWEST = 3
"""Words of the half that is shown, at least; a claim in German is no shorter either."""


def reason(block: Block) -> Iterator[Gapped]:
    """Yield statements whose claim is to be filled in before its reason."""
    return _led(block, "reason")


def condition(block: Block) -> Iterator[Gapped]:
    """Yield statements whose consequence is to be filled in before its condition."""
    return _led(block, "condition")


def effect(block: Block) -> Iterator[Gapped]:
    """Yield what an arrow comes from, to be filled in."""
    pack = pack_for(block.language)
    for sentence, text in said(block, pack):
        label, body = split_label(text, pack)
        found = _ARROW.match(body)
        if found and "->" not in found["tail"] and "=>" not in found["tail"]:
            lead, tail = found["lead"].strip(), found["tail"].strip()
            if _fits(lead, tail) and unleaning(body, pack):
                shown = f"{{{{c1::{lead}}}}} → {tail}"
                yield Gapped(quote(block, sentence), fronted(shown, label, block, pack))


def _led(block: Block, name: str) -> Iterator[Gapped]:
    pack = pack_for(block.language)
    cut = pack.led.get(name)
    for sentence, text in said(block, pack) if cut else ():
        label, body = split_label(text, pack)
        found = cut.match(body) if cut else None
        told = found and len(found["lead"].split()) >= _FEWEST
        if found and told and _fits(found["lead"].strip(), found["tail"]) and unleaning(body, pack):
            lead = _LIMIT.sub("", found["lead"].strip())
            shown = f"{{{{c1::{lead}}}}}{body[found.start('lead') + len(lead) :]}"
            yield Gapped(quote(block, sentence), fronted(shown, label, block, pack))


def _fits(lead: str, tail: str) -> bool:
    """Whether the half to fill in is short, whole and new, and the other one tells enough."""
    short = len(lead) <= _LONGEST and length(lead) >= 2 and is_balanced(lead)
    plain = not re.search(r"[`{}$:=<>?→]", lead) and not re.search(r"[{}?]", tail)
    return short and plain and length(tail) >= _FEWEST and lead.lower() not in tail.lower()
