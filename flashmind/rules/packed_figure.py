"""Number to fill in, in other languages.

A statement that no other rule reads, its numbers with their units hidden.

    ## Fleisch

    - Die Kerntemperatur von Rind medium ist 56 °C

    ## 제도

    - 영정법 - 풍흉에 관계없이 1결당 4두 징수

    ## 保险

    - 存款保险的最高赔付额到 2015 年才定为 50 万元
"""

import re
from collections.abc import Iterator

from flashmind.language.table import pack_for
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.packed_subject import above
from flashmind.rules.packed_terms import (
    length,
    near_topic,
    said,
    split_label,
    unleaning,
)
from flashmind.rules.units import quote

_FIGURE = re.compile(
    r"(?<![A-Za-zÀ-ɏ\d_./#:=^*+~\\–-])(?<![A-Za-zÀ-ɏ)] \()"
    r"(?:\d{1,2}\. [A-ZÄÖÜ][a-zäöü]+ \d{4}|\d{3,4}(?:년| ?年) ?\d{1,2}(?:월| ?月)(?: ?\d{1,2}(?:일| ?日))?|(?:ca\. ?|etwa |rund |über |unter |min\. ?|max\. ?|약 ?|约 ?)?\d+(?:[.,]\d+)*(?:\s?[°%℃]?\s?[–~～—-]\s?\d+(?:[.,]\d+)*)?"
    r"(?:\s?(?:%|％|°(?!C)|°C|℃|µm|mm|cm|km|kg|mg|ml|ms|MB|GB|KB|MSL|Mio\.?|Mrd\.?|Jahre?n?|Tagen?|Stunden?|Minuten?|Sekunden?|Bit|Byte|Grad|Euro|Meter|Liter|"
    r"세기|종류|가지|단계|척|석|년(?:간| ?\d+개월)?|개월|월|일|시간|분|초|도|명|개|배|필|두|결|권|장|세|살|만|원|리터|미터|주|번|회|층|쌍|万?亿?(?:元|年|字节|位|个|倍|米|公里|人|天|次|秒|分钟|小时|层|条)))?)(?![A-Za-zÀ-ɏ\d_=^*/+~～]|[.:–-]\d| ?(?:차|번째|호|급|형|군|조(?! ?원)|대(?![가-힣]))|[号型版班级期章])"
)
_NAMES = re.compile(
    r"(?i)(?:art\.?|§|kapitel|kap\.|abb\.|seite|s\.|teil|phase|typ|klasse|nr\.?|version|v|http|ipv|第|图|表|그림|장|제|[=×·*/+^])\s?$"
)
_POINTING = re.compile(
    r"(?i)(?:dies\w*|das|es|sie|er)\b(?! [A-ZÄÖÜ])|이것|그것|이건|그건|这|那|這|它"
)
_DATA = re.compile(
    r"[`$\[\]|→]|https?:|\{\{|\?|？|\d{1,2}[.:]\d{2}\b|(?i:z\. ?B\.)|예:|예를|例如|比如"
)
_MANY = 3


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements of at most three numbers with each of them hidden."""
    pack = pack_for(block.language)
    for sentence, told in said(block, pack):
        text = told.rstrip(" :：")
        near = split_label(text, pack)[0] or near_topic(block, pack)
        topic = split_label(text, pack)[0] or above(block, sentence, text, pack)
        found = _figures(text) if topic else []
        stands = (near or unleaning(text, pack)) and not _POINTING.match(text)
        if found and topic and stands:
            colon = "：" if pack.code == "zh" else ": "
            front = "" if topic.lower() in text.lower() else f"{topic}{colon}"
            yield Gapped(quote(block, sentence), front + _gapped(text, found))


def also(block: Block) -> Iterator[Gapped]:
    """Yield the same of statements that other rules read for something else."""
    return read(block)


def _figures(text: str) -> list[re.Match[str]]:
    """Return the numbers of TEXT to be asked: none where it holds data, or too few words."""
    digits = len(re.findall(r"\d+", text))
    if digits > 6 or _DATA.search(text) or not 3 <= length(_FIGURE.sub("", text)) <= 26:
        return []
    every = [f for f in _FIGURE.finditer(text) if f.start() and f[0] not in {"0", "1"}]
    found = [f for f in every if not _NAMES.search(text[: f.start()])]
    return found if len({f[0] for f in found}) == len(found) <= _MANY else []


def _gapped(text: str, found: list[re.Match[str]]) -> str:
    shown, at = "", 0
    for number, figure in enumerate(found, 1):
        shown += f"{text[at : figure.start()]}{{{{c{number}::{figure[0]}}}}}"
        at = figure.end()
    return shown + text[at:]
