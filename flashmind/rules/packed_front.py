"""Circumstances that a statement opens with, in other languages.

Where, when, or after whom something is so: what stands before the verb is hidden, the rest shown.

    ## Grammatik

    - Die Grammatik ist für den Satz und nicht für das Wort da.
    - Im Nebensatz steht das finite Verb am Ende des Satzes
    - Nach Brønsted ist eine Säure ein Donator von Protonen
"""

import re
from collections.abc import Iterator

from flashmind.language.pack import Pack
from flashmind.language.plain import words
from flashmind.language.table import pack_for
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.packed_terms import fronted, is_balanced, length, said, split_label, unleaning
from flashmind.rules.units import quote

_FEWEST, _MOST, _WIDEST, _STEM = 4, 18, 7, 5
"""Words of what is shown, at least and at most; words of the gap; letters that tell a word."""
_ODD = re.compile(r"[=→<>{}$?…]|->|https?:|\b(?:z\. ?B|bsp)\b|\d")
_LOOSE = re.compile(
    r"(?i)(?:(?:in|im|bei|am|an|auf|zu|zum|vor|nach|mit|für) )(?:der regel|allgemeinen|den meisten|manchen|einigen|vielen|anfang|ende|gegensatz|gegenteil|jedem fall|beiden|allen|dies\w+|sein\w*|ihr\w*|unser\w*|mein\w*)\b"
)


def read(block: Block) -> Iterator[Gapped]:
    """Yield each statement of the block with the circumstances it opens with hidden."""
    pack = pack_for(block.language)
    parted = pack.cuts.get("front-gap")
    for sentence, text in said(block, pack) if parted else ():
        label, body = split_label(text, pack)
        lead, tail = parted(body) if parted else ("", "")
        if lead and _fits(lead, tail, pack) and not _is_told(lead, label, block):
            shown = f"{{{{c1::{lead}}}}} {tail}"
            yield Gapped(quote(block, sentence), fronted(shown, label, block, pack))


def _fits(lead: str, tail: str, pack: Pack) -> bool:
    """Whether the rest says enough to ask for the LEAD, and neither leans on more."""
    sized = length(lead) <= _WIDEST and _FEWEST <= length(tail) <= _MOST
    whole = is_balanced(lead) and is_balanced(tail) and unleaning(f"{lead} {tail}", pack)
    odd = _ODD.search(lead) or _LOOSE.match(lead) or re.search(r"[{}?]", tail)
    return sized and whole and not odd


def _is_told(lead: str, label: str, block: Block) -> bool:
    """Whether the heading or the label says what is hidden."""
    shown = f"{label} {block.parent} {' '.join(block.section)}".lower()
    return any(len(w) >= _STEM - 1 and w.lower()[:_STEM] in shown for w in words(lead)[1:])
