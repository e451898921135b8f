"""The words of a printed paper that no deck supplies, by language of the deck."""

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "name": "Name", "class": "Class", "date": "Date", "points": "Points",
        "point": "1 point", "several": "{} points", "variant": "Variant", "key": "Answer key",
        "page": "page {} of {}", "naming": "Name {}.", "answer": "Answer:",
        "ordering": "Number the entries in the right order.",
        "picking": "Tick all that are right.", "picture": "picture",
    },
    "de": {
        "name": "Name", "class": "Klasse", "date": "Datum", "points": "Punkte",
        "point": "1 Punkt", "several": "{} Punkte", "variant": "Variante", "key": "Lösungen",
        "page": "Seite {} von {}", "naming": "Nenne {}.", "answer": "Antwort:",
        "ordering": "Nummeriere die Einträge in der richtigen Reihenfolge.",
        "picking": "Kreuze alles Richtige an.", "picture": "Bild",
    },
    "ko": {
        "name": "이름", "class": "반", "date": "날짜", "points": "점수",
        "point": "1점", "several": "{}점", "variant": "유형", "key": "정답",
        "page": "{} / {}쪽", "naming": "{}가지를 쓰시오.", "answer": "답:",
        "ordering": "알맞은 순서대로 번호를 쓰시오.",
        "picking": "옳은 것을 모두 고르시오.", "picture": "그림",
    },
}  # fmt: skip


def words(language: str) -> dict[str, str]:
    """Return the words of LANGUAGE (`de`, `ko-KR`); English where there are none."""
    return WORDS.get(language.split("-", maxsplit=1)[0].lower(), WORDS["en"])
