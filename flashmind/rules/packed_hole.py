"""Words left out, in other languages.

A statement of the note with the words hidden that its grammar marks: behind 由, 用, 是, before 에서 or 을; lists and pairs entry by entry.

    ## 순환

    - 좌심실의 출구 = 대동맥 판막
    - 동맥혈은 폐정맥으로, 정맥혈은 폐동맥으로 흐른다
    - 자극 → 동방 결절 → 방실 결절 → 심실
    - 심장의 벽은 심내막, 심근, 심외막으로 이루어져 있다
    - 대동맥은 몸에서 가장 굵은 혈관이다
    - 세종 때 훈민정음 창제와 농서 편찬
    - 좌심실 벽은 우심실 벽보다 두껍다
    - 산소는 적혈구의 단백질로 운반되고 헤모글로빈으로 저장된다
    - 물질 교환은 몸의 모세혈관에서 일어난다
    - 간은 지방을 위해 쓸개즙을 만든다
    - 맥박의 가장 쉬운 자리는 손목 동맥
    - 가슴에서 전기 신호를 재는 검사는 ECG
    - 피가 거꾸로 새는 심장병(역류증)은 숨이 찬다
    - 판막: 피가 거꾸로 흐르는 것을 막는 얇은 막

    ## 网络

    - 单播 = 一对一通信，只发给一台主机
    - 交换机看目的地址，集线器看不到地址，路由器看网段
    - 请求是广播的帧，应答是单播的帧
    - 请求 → 网关 → 防火墙 → 服务器
    - 拓扑分为总线型、星型、环型、树型
    - 以太网是用得最广的局域网
    - 康熙年间，朝廷统一了台湾岛
    - 计数器减到零就丢弃报文，不再转发
    - 冲突由多台主机同时发送引起
    - 交换机根据目的地址转发数据
    - 路由表保存在内存里，断电后丢失
    - 光纤适用于长距离的骨干连接
    - 建立会话之前需要双方互相确认
    - 无线信道比有线信道更容易受干扰
    - 传输层的首部校验为强制要求
    - 主机只能主动发起连接
    - 防火墙可以阻止外来连接
    - 访问列表防止非法访问
    - 直播的流量通常走 UDP
    - 帧的尾部带有校验码（循环冗余算法）
    - 网桥：把两个网段在数据链路层上连接起来
    - 代理服务器能缓存网页，减少流量
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from flashmind.language.hole import Hole
from flashmind.language.pack import Pack
from flashmind.language.table import pack_for
from flashmind.model.fact import Gapped, Quote
from flashmind.model.note import Block, Sentence
from flashmind.rules.packed_subject import above
from flashmind.rules.packed_terms import (
    POINTING,
    is_balanced,
    is_term,
    length,
    near_topic,
    said,
    split_label,
)
from flashmind.rules.units import quote

_LONGEST, _MOST, _WIDEST = 34, 4, 30
"""Words of a statement with a gap; gaps of one kind in it; letters of a gap."""
_DATA = re.compile(r"[`$\[\]|]|https?:|\{|\}|\?|？|(?i:z\. ?B\.)|예:|예를|예시|例如|比如|例：")
_POINTER = re.compile(
    r"이것|그것|이건|그건|이는 |그러면|그래서|따라서|이때|(?:这|那|它|其|该|此|而|但|所以|因此|因而|否则|不然|同时|也)"
)
_EMPTY = re.compile(
    r"(?:것|경우|이유|때|수|정도|방법|내용|문제|자체|각각|모두|하나|둘|나머지|자리|곳|부분|앞|뒤|안|밖|이쪽|서로|실제|보통|바로|다음|자기|그|이|"
    r"情况|东西|方法|内容|问题|自己|什么|一个|一种|主要|通常|一般|各自|对方|双方|可以|两者|前者|后者|其他|其它)(?:들)?"
    r"|[\d.,%\s~–-]+"
)
_LABEL = re.compile(r"([^:：]{1,20})(?:：|:\s)")
_NUMBER = re.compile(r"^\d|[㐀-鿿가-힣].*\d|\d.*[㐀-鿿가-힣]|的$|[하되한된는]$")
"""Numbers have rules of their own, and a gap ends where a word does."""
_PAIR = re.compile(r"[㐀-鿿가-힣]{2}")
_TORN = re.compile(
    r"(?:[가-힣][과와,]|나온|최[고대소]|[한된던운긴른]|[하되있없]는|[같많적높낮작좋깊넓짧]은) $"
)
"""What stands in front of the rest of a phrase, or of the second of a pair, in Korean."""
_EDGE = " ,，、.。;；:：\"'“”《"


@dataclass(frozen=True, slots=True)
class _Open:
    """A statement left open by the hole NAME: its text with gaps, and its quote."""

    name: str
    quote: Quote
    text: str


def read(block: Block, name: str) -> Iterator[Gapped]:
    """Yield each statement of BLOCK with what the hole NAME of its language finds hidden."""
    for found in _open(block):
        if found.name == name:
            yield Gapped(found.quote, found.text)


@lru_cache(maxsize=2)  # all the holes look at one block before the next comes
def _open(block: Block) -> tuple[_Open, ...]:
    pack = pack_for(block.language)
    found = list[_Open]()
    for sentence, told in said(block, pack):
        text = told.rstrip(" :：")
        front = _front(block, sentence, text, pack)
        if front is None or _DATA.search(text) or not 3 <= length(text) <= _LONGEST:
            continue
        place, taken = quote(block, sentence), list[tuple[int, int]]()
        label = _LABEL.match(text)
        joined = any(cut.match(text) for cut in pack.completed.values())
        for name, hole in pack.holes.items():
            left = (joined and hole.loose) or (hole.split and label and _is_kind(label[1], pack))
            spans = [] if left else _spans(hole, text, front, taken, pack)
            if len(spans) >= hole.least:
                taken += spans
                found.append(_Open(name, place, _gapped(front, text, spans, pack)))
    return tuple(found)


def _front(block: Block, sentence: Sentence, text: str, pack: Pack) -> str | None:
    """Return the topic to stand before TEXT, empty where TEXT names it; None where it can't stand."""
    label = split_label(text, pack)[0]
    near = label or near_topic(block, pack)
    topic = above(block, sentence, label or text, pack)
    if not topic or not is_balanced(text) or _POINTER.match(text) or POINTING.search(text):
        return None
    if pack.leaning.search(text) and not near:
        return None
    return "" if topic.lower() in text.lower() or not is_term(topic, pack) else topic


def _spans(
    hole: Hole, text: str, front: str, taken: list[tuple[int, int]], pack: Pack
) -> list[tuple[int, int]]:
    """Return the places that HOLE opens in TEXT, those aside that are TAKEN, in order."""
    folded = pack.folded(text)
    if hole.cues and not any(cue in folded for cue in hole.cues):
        return []
    spans = set[tuple[int, int]]()
    for pattern in hole.patterns:
        for found in pattern.finditer(folded):
            for group in "ab":
                if group in pattern.groupindex and found[group]:
                    spans.update(_parts(hole, text, found.span(group)))
    free = [s for s in sorted(spans) if all(s[1] <= a or b <= s[0] for a, b in taken)]
    fits = [s for s in free if _is_fair(hole, text, front, s, pack)]
    whole = len(fits) == len(spans) or not hole.split
    return fits[: 7 if hole.split else _MOST] if whole else []


def _parts(hole: Hole, text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the entries of SPAN, or itself, without blanks and marks at their ends."""
    start, end = span
    cuts = [*hole.split.finditer(text, start, end)] if hole.split else []
    edges = [start, *(at for cut in cuts for at in cut.span()), end]
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        inner = text[first:last]
        begin = first + len(inner) - len(inner.lstrip(_EDGE))
        yield begin, max(begin, last - (len(inner) - len(inner.rstrip(_EDGE))))


def _is_fair(hole: Hole, text: str, front: str, span: tuple[int, int], pack: Pack) -> bool:
    """Whether what is hidden is worth asking, stands nowhere else, and the rest tells enough."""
    hidden, rest = text[span[0] : span[1]], text[: span[0]] + " " + text[span[1] :]
    sized = 1 < len(hidden) <= _WIDEST and is_balanced(hidden) and length(hidden) <= 10
    if not sized or _EMPTY.fullmatch(hidden) or pack.leaning.search(hidden):
        return False
    shown = f"{front} {rest}".lower()
    if _leaks(hidden, shown, hole) or _NUMBER.search(hidden):
        return False
    if hole.loose and not (hole.head or hole.bare) and _TORN.search(text[: span[0]]):
        return False
    if hole.bare and (len(hidden) < 3 or "→" in text or _is_inside(text, span[0], pack)):
        return False
    if hole.head:
        return is_term(hidden, pack) and not _is_kind(hidden, pack) and length(rest) >= 4
    return length(rest) >= (2 if front else 3)


def _leaks(hidden: str, shown: str, hole: Hole) -> bool:
    """Whether what is SHOWN holds what is hidden, or most of its pairs of letters.

    Places that are alike, and what is compared, may share their last word with their neighbours.
    """
    pairs = [hidden[n : n + 2] for n in range(len(hidden) - 1)]
    told = [pair for pair in pairs if _PAIR.fullmatch(pair)]
    share = sum(pair in shown for pair in told) / max(len(told), 1)
    alike = hole.least > 1 or hole.split
    return hidden.lower() in shown or (not alike and share > (1 / 2 if hole.head else 2 / 3))


def _is_inside(text: str, at: int, pack: Pack) -> bool:
    """Whether the place AT in TEXT is in brackets, or in the label in front."""
    before, label = text[:at], split_label(text, pack)[0]
    opened = len(re.findall(r"[(（]", before)) > len(re.findall(r"[)）]", before))
    return opened or at < len(label)


def _is_kind(name: str, pack: Pack) -> bool:
    """Whether NAME announces a kind of list (`장점`, `步骤`), not a thing."""
    return bool(pack.listed and pack.listed.kind.match(name))


def _gapped(front: str, text: str, spans: list[tuple[int, int]], pack: Pack) -> str:
    colon = "：" if pack.code == "zh" else ": "
    shown, at = f"{front}{colon}" if front else "", 0
    for number, (start, end) in enumerate(spans, 1):
        shown += f"{text[at:start]}{{{{c{number}::{text[start:end]}}}}}"
        at = end
    return shown + text[at:]


def opened(name: str) -> Callable[[Block], Iterator[Gapped]]:
    """Return the reader of the hole NAME."""

    def gapped(block: Block) -> Iterator[Gapped]:
        return read(block, name)

    return gapped
