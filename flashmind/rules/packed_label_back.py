"""Label of a line, in other languages.

`Label: text` with at least two lines like it beside it: the text is shown with the heading, the label hidden.

    ## Rebsorten

    - Riesling: hohe Säure, im Alter eine Note von Petrol
    - Silvaner: neutral, passt gut zu Spargel
    - Dornfelder: sehr farbkräftig und fruchtig

    ## Les sauces mères

    - Béchamel : le lait et un roux blanc
    - Velouté : un fond blanc lié au roux blond
    - Hollandaise : les jaunes et le beurre clarifié

    ## 스케줄링 알고리즘

    - FCFS: 먼저 온 순서대로 처리한다
    - SJF: 실행 시간이 짧은 것부터 처리
    - RR: 시간 할당량만큼 돌아가며 실행

    ## 传输介质

    - 双绞线：便宜，最远只有一百米
    - 同轴电缆：抗干扰好，安装较难
    - 光纤：速度最快，不受电磁干扰
"""

import re
from collections.abc import Iterator

from flashmind.language.pack import Pack
from flashmind.language.plain import words
from flashmind.language.table import pack_for
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.packed_siblings import Line, beside, is_name, tells_apart
from flashmind.rules.packed_terms import (
    all_labelled,
    is_balanced,
    is_term,
    length,
    topic_of,
    unleaning,
)
from flashmind.rules.units import quote

_END = re.compile(r"(?:(?<=[^\W\d_]{3})\. |。|; |；| \((?:z\. ?B|s\.|siehe|vgl|p\. ?ex)).*$")
_ODD = re.compile(r"[=→⇒{}|$?？]|->|=>|https?:|\b(?i:z\. ?B|bsp|p\. ?ex)\b|예:|例如|比如")
_LEAST, _MOST, _LETTERS = 2, 16, 4
"""Words of the text that is shown, and letters at least."""


def read(block: Block) -> Iterator[Gapped]:
    """Yield each line with its label hidden, below what the labels are of."""
    pack = pack_for(block.language)
    others = () if block.children else beside(block)
    topic = topic_of(block, pack) if others else ""
    if not is_term(topic, pack):
        return
    for label, text, sentence in all_labelled(block):
        told = _END.sub("", text).strip(" .。,，")
        line = Line(label, told)
        if _is_asked(line, topic, pack) and tells_apart(line, others):
            colon, sign = ("：", "：") if pack.code == "zh" else (": ", " – ")
            shown = f"{topic}{colon}{{{{c1::{label}}}}}{sign}{told}"
            yield Gapped(quote(block, sentence), shown)


def _is_asked(line: Line, topic: str, pack: Pack) -> bool:
    """Whether the text of a LINE can stand alone below the TOPIC and its label be asked."""
    sized = _LEAST <= length(line.text) <= _MOST and sum(map(str.isalpha, line.text)) >= _LETTERS
    whole = is_balanced(line.text) and not _ODD.search(f"{line.label} {line.text}")
    named = is_name(line.label, pack) and is_term(line.label, pack) and length(line.label) <= 4
    same = line.label.lower() in topic.lower() or topic.lower() == line.label.lower()
    alone = unleaning(line.text, pack) and not pack.hollow.search(line.text)
    return sized and whole and named and not same and alone and len(words(topic)) <= 6
