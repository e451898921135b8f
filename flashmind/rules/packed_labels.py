"""Several labels on a line, in other languages.

`A: x, B: y`: each label is asked with its own text.

    ## Teig

    - Der Teig ist für das Brot und nicht für den Kuchen da.
    - TA 160: fester Teig, TA 180: weicher Teig

    ## Photosynthèse

    - phase claire: dans le thylakoïde; phase sombre: dans le stroma
"""

import re
from collections.abc import Iterator

from flashmind.language.table import pack_for
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed_terms import is_term, length, said, topic_of, unleaning
from flashmind.rules.units import quote

_PARTED = re.compile(r"[,;]\s+(?=[^:,;]{2,40}?\s?:\s)")
_LABELLED = re.compile(r"(?P<label>[^:,;]{2,40}?)\s?:\s+(?P<text>[^:]{2,120})$")
_LONGEST = 12


def read(block: Block) -> Iterator[Pair]:
    """Yield each label of the lines that hold several, with what stands behind it."""
    pack = pack_for(block.language)
    for sentence, told in said(block, pack):
        found = [_LABELLED.match(part) for part in _PARTED.split(told)]
        fits = [f for f in found if f and is_term(f["label"].strip(), pack)]
        topic = topic_of(block, pack)
        if len(fits) < max(len(found), 2) or not topic or not unleaning(told, pack):
            continue
        for part in fits:
            label, text = part["label"].strip(), part["text"].strip(" .,;")
            if label.lower() != topic.lower() and 1 <= length(text) <= _LONGEST:
                yield Pair(quote(block, sentence), pack.cue.format(topic=topic, label=label), text)
