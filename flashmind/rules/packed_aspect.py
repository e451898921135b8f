"""Advantages, places, formulas: what a label says of its topic.

`Vorteil: …`, `X의 장점: …`, `X 优点：A、B` behind a label of a known kind; several entries make a list.

    ## Fotosynthese

    - Der Ort ist für die Sprache da und steht nicht im Weg.
    - Ort: Thylakoidmembran

    ## 배열

    - 장점: 인덱스로 바로 접근할 수 있음

    ## 网络

    - NAT 优点：省公网 IP、隐藏内网结构；缺点：破坏端到端
"""

import re
from collections.abc import Iterator

from flashmind.language.pack import Listed, Pack
from flashmind.language.table import pack_for
from flashmind.model.fact import Enumeration, Pair, Quote
from flashmind.model.note import Block
from flashmind.rules.packed_terms import all_labelled, is_term, length, topic_of
from flashmind.rules.units import quote

_MORE = re.compile(r"[;；]\s*(?=[^:：;；]{1,10}[:：])")
_OF = re.compile(r"(?<=[㐀-鿿])(?:有|是|如下|包括|为|為)$")
_VERSUS = re.compile(
    r"(?:Unterschiede?:? (?:zwischen )?)?(.{2,30}?)\s*(?:(?i:\bvs\b\.?)|对比|對比)\s*(.{2,30})"
)
_COUNT = re.compile(r"[一二三四五六七八九十两兩\d]\s?[层層种種大个個类類步要]")
_OPEN = re.compile(r"(?i)(?:등등?|等等?|usw\.?|etc\.?|…|\.\.\.)$|^z\. ?B\.")


def read(block: Block) -> Iterator[Enumeration | Pair]:
    """Yield what stands behind each label of the block's lines, one question each."""
    pack = pack_for(block.language)
    for label, text, sentence in all_labelled(block) if pack.listed else ():
        yield from _of_line(block, pack, quote(block, sentence), (label, text))


def _of_line(
    block: Block, pack: Pack, place: Quote, line: tuple[str, str]
) -> Iterator[Enumeration | Pair]:
    own = ""
    for named, text in _parts(*line):
        label = _OF.sub("", named)
        kind = pack.listed.kind.fullmatch(own + label) if pack.listed else None
        if not kind or not pack.listed:
            yield from _special(place, label, text, pack)
            return
        one = len(_entries(text, pack.listed)) < 2
        yield from _facts(place, asked(own + label, block, pack, one=one), text, pack.listed)
        own = (kind.groupdict().get("of") or "") if pack.code == "zh" else ""


def _parts(label: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield the labels in a line with their texts: `优点：A；缺点：B` has two."""
    first, *more = _MORE.split(text)
    yield label, first
    for part in more:
        head, _, rest = part.replace("：", ":", 1).partition(":")
        yield head.strip(), rest.strip()


def _entries(text: str, listed: Listed) -> tuple[str, ...]:
    """Return the entries that TEXT lists; none where it is no list of 2 to 7 short ones."""
    entries = tuple(entry.strip() for entry in listed.comma.split(text.strip(" .。")) if entry)
    if "、" in text and "，" in text:
        return ()  # which of both parts them?
    longest = 5 if "，" in text else 8
    short = 2 <= len(entries) <= 7 and all(1 <= length(entry) <= longest for entry in entries)
    return entries if short and "(" not in text else ()


def _facts(place: Quote, question: str, text: str, listed: Listed) -> Iterator[Enumeration | Pair]:
    text = text.strip(" .。")
    if not question or _OPEN.search(text) or not 1 <= length(text) <= 30:
        return
    if entries := _entries(text, listed):
        yield Enumeration(place, question, entries)
    else:
        yield Pair(place, question, text)


def _special(place: Quote, label: str, text: str, pack: Pack) -> Iterator[Enumeration | Pair]:
    """Yield how `A vs B` differ, and the members of a set that the label only describes."""
    pair = _VERSUS.fullmatch(label)
    if pair and pack.contrast and 3 <= length(text) <= 30:
        if all(is_term(name, pack) for name in pair.groups()):
            yield Pair(place, pack.settled(pack.contrast.format(a=pair[1], b=pair[2])), text)
    elif pack.counted and pack.listed:
        entries = tuple(text.split("、"))
        short = 3 <= len(entries) <= 7 and all(1 <= length(entry) <= 6 for entry in entries)
        told = 4 <= len(label) <= 24 and (_COUNT.search(label) or "的" in label)
        if short and told and not _OPEN.search(text):
            ordered = bool(pack.listed.ordered.search(label))
            question = pack.settled(pack.localised(pack.counted.format(label=label), text))
            yield Enumeration(place, question, entries, ordered)


def asked(label: str, block: Block, pack: Pack, *, one: bool) -> str:
    """Return the question for what LABEL announces, empty where its topic isn't known."""
    listed = pack.listed
    kind = listed.kind.fullmatch(label) if listed else None
    if not listed or not kind:
        return ""
    groups = {name: value or "" for name, value in kind.groupdict().items()}
    topic = topic_of(block, pack)
    own = bool(groups.get("of", "").strip(" 의的"))
    if not own and (not topic or not is_term(topic, pack)):
        return ""
    plural = listed.many.search(groups["kind"]) and not one
    template = {
        (True, True): listed.own, (True, False): listed.one,
        (False, True): listed.under, (False, False): listed.one_under,
    }[own, bool(plural)]  # fmt: skip
    of = (
        groups.get("of", "").removesuffix("的").strip()
        if pack.code == "zh"
        else groups.get("of", "")
    )
    count = f"{groups['count']} " if groups.get("count") and pack.code == "de" else ""
    shown = f"{count}{groups['kind']}{of}" if pack.code == "de" else label
    filled = pack.localised(template, block.text).format(
        topic=topic, label=shown, kind=groups["kind"], of=of, marked=pack.marked(label)
    )
    if own and topic and _is_slight(groups["of"], pack) and groups["of"].strip(" 的") not in topic:
        filled = pack.context.format(topic=topic, question=filled)
    return "" if pack.leaning.search(filled) else pack.settled(filled)


def _is_slight(of: str, pack: Pack) -> bool:
    """Whether what an aspect is said of is too little to know it by: `失败的`, `꺼내기(pop) `."""
    if pack.code == "zh":
        return bool(
            re.fullmatch(
                r"(?:失败|失敗|成功|实现|實現|形成|产生|產生|爆发|爆發|结束|結束|使用|应用|應用|改革|请求|响应)的?\s?",
                of,
            )
        )
    return pack.code == "ko" and not of.strip().endswith("의") and len(of.split()) < 2
