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

from flashmind.language.pack import Pack
from flashmind.language.plain import plain
from flashmind.language.table import pack_for
from flashmind.model.fact import Enumeration, Quote
from flashmind.model.note import Block
from flashmind.rules.packed_terms import (
    NOTES,
    headed,
    is_term,
    length,
    split_label,
    topic_of,
    unbracketed,
)

_TOLD = 3
"""A name of more words than that says by itself of what the steps are."""
_NAMED = re.compile(r"^[^:：→>]{1,24}(?:\s[–—-]\s|[:：]\s?)\S")


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the steps of a numbered list, unless its entries are things with what they are.

    Below a name that tells of an order, `Phasen`, those things are asked by their names.
    """
    pack = pack_for(block.language)
    if not pack.steps or not block.ordered or not 2 <= len(block.children) <= 7:
        return
    topic, texts = _topic(block, pack), _texts(block, pack)
    fits = texts and is_term(topic, pack) and not any(b.children for b in block.children)
    if fits and len(set(texts)) == len(texts):
        line = block.parent_line or block.label_line
        text = "\n".join([topic, *(bullet.text for bullet in block.children)])
        place = Quote(text, block.first, block.last, block.section, (line,) if line else ())
        question = pack.settled(
            pack.localised(pack.steps.format(topic=_placed(topic, block, pack)), text)
        )
        yield Enumeration(place, question, texts, ordered=True)


def _topic(block: Block, pack: Pack) -> str:
    around = plain(block.parent or block.label).strip(" :：")
    return split_label(around, pack)[0] or unbracketed(around) or topic_of(block, pack)


def _placed(topic: str, block: Block, pack: Pack) -> str:
    """Return TOPIC behind the heading above it, so that it is told of what the steps are."""
    names = [NOTES.sub("", unbracketed(plain(name))).strip() for name in reversed(block.section)]
    above = next((n for n in names if n.lower() not in topic.lower() and is_term(n, pack)), "")
    told = not above or topic.lower() in above.lower() or length(topic) > _TOLD
    return topic if told else f"{above} – {topic}"


def _texts(block: Block, pack: Pack) -> tuple[str, ...]:
    """Return the steps, or their names where they are named; none where one is no step."""
    texts = tuple(plain(bullet.text).strip(" .。;；,，") for bullet in block.children)
    if sum(bool(_NAMED.match(text)) for text in texts) > len(texts) / 2:
        tells = pack.listed and pack.listed.ordered.search(f"{block.topic} {block.label}")
        return tuple(headed(b) for b in block.children) if tells and pack.entries else ()
    short = all(1 <= length(text) <= 14 and text[-1:] not in "?？" for text in texts)
    return texts if short else ()
