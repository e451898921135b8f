"""Language packs: particles and endings, German word order, and who reads which section."""

import pytest

from flashmind.language import german, hangul
from flashmind.language.plain import words
from flashmind.language.sections import blocked_by
from flashmind.language.table import LANGUAGES
from flashmind.model.fact import Condition, Pair, Reason
from flashmind.model.note import walk
from flashmind.notes.read import read
from flashmind.notes.sentences import sentences
from flashmind.rules.extract import extract
from flashmind.rules.packed_table import through_packs


@pytest.mark.parametrize(
    ("term", "question"),
    [
        ("배열", "배열이란?"),
        ("큐", "큐란?"),
        ("TCP", "TCP란?"),
        ("URL", "URL이란?"),
        ("해시 테이블(hash table)", "해시 테이블(hash table)이란?"),
        ("노드 3", "노드 3이란?"),
        ("Python", "Python: 정의는?"),
    ],
)
def test_the_particle_follows_the_last_sound(term: str, question: str) -> None:
    assert hangul.what_is(term) == question


@pytest.mark.parametrize(
    ("statement", "asked"),
    [
        ("탐색이 빠르다", "탐색이 빠른가"),
        ("회전이 많다", "회전이 많은가"),
        ("탐색이 어렵다", "탐색이 어려운가"),
        ("줄이 길다", "줄이 긴가"),
        ("키가 나온다", "키가 나오는가"),
        ("자주 쓰인다", "자주 쓰이는가"),
        ("값이 있다", "값이 있는가"),
        ("값이 커졌다", "값이 커졌는가"),
        ("막지 않는다", "막지 않는가"),
        ("중요하다", "중요한가"),
        ("자료구조이다", "자료구조인가"),
        ("접근이 O(1)", "접근이 O(1)인가"),
        ("구분이 안 됨", "구분이 안 되는가"),
        ("빠름", "빠른가"),
        ("옮김", "옮기는가"),
        ("필요함", "필요한가"),
        ("사용함", "사용하는가"),
        ("성능이 저하", "성능이 저하되는가"),
        ("원소를 복사", "원소를 복사하는가"),
        ("이쪽이 유리", "이쪽이 유리한가"),
        ("빠릅니다", "빠릅니까"),
        ("느려서", ""),
    ],
)
def test_a_korean_statement_is_asked(statement: str, asked: str) -> None:
    assert hangul.asked(statement) == asked


@pytest.mark.parametrize(
    ("claim", "turned"),
    [
        ("Ionen brauchen Kanäle", "brauchen Ionen Kanäle"),
        ("Die Wand der Pflanzen schützt die Zelle", "schützt die Wand der Pflanzen die Zelle"),
        ("In der Luft sind nur 0,04 % CO2", "sind in der Luft nur 0,04 % CO2"),
        ("Zellen teilen sich", "teilen sich Zellen"),
        ("sinkt der Druck", "sinkt der Druck"),
        ("Die im Kern gespeicherte DNA ist geschützt", ""),
        ("Das Enzym, das X spaltet, wird gehemmt", ""),
        ("aktiver Transport", ""),
        ("Fleisch vor dem Braten trocken tupfen", "soll man Fleisch vor dem Braten trocken tupfen"),
        ("Steak ruhen lassen", "soll man Steak ruhen lassen"),
        ("nicht direkt mit der Hefe geben", ""),
        ("Die Zelle braucht auch Licht", "braucht die Zelle Licht"),
        ("Braten geht nur", "geht Braten"),
        ("Merke: Ionen brauchen Kanäle", ""),
    ],
)  # fmt: skip
def test_a_german_verb_comes_first(claim: str, turned: str) -> None:
    assert german.turned(claim) == turned


@pytest.mark.parametrize(
    ("main", "told"),
    [
        ("verliert die Zelle Wasser", "die Zelle verliert Wasser"),
        ("steigt die Aktivität der Enzyme stark", "die Aktivität der Enzyme steigt stark"),
        ("löst sich der Protoplast von der Wand", "der Protoplast löst sich von der Wand"),
        ("dann welkt die Pflanze", "die Pflanze welkt"),
        ("entsteht bei der Reaktion ATP", "… entsteht bei der Reaktion ATP"),
        ("der oft zersplittert war", ""),
    ],
)
def test_a_german_clause_is_told(main: str, told: str) -> None:
    assert german.told(main) == told


def languages(text: str) -> dict[int, str]:
    return {block.first: block.language for block in walk(read("n.md", text).blocks)}


def test_a_section_votes_as_one() -> None:
    found = languages(
        "# 정리\n\n## 배열\n\n- TCP: Transmission Control Protocol\n- 원소를 저장하는 구조\n\n"
        "## From the slides\n\n- The array is full when it has no room for an item.\n- Cost: O(1)\n"
    )
    assert {found[line] for line in (1, 3, 5, 6)} == {"ko"}
    assert {found[line] for line in (8, 10, 11)} == {"en"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("- Ein Mutex ist ein lock, der auch mit dem kernel und nicht ohne ihn geht", "de"),
        ("- HTTP/2 supports multiplexing 和 server push 以及头部压缩等特性", "zh"),
        ("- キューの長所は簡単なこと", "ja"),
        ("- Очередь это структура данных", "ru"),
        ("- La cellule est dans le corps et les organes des animaux", "fr"),
        ("- La célula es la unidad de los seres y de las plantas", "es"),
    ],
)
def test_english_terms_flip_no_language(text: str, language: str) -> None:
    assert languages(f"# X\n\n{text}\n")[3] == language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es gibt z. B. Wasser. Dann u. a. Salz.", ["Es gibt z. B. Wasser.", "Dann u. a. Salz."]),
        ("Am 3. Oktober 1990. Der 2. Hauptsatz.", ["Am 3. Oktober 1990.", "Der 2. Hauptsatz."]),
        ("Um 500 v. Chr. in Rom.", ["Um 500 v. Chr. in Rom."]),
        ("他说：“好。”然后走了。", ["他说：“好。”", "然后走了。"]),
        ("없음!! 그래서 O(n)", ["없음!!", "그래서 O(n)"]),
        ("UDP 首部 8 字节\nTCP 首部 20 字节", ["UDP 首部 8 字节", "TCP 首部 20 字节"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [said.text for said in sentences(text, 1)] == expected


def test_two_han_letters_are_a_word() -> None:
    assert len(words("链路层一帧能承载的最大")) == 6
    assert words("TCP 协议") == ["TCP", "协议"]
    assert words("그래프 탐색") == ["그래프", "탐색"]


@pytest.mark.parametrize("name", ["참고", "Siehe auch", "参考资料:", "Voir aussi", "関連項目"])
def test_sections_that_teach_nothing(name: str) -> None:
    assert blocked_by(("X", name)) == name


PACKS = {code for pack in LANGUAGES.values() for code in pack.codes}


@pytest.mark.parametrize(
    "text",
    [
        "- 배열은 원소를 저장하는 구조이다\n- 캐시는 빠르기 때문에 쓰인다\n",
        "- Die Osmose ist die Diffusion von Wasser, weil sie nicht aktiv ist\n",
        "- ARP 是根据 IP 查 MAC 的协议，因为主机只知道 IP\n",
        "- La cellule est l'unité de base et elle est dans tous les êtres\n",
    ],
)
def test_no_english_rule_reads_another_language(text: str) -> None:
    named = {f"{reader.name}-{pack.code}" for reader, pack, _ in through_packs()}
    assert {reading.rule for reading in extract(read("n.md", f"# X\n\n{text}"))} <= named


def test_no_pack_reads_english() -> None:
    assert "en" not in PACKS


def cards(text: str) -> dict[str, str]:
    """Return what is asked of a note by rule; one rule asks once here."""
    read_ = extract(read("n.md", text))
    facts = ((reading.rule, reading.fact) for reading in read_)
    return {
        rule: fact.question for rule, fact in facts if isinstance(fact, Pair | Reason | Condition)
    }


@pytest.mark.parametrize(
    ("line", "rule", "question"),
    [
        (
            "- 고기는 핏물을 먼저 뺀다. 냄새가 국물에 남기 때문",
            "because-ko",
            "X: 고기는 핏물을 먼저 뺀다 — 왜?",
        ),
        ("- 캐시를 쓰는 이유는 메모리가 느리기 때문이다.", "reason-ko", "캐시를 쓰는 이유는?"),
        ("- 피드백이란 결과가 원인을 억제하는 방식이다.", "definition-ko", "피드백이란?"),
        ("- 간은 쓸개즙을 만든다", "relation-ko", "간은 무엇을 만드는가?"),
        ("- Braten geht nur, wenn die Pfanne heiß ist", "condition-de", "Wann geht Braten?"),
        ("- 失败的根本原因：没有触动封建制度", "aspect-zh", "X：失败的根本原因是什么？"),
        ("3、结果：割让了香港岛", "aspect-zh", "X的结果是什么？"),
    ],
)  # fmt: skip
def test_a_line_is_asked_with_its_subject(line: str, rule: str, question: str) -> None:
    assert cards(f"# X\n\n{line}\n")[rule].replace("X 的", "X的") == question


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("- 임진왜란 1592년에 일본이 조선을 침략하면서 시작됨", "definition-ko"),
        ("- 가장 큰 특징은 신분제가 흔들린 것이다", "definition-ko"),
        ("- 낮은 온도에서는 효소가 약하기 때문에 광합성 속도가 느리다", "reason-ko"),
        ("- aktiver Transport, denn die Zelle braucht ATP", "reason-de"),
        ("- Verlor viel Zustimmung, weil die Krise begann", "reason-de"),
        ("- Wenn der Rat, der oft uneins war, nicht half, regierte der Kanzler", "condition-de"),
        ("- 两点之间，之后的数据用对称加密，由于非对称太慢", "reason-zh"),
        ("- Klausur am Montag: Kapitel über die Zelle", "cue-de"),
    ],
)
def test_what_has_no_subject_or_is_no_such_thing_is_left(line: str, rule: str) -> None:
    assert rule not in cards(f"# Zelle 정리 笔记\n\n{line}\n")
