"""Question and answer, in other languages.

A question as heading, bullet or sentence with what follows it as the answer.

    ## Zellen

    - Warum ist die Wand der Zelle nicht aus Eiweiß? Weil sie aus Cellulose ist.

    ## 네트워크

    - 왜 3-way handshake가 필요한가? 양쪽의 수신 능력을 확인해야 하기 때문이다.

    ## 网络

    - 无线为什么不用 CSMA/CD？因为发送的同时听不到对方。

    ## Pourquoi la feuille est-elle verte ?

    - Les pigments de la feuille ne retiennent pas la lumière verte.
"""

from collections.abc import Iterator

from flashmind.language.pack import Pack
from flashmind.language.plain import plain
from flashmind.language.table import pack_for
from flashmind.model.fact import Enumeration, Pair, Quote
from flashmind.model.note import Block
from flashmind.rules.packed_terms import length, topic_of
from flashmind.rules.units import quote


def read(block: Block) -> Iterator[Enumeration | Pair]:
    """Yield each question of the block that wants more than yes or no, with its answer."""
    pack = pack_for(block.language)
    if block.kind == "heading" or (block.kind == "bullet" and len(block.sentences) == 1):
        yield from _headed(block, pack)
        return
    for asking, said in zip(block.sentences, block.sentences[1:], strict=False):
        question, answer = plain(asking.text), plain(said.text)
        if stands(question, pack) and 1 <= length(answer) <= 30 and answer[-1:] not in "?？:：":
            place = quote(block, asking)
            yield Pair(
                Quote(f"{asking.text} {said.text}", asking.first, said.last, place.section, place.context),
                question, answer,
            )  # fmt: skip


def stands(question: str, pack: Pack) -> bool:
    """Whether QUESTION asks for something and needs nothing that isn't on its card."""
    asks = question.endswith(("?", "？")) and pack.asking.match(question)
    return bool(asks) and length(question) >= 3 and not pack.leaning.search(question)


def _headed(block: Block, pack: Pack) -> Iterator[Enumeration | Pair]:
    """Yield a question with what stands below it: one line, or a list of 2 to 5 short entries."""
    question = plain(block.text).strip(" *_")
    if not stands(question, pack):
        return
    topic = topic_of(block, pack)
    short = length(question) <= (4 if "？" in question else 3)
    if short and topic and topic.lower() not in question.lower():
        question = pack.context.format(topic=topic, question=question)
    below = [
        b for child in block.children for b in (child.children or (child,)) if b.kind != "rule"
    ]
    texts = tuple(plain(b.text).strip() for b in below if b.kind in {"bullet", "paragraph"})
    if len(texts) != len(below) or not texts or any(text[-1:] in "?？:：" for text in texts):
        return
    place = Quote("\n".join(texts), below[0].first, below[-1].last, block.section, (block.first,))
    if len(texts) == 1 and 1 <= length(texts[0]) <= 40:
        yield Pair(place, question, texts[0])
    elif 2 <= len(texts) <= 5 and all(1 <= length(text) <= 18 for text in texts):
        yield Enumeration(place, question, texts)
