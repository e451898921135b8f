"""Term and definition, in other languages.

`Term: gloss`, where the gloss is a noun phrase that defines: the term is asked.

    ## Deutsch

    - Osmose: Diffusion von Wasser durch eine semipermeable Membran
    - Das Wort steht nur für die Sprache da.

    ## 한국어

    - 배열: 같은 크기의 원소를 연속된 메모리에 저장하는 구조

    ## 中文

    - MTU：链路层一帧能承载的最大数据长度
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain
from flashmind.language.table import pack_for
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed import is_term, labelled
from flashmind.rules.units import quote

_EQUALS = re.compile(r"(?P<label>[^=:]{2,50}?)\s+=\s+(?P<text>[^=]+)$")


def read(block: Block) -> Iterator[Pair]:
    """Yield the definition that the block's first sentence gives behind a colon, dash or equals."""
    pack, found = pack_for(block.language), labelled(block)
    if not found and block.sentences and (equal := _EQUALS.match(plain(block.sentences[0].text))):
        found = equal["label"], equal["text"], block.sentences[0]
    if not found:
        return
    label, text, sentence = found
    kind = pack.listed and pack.listed.kind.match(label)
    gloss = pack.gloss(text.rstrip(" .。"))
    if gloss and not kind and is_term(label, pack):
        question = pack.settled(pack.localised(pack.what_is(label), block.text))
        yield Pair(quote(block, sentence), question, gloss)
