"""Short list under a label, in other languages.

A list of 2 to 7 short entries under a label or below a bullet that names no kind: asked with its number.

    ## Ernährung

    Der Körper braucht die Nahrung und das Wasser.

    Häufige Mängel:

    - Eisen
    - das Vitamin D
    - Jod

    ## Le corps

    Les groupes du sang:

    - globules rouges
    - globules blancs
    - plaquettes
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain
from flashmind.language.table import pack_for
from flashmind.model.fact import Enumeration, Quote
from flashmind.model.note import Block
from flashmind.rules.packed_terms import (
    headed,
    is_term,
    length,
    split_label,
    topic_of,
    unbracketed,
    unleaning,
)

_OPEN = re.compile(
    r"(?i)\b(?:usw|etc|z\. ?B|u\. ?a|beispiele?|exemples?|ejemplos?|esempi|todo)\b|…$|\.\.\.$|https?:|[?？]$|^\[[ x]\]"
)
_LONGEST, _ODD = 6, re.compile(r"[=→]|->|\d{3,}|:\s|：|\s[–—]\s")


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the list whose entries are short, and whose label is a name."""
    pack = pack_for(block.language)
    if not pack.entries or block.ordered or not 2 <= len(block.children) <= 7:
        return
    entries = tuple(headed(bullet) for bullet in block.children)
    short = all(1 <= length(e) <= _LONGEST and not _ODD.search(e) for e in entries)
    around = plain(block.label or block.parent).strip(" :：")
    label = split_label(around, pack)[0] or unbracketed(around)
    topic, above = topic_of(block, pack), [*block.section]
    where = next((n for n in (topic, *reversed(above)) if n.lower() != label.lower()), "")
    closed = not any(_OPEN.search(text) for text in (around, *(b.text for b in block.children)))
    if short and closed and label and where and is_term(label, pack) and len(set(entries)) > 1:
        line = block.label_line or block.parent_line
        question = pack.entries.format(topic=where, label=label, count=len(entries))
        text = "\n".join([label, *(bullet.text for bullet in block.children)])
        place = Quote(text, block.first, block.last, block.section, (line,) if line else ())
        if unleaning(f"{label} {' '.join(entries)}", pack):
            yield Enumeration(place, question, entries)
