"""Labelled list, in other languages.

A list of 2 to 7 short entries under a label, heading or bullet that says what they are.

    ## Theorie

    Belege für die Theorie der Zelle und der Organe:

    - die Doppelmembran ist da
    - die DNA ist nicht linear

    ## 힙

    삭제 단계:

    - 루트를 뺀다
    - 마지막 노드를 루트로 옮긴다

    ## 网络

    分层的优点：

    - 各层独立
    - 容易实现
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain
from flashmind.language.table import pack_for
from flashmind.model.fact import Enumeration, Quote
from flashmind.model.note import Block
from flashmind.rules.packed import length
from flashmind.rules.packed_aspect import asked

_OPEN = re.compile(r"(?i)\b(?:usw|etc|z\. ?B)\b|등등?$|等等?$|…$|\.\.\.$|^https?:")


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the list where its label names the kind of its entries and the list is closed."""
    pack = pack_for(block.language)
    if block.kind != "list" or not pack.listed or not 2 <= len(block.children) <= 7:
        return
    entries = tuple(_entry(bullet) for bullet in block.children)
    closed = all(1 <= length(entry) <= 16 and not _OPEN.search(entry) for entry in entries)
    label, line = _label(block)
    question = asked(label, block, pack, one=False) if closed and label else ""
    many = pack.listed.kind.fullmatch(label)
    if not many or not pack.listed.many.search(many["kind"]):
        return
    if question:
        ordered = block.ordered or bool(pack.listed.ordered.search(label))
        text = "\n".join([label, *(bullet.text for bullet in block.children)])
        place = Quote(text, block.first, block.last, block.section, (line,) if line else ())
        yield Enumeration(place, question, entries, ordered)


def _label(block: Block) -> tuple[str, int]:
    """Return the label of a list and its line: the line before it, or the bullet around it."""
    if block.label:
        return plain(block.label).strip(" :："), block.label_line
    parent = plain(block.parent).strip(" :：")
    return (parent, block.parent_line) if length(parent) <= 5 else ("", 0)


def _entry(bullet: Block) -> str:
    return re.sub(r"(?<!\.)[.。;；,，、]$", "", plain(bullet.text)).strip()
