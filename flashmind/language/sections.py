"""Sections that teach nothing: See also, References, TODO, reading lists, navigation."""

import re
from collections.abc import Iterable
from functools import lru_cache

from flashmind.language.en import BLOCKED_SECTIONS

_ELSEWHERE = frozenset(
    {
        "siehe auch", "quellen", "quelle", "literatur", "literaturverzeichnis", "weiterführendes",
        "weiterführende links", "weiterführende literatur", "weblinks", "inhalt", "inhaltsverzeichnis",
        "übungen", "aufgaben", "hausaufgaben", "offene fragen", "zu tun", "noch offen", "verweise",
        "einzelnachweise", "danksagung", "linksammlung", "bücher", "verwandte notizen",
        "참고", "참고문헌", "참고 문헌", "참고자료", "참고 자료", "참조", "출처", "링크", "관련 링크", "목차", "차례",
        "할 일", "할일", "더 읽을거리", "더 보기", "같이 보기", "관련 문서", "연습문제", "연습 문제", "과제", "숙제", "질문",
        "参考", "参考资料", "参考文献", "參考", "參考資料", "參考文獻", "目录", "目錄", "相关链接", "相關連結", "链接",
        "連結", "待办", "待辦", "待办事项", "待辦事項", "延伸阅读", "延伸閱讀", "扩展阅读", "推荐阅读", "练习", "練習", "习题",
        "習題", "作业", "作業", "相关文章", "相關文章", "致谢", "致謝", "遗留问题", "待解决",
        "voir aussi", "références", "sources", "liens", "bibliographie", "table des matières", "exercices",
        "sommaire", "à faire", "pour aller plus loin", "véase también", "referencias", "fuentes", "enlaces",
        "bibliografía", "índice", "ejercicios", "tareas", "vedi anche", "riferimenti", "fonti", "indice",
        "collegamenti", "esercizi", "zie ook", "bronnen", "inhoud", "oefeningen", "ver também", "referências",
        "fontes", "ligações externas", "参照", "関連項目", "目次", "外部リンク", "参考リンク", "出典", "練習問題",
        "см. также", "ссылки", "литература", "источники", "содержание", "упражнения", "примечания",
    }
)  # fmt: skip
"""Headings of such sections in other languages than English, in lower case."""


_MORE = (
    r"(?:useful|helpful|further|additional|external|recommended|suggested|selected|related|more|other|some|my|good|"
    r"great|interesting|online|misc|miscellaneous|extra|learning|study|web|important|reference|source)"
)
_LISTED = (
    r"(?:links?|resources?|readings?|books?|articles?|papers?|videos?|podcasts?|references?|sources?|materials?|"
    r"literature|tutorials?|courses?|blogs?|blog posts?|posts?|websites?|sites?|pages?|bookmarks?|citations?|docs?|documentation|tools?)"
)
_WORDED = re.compile(
    rf"{_MORE}(?: {_MORE})* {_LISTED}|{_LISTED} (?:list|for further \w+|for (?:learning|study|more|this)\b.*)|"
    r"(?:what[’']?s|what is|where to go|where to) next|next steps?|where to go from here|"
    r"about (?:this|these|the) (?:document|note|page|file|repo|repository|project|guide|author|notes|book|cheat ?sheets?)s?|"
    r"about (?:me|us)|how to use (?:this|these) .*|how to contribute|(?:list of )?(?:contributors?|authors?|maintainers?)|"
    r"(?:table of |list of )contents?|on this page|in this (?:article|chapter|page|note|document|section)|"
    r"(?:revision|version|edit|change) (?:history|log)|disclaimers?|copyright|contact (?:me|us)|"
    r"donate|sponsors?|thanks(?: to)?|thank you|special thanks|acknowledge?ments?|"
    r"(?:practice|review|discussion|study|sample|example|quiz|exam|test|self-?test) (?:questions|problems|quiz(?:zes)?|exercises)|"
    r"to-?dos?(?: list)?|to do(?: list)?|(?:things|stuff|topics|papers|books|articles)? ?(?:still )?to (?:do|read|watch|learn|"
    r"check|try|buy|study|look up|look into|revise|ask|clarify)(?: .{1,20})?|(?:open|unanswered|remaining|my) questions|"
    r"questions (?:for|to ask) .*|wish ?list|inbox|scratch(?:pad)?|ideas for later|worksheets?|(?:see|read|learn|find out) (?:also|more)"
)
_AND = re.compile(r"\s*(?:&|\+|/|,|;|·|\||\band\b|\bor\b|\bund\b|\bet\b|\by\b|및|[和与、])\s*")
_EDGES = re.compile(r"^[\W\d_]+|[\W_]+$|\s*\([^()]*\)\s*$")


def blocked_by(section: Iterable[str]) -> str:
    """Return the heading of a path that blocks what stands below it; empty where none does."""
    return next((name for name in section if is_blocked(name)), "")


@lru_cache(maxsize=1024)
def is_blocked(heading: str) -> bool:
    """Whether HEADING names a section that teaches nothing, in any of its parts.

    Numbers, emoji and remarks in brackets around it don't count: `📚 7. Further reading & links`.
    """
    name = _EDGES.sub("", heading.lower().strip())
    if _is_known(name):
        return True
    parts = _AND.split(name)
    return len(parts) > 1 and all(map(_is_known, parts))


def _is_known(name: str) -> bool:
    known = name in BLOCKED_SECTIONS or name in _ELSEWHERE or bool(_WORDED.fullmatch(name))
    return known or (name.startswith("the ") and _is_known(name[4:]))
