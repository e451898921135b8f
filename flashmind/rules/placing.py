"""What a table is about: the nearest label or heading that names a thing."""

import re

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import capitalised, plain, words
from flashmind.model.note import Block

_EMPTY = frozenset(
    """overview summary notes note table tables basics basic intro introduction misc miscellaneous general other others details timeline
    example examples comparison facts key-facts recap review background definitions definition terms vocabulary glossary concepts
    important remember rules tips values data numbers list lists chart cheatsheet reference tldr appendix more extra contents theory
    überblick übersicht zusammenfassung allgemeines sonstiges tabelle vergleich beispiele begriffe glossar definitionen 개요 정리 요약 기타 표 용어 용어정리 概述 总结 小结 其他 表 术语 名词 名词解释""".split()
)
"""Headings that name no thing."""
_COUNTER = re.compile(
    r"(?i)^(?:(?:week|day|lecture|chapter|part|unit|module|lesson|section|kapitel|woche|table|tabelle|figure)\s*[\d.]+|[\d.]+|[ivx]+\.)\s*[:.)–—-]?\s*"
)
_ASKED = re.compile(r"(?i)what (?:is|are) (?:an? |the )?([\w’' -]{3,30})\?")
_ABOUT = re.compile(
    r"(?i)^(?:understanding|learning|introduction to|introducing|notes on|about|more on|overview of|types of|kinds of|list of|summary of|comparison of|comparing) (?:the )?(?=\w)"
)
_ASIDE = re.compile(r"\s*\([^()]*\)|\s*!+$|\s*[:：]$|^[^\w(`$“\"]+")


def placed_in(block: Block) -> str:
    """Return what a table is about; empty where neither label, parent bullet nor heading tells.

    The title counts only where there is no other heading: whoever answers knows it.
    """
    headings = block.section[1:] or block.section
    heading = next((t for name in reversed(headings) if (t := _telling(name, block))), "")
    label = _telling(block.label, block) or _telling(block.parent, block)
    if not label:
        return heading
    lone = len(words(label)) == 1 and label.isascii() and heading
    return f"{heading} ({label[0].lower()}{label[1:]})" if lone else label


def _telling(text: str, block: Block) -> str:
    """Return TEXT without asides and counters if it names a thing, else nothing."""
    asked = _ASKED.fullmatch(plain(text))
    text = asked[1] if asked else text
    if "?" in text or "？" in text:
        return ""
    name = _COUNTER.sub("", _ASIDE.sub("", plain(text)).strip()).strip(" :")
    name = _ABOUT.sub("", name)
    found = words(name.lower())
    if not found or len(found) > 6 or set(found) <= _EMPTY:
        return ""
    if block.language == "en" and (
        not is_noun_phrase(name, 6) or re.search(r"\b(?:I|my|we|our)\b", name)
    ):
        return ""
    return capitalised(name)
