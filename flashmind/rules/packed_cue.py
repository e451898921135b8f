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

from flashmind.language.pack import Pack
from flashmind.language.plain import plain
from flashmind.language.table import pack_for
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed_terms import all_labelled, is_term, length, topic_of
from flashmind.rules.units import quote

_FORMULA = re.compile(
    r"(?P<label>[^=:：→]{2,40}?)\s*=\s*(?P<text>(?=[^=：→]*(?:\s[-×·*/÷]\s|\d))[^=：→]*\s[-+×·*/÷]\s[^=：→]*)$"
)
_YEAR = re.compile(r"(\d{3,4})\s?[年년]?")


def read(block: Block) -> Iterator[Pair]:
    """Yield each label of the block with the short text behind it, and formulas in words."""
    pack, several = pack_for(block.language), len(block.sentences) > 1
    for label, text, sentence in all_labelled(block) if not block.children else ():
        year = _YEAR.fullmatch(label)
        topic = topic_of(block, pack)
        alone = not several or sentence.first != block.sentences[0].last
        short = len(label) <= 32 and length(label) <= 4 and is_value(text)
        if year and pack.event and 2 <= length(text) <= 16:
            yield Pair(quote(block, sentence), pack.event.format(label=year[1]), text)
        elif short and alone and topic not in {"", label} and is_term(label, pack):
            question = pack.cue.format(topic=topic, label=label)
            if not pack.leaning.search(question):
                yield Pair(quote(block, sentence), question, text.rstrip(" .。"))
    yield from _formulas(block, pack)


def is_value(text: str) -> bool:
    """Whether TEXT is one thing that a bare cue can ask for: a value, a code or a name, no list."""
    bare = text.strip(" .。")
    if re.search(r"[;；，、→/]|,(?!\d)| \+ | und | 및 |\s[–—-]\s", bare):
        return False
    return bool(re.fullmatch(r"`[^`]+`", bare)) or (
        1 <= length(bare) <= (8 if bare[0].isdigit() else 4)
    )


def _formulas(block: Block, pack: Pack) -> Iterator[Pair]:
    """Yield what a quantity is said to be computed from: `X = A / B`."""
    for sentence in block.sentences:
        found = _FORMULA.match(plain(sentence.text)) if "=" in sentence.text else None
        if found and pack.formula and is_term(found["label"], pack) and length(found["text"]) >= 2:
            question = pack.settled(pack.formula.format(label=found["label"]))
            yield Pair(quote(block, sentence), question, found["text"].strip(" .。"))
