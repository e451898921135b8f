"""Numbered steps, in other languages.

A numbered list of 2 to 7 short entries under a heading, label or bullet: asked in its order.

    ## Mehlschwitze

    1. Butter in dem Topf schmelzen
    2. Mehl mit der Butter verrühren
    3. mit Milch ablöschen

    ## Mitosis

    La mitosis es la división de la célula en el núcleo.

    1. la profase
    2. la metafase
    3. la anafase

    ## 지혈

    1. 혈관이 수축한다
    2. 혈소판이 모인다
    3. 피브린이 그물을 만든다

    ## 三次握手

    1. 客户端发送 SYN
    2. 服务器回复 SYN 和 ACK
    3. 客户端回复 ACK
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain
from flashmind.language.table import pack_for
from flashmind.model.fact import Enumeration, Quote
from flashmind.model.note import Block
from flashmind.rules.packed_terms import is_term, length, split_label, topic_of, unbracketed

_NAMED = re.compile(r"^[^:：→>]{1,24}(?:\s[–—-]\s|[:：]\s?)\S")


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the steps of a numbered list, unless its entries are things with what they are."""
    pack = pack_for(block.language)
    texts = tuple(plain(bullet.text).strip(" .。;；,，") for bullet in block.children)
    if not pack.steps or not block.ordered or not 2 <= len(texts) <= 7:
        return
    short = all(1 <= length(text) <= 14 and text[-1:] not in "?？" for text in texts)
    glossed = sum(bool(_NAMED.match(text)) for text in texts) > len(texts) / 2
    around = plain(block.parent or block.label).strip(" :：")
    topic = split_label(around, pack)[0] or unbracketed(around) or topic_of(block, pack)
    if (
        short
        and not glossed
        and is_term(topic, pack)
        and not any(b.children for b in block.children)
    ):
        line = block.parent_line or block.label_line
        text = "\n".join([topic, *(bullet.text for bullet in block.children)])
        place = Quote(text, block.first, block.last, block.section, (line,) if line else ())
        question = pack.settled(pack.localised(pack.steps.format(topic=topic), text))
        yield Enumeration(place, question, texts, ordered=True)
