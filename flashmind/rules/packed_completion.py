"""Sentence to complete, in other languages.

A statement that no other rule reads, cut behind its because, if, but or arrow: what comes then is asked.

    ## Hefe

    - Salz bremst die Hefe, deshalb nicht direkt zusammen mit der Hefe geben
    - Keine Bräunung, wenn die Pfanne zu kalt ist und das Wasser nicht weg kann
    - Vollkorn gut für das Aroma, aber schlecht für das Volumen
    - kalte Flüssigkeit in die Soße → keine Klümpchen
    - Alle Teige ruhen vor dem Backen, außer dem Mürbeteig
    - Während der Teig ruht, wird der Ofen auf die Hitze gebracht

    ## 호르몬

    - 호르몬은 혈액을 따라 이동하므로 작용이 느리지만 오래 간다.
    - 농도는 0.75를 넘으면 수용체를 줄이고 분비를 멈춘다
    - 신경은 빠르게 반응하지만 금방 사라진다
    - 식사 후 혈당 상승 → 인슐린 분비 증가

    ## 网络

    - HTTP 是无状态的，服务器不记得用户，因此要靠 Cookie 识别
    - 弹性大于 1 时，降价能增加总收益
    - 需要可靠传输的应用选 TCP，而直播和游戏选 UDP
    - 收到 3 个重复 ACK → 马上快重传

    ## Réseau

    - La perte d'un paquet est dans le réseau → fenêtre divisée par deux
"""

import re
from collections.abc import Iterator

from flashmind.language.pack import Pack
from flashmind.language.table import pack_for
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed_subject import above
from flashmind.rules.packed_terms import (
    STOP,
    is_balanced,
    is_term,
    length,
    near_topic,
    said,
    split_label,
)
from flashmind.rules.units import quote

_END = re.compile(
    r"\s*(?:[;；。]|\. (?=\S)|→|->| – | — |，(?:所以|因此|而且|但|并且)|, (?:aber|und|denn|weil)\b).*$"
)
_PARTED = re.compile(r"\s*[,，;；/]\s+|\s*[，；]\s*")
_POINTING = re.compile(
    r"(?i)(?:dies\w*|das|es|sie|er)\b(?! [A-ZÄÖÜ])|(?:이것|그것|이건|그건|[이그]쪽|(?:안 )?그러면|아니면|그래서|따라서|대신|반대로)|这|那|這|它|见|見|其(?!他|它)"
)
_SECOND = re.compile(r"(?<=\S)(?:, |，)(?!.*(?:, |，))(?=\S+ \S+ \S|[㐀-鿿]{3}).*$")
"""What else is said behind an effect."""
_EXAMPLE = re.compile(r"(?i)^(?:예|예제|예시|例|例如|比如|z\. ?B\.|bsp)|\$|https?:|\?|？")


def reason(block: Block) -> Iterator[Pair]:
    """Yield statements whose reason or consequence is to be completed."""
    return _completed(block, "reason")


def condition(block: Block) -> Iterator[Pair]:
    """Yield statements whose condition is to be completed."""
    return _completed(block, "condition")


def contrast(block: Block) -> Iterator[Pair]:
    """Yield statements whose second side is to be completed."""
    return _completed(block, "contrast")


def exception(block: Block) -> Iterator[Pair]:
    """Yield statements whose exception is to be completed."""
    return _completed(block, "exception")


def opening(block: Block) -> Iterator[Pair]:
    """Yield statements that open with their condition, time or concession, to be completed."""
    return _completed(block, "opening")


def effect(block: Block) -> Iterator[Pair]:
    """Yield what each arrow points at; a line may have one in each of its parts."""
    return _completed(block, "effect")


def _completed(block: Block, name: str) -> Iterator[Pair]:
    pack = pack_for(block.language)
    cut = pack.completed.get(name)
    for sentence, text in said(block, pack) if cut else ():
        label, body = split_label(text, pack)
        parts = _PARTED.split(body) if name == "effect" else [body]
        arrows = [
            part for part in parts if "→" in part or "->" in part or "⇒" in part or "=>" in part
        ]
        for part in arrows if name == "effect" and len(arrows) > 1 else [body]:
            found = cut.match(part) if cut else None
            lead = found["lead"].rsplit("; ", 1)[-1].strip() if found else ""
            about = label or above(block, sentence, lead, pack)
            question = "" if about is None else _asked(block, pack, about, lead, near=bool(label))
            tail = _END.sub("", found["tail"]).strip(" ,，.。") if found else ""
            tail = _SECOND.sub("", tail) if name == "effect" else tail
            if question and _is_answer(tail, question, pack):
                yield Pair(
                    quote(block, sentence), _marked(question, name, pack), STOP.sub("", tail)
                )


def _marked(question: str, name: str, pack: Pack) -> str:
    end = "……？" if pack.code == "zh" else " …?"
    return f"{question} →{end}" if name == "effect" else f"{question}{end}"


def _asked(block: Block, pack: Pack, topic: str, lead: str, *, near: bool) -> str:
    """Return the lead with its TOPIC in front; empty where it can't stand so."""
    near = near or bool(near_topic(block, pack))
    leans = pack.leaning.search(re.sub(r"[，,]\s?[^，,\s]{2,5}$", "", lead))
    if not lead or _EXAMPLE.search(lead) or (leans and not near) or _POINTING.match(lead):
        return ""
    shown = topic and topic.lower() not in lead.lower() and is_term(topic, pack)
    full = f"{topic}{'：' if pack.code == 'zh' else ': '}{lead}" if shown else lead
    fits = 3 <= length(full) <= 32 and length(lead) >= 1 and is_balanced(lead)
    return pack.settled(full) if fits else ""


def _is_answer(tail: str, question: str, pack: Pack) -> bool:
    """Whether what comes behind is an answer: short, new, and pointing nowhere."""
    sized = len(tail) >= 2 and 1 <= length(tail) <= 18 and is_balanced(tail)
    fresh = tail.lower() not in question.lower() and not _EXAMPLE.search(tail)
    return sized and fresh and not _POINTING.match(tail) and not pack.hollow.search(tail)
