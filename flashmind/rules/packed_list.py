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
from dataclasses import replace

from flashmind.language.plain import plain
from flashmind.language.table import pack_for
from flashmind.model.fact import Enumeration, Quote
from flashmind.model.note import Block
from flashmind.rules.packed_aspect import asked
from flashmind.rules.packed_terms import length

_BY_NATURE = re.compile(
    r"Vorteile|Nachteile|Merkmale|Arten|Typen|장점|단점|특징|종류|优点|缺点|特点|分类|優點|缺點|特點|分類"
)
_OPEN = re.compile(r"(?i)\b(?:usw|etc|z\. ?B)\b|등등?$|等等?$|…$|\.\.\.$|^https?:")


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the list where its label names the kind of its entries and the list is closed."""
    pack = pack_for(block.language)
    if block.kind == "bullet":
        below = block.children[0] if block.label and len(block.children) == 1 else block
        if below.kind != "list":
            return
        block = replace(below, section=(*below.section, plain(block.label).strip(" :：")))
    if not pack.listed or not 2 <= len(block.children) <= 7:
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
    """Return the label of a list and its line: before it, around it or above it."""
    if block.label:
        return plain(block.label).strip(" :："), block.label_line
    if not block.parent:
        return _heading(block), 0
    parent = plain(block.parent).strip(" :：")
    return (parent, block.parent_line) if length(parent) <= 5 else ("", 0)


def _heading(block: Block) -> str:
    """Return the heading above a list of short entries as its label, where it can be one.

    It names its topic, or is of a kind that is a list by nature: `Nachteile`, `장점`.
    """
    pack, name = pack_for(block.language), plain(block.topic).strip(" :：")
    kind = pack.listed.kind.fullmatch(name) if pack.listed else None
    own = kind and (kind.groupdict().get("of") or "").strip(" 의的")
    short = all(length(bullet.text) <= 7 and not bullet.children for bullet in block.children)
    return name if short and (own or _BY_NATURE.fullmatch(name)) else ""


def _entry(bullet: Block) -> str:
    return re.sub(r"(?<!\.)[.。;；,，、]$", "", plain(bullet.text)).strip()
