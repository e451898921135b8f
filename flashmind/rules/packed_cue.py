"""Label and text.

`Label: text` under a heading: the label is asked as it stands, in any language but English.

    ## Respiration cellulaire

    - La respiration est un processus des cellules dans la mitochondrie.
    - Lieu : la mitochondrie

    ## Zellen

    - Die Ribosomen sind für die Proteine der Zelle da.
    - Ribosomen: 70S bei Prokaryoten

    ## 세포

    - 원핵생물: 핵막이 없음

    ## 拥塞控制

    - 慢启动：每过一个 RTT 翻倍
"""

import re
from collections.abc import Iterator

from flashmind.language.table import pack_for
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed import is_term, labelled, length, topic_of
from flashmind.rules.units import quote


def read(block: Block) -> Iterator[Pair]:
    """Yield a short label under a topic with the short text behind it."""
    pack, found = pack_for(block.language), labelled(block)
    if not found or block.kind not in {"bullet", "paragraph"} or block.children:
        return
    label, text, sentence = found
    topic = topic_of(block, pack)
    if pack.event and re.fullmatch(r"\d{3,4}\s?[年년]?", label) and 2 <= length(text) <= 16:
        yield Pair(quote(block, sentence), pack.event.format(label=label.strip("年년 ")), text)
        return
    short = len(label) <= 32 and length(label) <= 4 and 1 <= length(text) <= 16
    if short and topic and topic != label and is_term(label, pack) and len(block.sentences) == 1:
        question = pack.cue.format(topic=topic, label=label)
        if not pack.leaning.search(question):
            yield Pair(quote(block, sentence), question, text.rstrip(" .。"))
