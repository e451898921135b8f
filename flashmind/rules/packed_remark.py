"""Label and remark, in other languages.

`Label: text` whose text is more than one value: the label is asked with its heading, for what is left.

    ## Respiration cellulaire

    - La respiration est un processus des cellules dans la mitochondrie.
    - Glycolyse : le glucose est coupé en deux dans le cytoplasme

    ## Fleisch

    - Maillard-Reaktion: Aminosäuren und Zucker reagieren bei Hitze in der Pfanne

    ## 실학

    - 중농학파: 토지 제도 개혁을 주장, 유형원과 이익

    ## 拥塞控制

    - 慢启动：窗口每一轮都翻倍，直到阈值为止
"""

from collections.abc import Iterator

from flashmind.language.table import pack_for
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed_terms import all_labelled, is_term, length, topic_of, unleaning
from flashmind.rules.units import quote


def read(block: Block) -> Iterator[Pair]:
    """Yield each label of the block with the text behind it, of 2 to 16 words."""
    pack, several = pack_for(block.language), len(block.sentences) > 1
    for label, text, sentence in all_labelled(block) if not block.children else ():
        topic = topic_of(block, pack)
        alone = not several or sentence.first != block.sentences[0].last
        short = len(label) <= 32 and length(label) <= 4 and 2 <= length(text) <= 16
        if short and alone and topic not in {"", label} and is_term(label, pack):
            question = pack.cue.format(topic=topic, label=label)
            if unleaning(question, pack) and unleaning(text, pack):
                yield Pair(quote(block, sentence), question, text.rstrip(" .。"))
