"""Several labels on a line.

`A: x, B: y`: each label with what stands behind it is a card.

    ## Stress
    - llanas: second last syllable, agudas: last syllable
    - Queue: FIFO; stack: LIFO
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, plain, words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.gaps import holds, is_aside, is_told
from flashmind.rules.labelled import is_answer, is_label, place
from flashmind.rules.units import quote, said

_PART = re.compile(r"(?P<label>[^:=,;]{2,40}?): (?P<text>[^:=]{1,80})$")
_JOINT = re.compile(r"[,;] (?=[^:=,;]{2,40}: )")
_LONGEST = 8


def read(block: Block) -> Iterator[Detail]:
    """Yield a card for each label where every part of a line has one."""
    if is_aside(block):
        return
    context = place(block)
    for sentence, text in said(block):
        found = [_PART.match(part) for part in _JOINT.split(text)] if text.count(": ") > 1 else []
        if len(found) < 2 or not is_told(text, sentence, 2) or sentence.first != sentence.last:
            continue
        for one in found if all(found) else ():
            if one and is_label(plain(one["label"])) and is_answer(one["text"]):
                label = one["label"]
                about = "" if holds(label, context) else context
                if about and len(words(one["text"])) <= _LONGEST:
                    asked = capitalised(f"{about}: {label}?")
                    yield Detail(quote(block, sentence), asked, one["text"])
