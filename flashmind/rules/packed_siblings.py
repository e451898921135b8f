"""Lines under labels side by side, in other languages: whether a text tells its label from the others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from flashmind.language.pack import Pack
from flashmind.language.plain import words
from flashmind.model.note import Block
from flashmind.rules.packed_terms import unnumbered

_FEW, _STEM = 3, 5
_ASPECT = re.compile(
    r"(?i)(?:"
    r"(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|"
    r"(?:schritt|teil|tag|woche|phase|stufe|kapitel|punkt|regel|frage|étape|jour|semaine|partie|phase|paso|parte|semana|fase|giorno|stap|week|deel) ?\w{0,3}|"
    r"(?:aufgabe|funktion|ort|zeit|wann|wo|wer|was|wie|warum|wozu|beispiel|bedeutung|aufbau|bau|ursache|wirkung|gewinner|verlierer|inhalt|autor|ergebnis|folge|nutzen|bedingung|ausnahme|gegenteil|einheit|symbol|formel|merksatz|definition|name|synonym|typ|art|hinweis|stark|schwach|tipp|ablauf|dauer|größe|lage|vorkommen|nachweis|therapie|diagnose|symptom|standard|normalwert|innen|außen|früher|heute|vorher|nachher|input|output|ziel|vorteil|nachteil|stärke|schwäche)(?:e|n|en|s)?|"
    r"(?:lieu|date|rôle|fonction|cause|conséquence|but|exemple|définition|auteur|avantage|inconvénient|formule|unité|origine|durée|symptôme|traitement|bilan|résultat|lugar|fecha|función|causa|consecuencia|objetivo|ejemplo|definición|autor|ventaja|desventaja|fórmula|unidad|origen|duración|síntoma|tratamiento|resultado|luogo|data|funzione|conseguenza|scopo|esempio|autore|vantaggio|svantaggio|formula|durata|doel|voorbeeld|functie|plaats|datum|oorzaak|gevolg|место|дата|функция|причина|следствие|цель|пример)s?|"
    r"(?:정의|목적|특징|장점|단점|종류|원인|결과|기능|역할|구조|예시?|위치|시기|배경|의의|내용|영향|조건|방법|공식|단위|증상|치료|진단|과정|한계|주의|시간 ?복잡도|공간 ?복잡도|삽입|삭제|검색|탐색|최선|평균|최악|구현|활용|사용|이유|의미|설명)|"
    r"(?:定义|定義|目的|特点|特點|特征|优点|優點|缺点|缺點|种类|分类|原因|结果|結果|功能|作用|结构|例子?|位置|时间|時間|背景|意义|意義|内容|影响|条件|方法|公式|单位|症状|治疗|过程|局限|注意|时间复杂度|空间复杂度|插入|删除|查找|应用|用途|性质|本质|表现|地点|人物|范围|说明|格式|步骤|区别|作者|代表)"
    r")$"
)
"""Labels that name a side of one thing, or a time: what they stand for isn't told by their text."""
_LABELLED = re.compile(r"(?P<label>[^:：]{1,50}?)(?:：|\s*:\s|\s+[–—-]\s)\s*(?P<text>\S.*)$")
_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
_SHORT_CJK = re.compile(r"[㐀-鿿가-힣]")


@dataclass(frozen=True, slots=True)
class Line:
    """A LABEL and the text behind it."""

    label: str
    text: str


def beside(block: Block) -> tuple[Line, ...]:
    """Return the three or more labelled lines beside a block, itself too; none where they are sides of one thing."""
    return _lines(block.siblings or tuple(s.text for s in block.sentences))


@lru_cache(maxsize=8)  # all bullets of a list ask in turn
def _lines(texts: tuple[str, ...]) -> tuple[Line, ...]:
    parted = (_LABELLED.match(unnumbered(text.split("\n", 1)[0])) for text in texts)
    found = tuple(Line(one["label"].strip(" *_"), one["text"]) for one in parted if one)
    sides = sum(bool(_ASPECT.match(line.label)) for line in found)
    several = len({line.label.lower() for line in found}) >= _FEW and 2 * len(found) > len(texts)
    return found if several and sides < 2 else ()


def is_name(label: str, pack: Pack) -> bool:
    """Whether a LABEL names one thing among others, no side of one, no number, no several."""
    kind = pack.listed is not None and pack.listed.kind.fullmatch(label)
    written = label[:1].isalpha() and not re.search(
        r"[/,，、;+&]| vs\b|\b(?:und|et|y|oder)\b", label
    )
    noun = pack.code != "de" or any(word[:1].isupper() for word in words(label))
    return written and noun and not kind and not _ASPECT.match(label)


def tells_apart(line: Line, others: Sequence[Line]) -> bool:
    """Whether the text of a LINE fits no other label, and holds no part of its own."""
    own = _said(line.text)
    lone = all(not own <= _said(other.text) for other in others if other.label != line.label)
    common = set.intersection(*(_parts(other.label) for other in others))
    shown = _folded(line.text)
    leaks = any(part in shown for part in _parts(line.label) - common)
    label = _folded(line.label)
    inside = any(len(w) >= _STEM - 1 and _folded(w)[:_STEM] in label and w.isalpha() for w in own)
    return bool(own) and lone and not leaks and not (inside and not _SHORT_CJK.search(label))


def _folded(text: str) -> str:
    """Return TEXT in small letters, an umlaut as its vowel: `Gefährdung` holds `Gefahr`."""
    return text.lower().translate(_UMLAUTS)


def _said(text: str) -> frozenset[str]:
    return frozenset(
        word.lower() for word in words(text) if len(word) > 2 or _SHORT_CJK.match(word)
    )


@lru_cache(maxsize=256)
def _parts(label: str) -> set[str]:
    """Return what of a label gives it away: the beginnings of its words, pairs of Han letters."""
    found = set[str]()
    for word in re.findall(r"[㐀-鿿가-힣]+|[^\W㐀-鿿가-힣]+", _folded(label)):
        if _SHORT_CJK.match(word):
            found |= {word[at : at + 2] for at in range(max(len(word) - 1, 1))}
        elif len(word) > 1:
            found.add(word[:_STEM])
    return found
