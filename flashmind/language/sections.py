"""Sections that teach nothing: See also, References, TODO, reading lists, navigation."""

from collections.abc import Iterable

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


def blocked_by(section: Iterable[str]) -> str:
    """Return the heading of a path that blocks what stands below it; empty where none does."""
    return next((name for name in section if _is_blocked(name.lower().strip(" :.："))), "")


def _is_blocked(name: str) -> bool:
    return name in BLOCKED_SECTIONS or name in _ELSEWHERE
