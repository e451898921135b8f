"""Entries numbered within a line, in Korean and Chinese.

`Label: ①A ②B ③C`: what the label announces is asked as a list.

    ## 자료

    - 좋은 표본의 조건: ①무작위 추출 ②충분한 크기 ③독립성

    ## 气候

    - 影响气温的因素：①纬度 ②海陆 ③地形 ④洋流
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain
from flashmind.language.table import pack_for
from flashmind.model.fact import Enumeration
from flashmind.model.note import Block
from flashmind.rules.packed_terms import is_balanced, length, topic_of, unleaning
from flashmind.rules.units import quote

_NUMBERED = re.compile(r"(?P<label>[^:：①]{2,24}?)(?:有)?\s?(?:：|: ?|有)\s?①(?P<text>.+)$")
_MARK = re.compile(r"\s*[;；,，、]?\s*[②-⑨]\s*")


def read(block: Block) -> Iterator[Enumeration]:
    """Yield each label of the block with the 2 to 7 short entries numbered behind it."""
    pack = pack_for(block.language)
    for sentence in block.sentences:
        found = _NUMBERED.match(plain(sentence.text)) if "①" in sentence.text else None
        entries = tuple(e.strip(" .。;；") for e in _MARK.split(found["text"])) if found else ()
        fits = 2 <= len(entries) <= 7 and all(1 <= length(e) <= 10 for e in entries)
        topic, label = topic_of(block, pack), found["label"].strip() if found else ""
        if fits and unleaning(label, pack) and all(map(is_balanced, entries)):
            colon = "：" if pack.code == "zh" else ": "
            front = f"{topic}{colon}" if topic and topic not in label else ""
            asked = f"{front}{label}{'？' if pack.code == 'zh' else '?'}"
            yield Enumeration(quote(block, sentence), pack.settled(asked), entries)
