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
from flashmind.model.note import Block, Sentence
from flashmind.rules.packed_terms import all_labelled, is_term
from flashmind.rules.units import quote

_EQUALS = re.compile(r"(?P<label>[^=:]{2,50}?)\s+=\s+(?P<text>[^=]+)$")


def read(block: Block) -> Iterator[Pair]:
    """Yield the definitions that the block's lines give behind a colon, dash or equals sign."""
    pack = pack_for(block.language)
    for label, text, sentence in (*all_labelled(block), *_equal(block)):
        kind = pack.listed and pack.listed.kind.match(label)
        gloss = pack.gloss(text.rstrip(" .。"))
        if gloss and not kind and is_term(label, pack):
            question = pack.settled(pack.localised(pack.what_is(label), block.text))
            yield Pair(quote(block, sentence), question, gloss)


def _equal(block: Block) -> Iterator[tuple[str, str, Sentence]]:
    for sentence in block.sentences:
        if "=" in sentence.text and (found := _EQUALS.match(plain(sentence.text))):
            yield found["label"], found["text"], sentence
