"""Korean letters and endings: final consonants, particles, and a statement as a question."""

import re

_BASE, _FINALS = 0xAC00, 28
_N, _B, _M = 4, 17, 16  # ㄴ, ㅂ and ㅁ among the final consonants; 0 is none
_WITH_FINAL = frozenset("lmnrLMNR013678")
"""Latin letters and digits whose Korean names end in a consonant: 엘, 엠, 엔, 알; 영, 일, 삼 …"""
_PARTICLE = re.compile(r"([^\s“”\"'`)\]]?)([“”\"'`)\]]*)\((이)\)(란)|(\S)\((은|이|을)\)(는|가|를)")


def final(letter: str) -> int:
    """Return the number of the final consonant of a Hangul syllable: 0 for none, -1 for others."""
    return (ord(letter) - _BASE) % _FINALS if "가" <= letter <= "힣" else -1


def with_final(letter: str, number: int) -> str:
    """LETTER, a Hangul syllable, with the final consonant NUMBER instead of its own."""
    code = ord(letter) - _BASE
    return chr(_BASE + code - code % _FINALS + number)


def ends_in_consonant(word: str) -> bool | None:
    """Whether the last sound of WORD is a consonant; None where nobody can tell.

    What stands in brackets at the end is passed over; a lone Latin letter or digit is read by its
    Korean name, and so are capitals (`BST` ends in 티).
    """
    bare = re.sub(r"\s*[(\[][^()\[\]]*[)\]]$", "", word).rstrip("”\"'’`*")
    last = bare[-1:]
    if (found := final(last) if last else -1) >= 0:
        return found > 0
    if last.isascii() and (last.isdigit() or re.search(r"(?:^|[^a-z])[A-Z]$", bare)):
        return last in _WITH_FINAL
    return None


def particle(word: str, after_consonant: str, after_vowel: str) -> str:
    """WORD with the particle that its last sound asks for; both forms where nobody can tell."""
    known = ends_in_consonant(word)
    if known is None:
        return f"{word}{after_consonant}({after_vowel})"
    return word + (after_consonant if known else after_vowel)


def what_is(term: str) -> str:
    """Return `what is TERM` in Korean: `…(이)란?`, or a wording that needs no particle."""
    known = ends_in_consonant(term)
    if known is None:
        return f"{term}: 정의는?"
    return f"{term}이란?" if known else f"{term}란?"


_ADJECTIVES = (
    "필요|불필요|중요|가능|불가능|유리|불리|적합|부적합|유용|안전|위험|복잡|간단|단순|동일|일정|다양|충분|"
    "부족|불가|풍부|정확|부정확|빈번|강력|편리|불편|저렴|효율적|비효율적|필수적|심|흔|약|강|급|연|진|비슷|"
    "균일|투명|뚜렷|느슨|엄격|완만|건조|습|온난|한랭|순수|희귀|독립적"
)
_ADJECTIVE = re.compile(rf"(?:^|[\s가-힣])(?:{_ADJECTIVES})$")
_DESCRIPTIVE = re.compile(
    r"(?:많|적|높|낮|좋|싫|같|작|짧|얇|넓|좁|깊|얕|옅|짙|굵|젊|늦|밝|맑|옳|괜찮|않)$"
)
_VOWEL_ADJECTIVE = re.compile(r"(?:빠르|느리|크|다르|비싸|흐리|푸르|세|싸|차|쓰리|무르|희)$")
_PASSIVE = re.compile(r"(?:저하|향상|악화|개선|확대|축소|형성|생성|분해|방출|흡수|제거|강화|약화)$")
_EVENT = re.compile(r"(?:증가|감소|상승|하락|발생|변화|붕괴|소멸|이동|성장|팽창|수축|작용|폭발)$")
_UNSURE = re.compile(
    r"(?:[요죠네지고서도만면게로며나자라께중뿐때데은는을를의에]|까지|부터|처럼|거나|등등?)$"
)


def asked(statement: str) -> str:
    """Return a Korean STATEMENT as it follows `왜`: `탐색이 빠르다` → `탐색이 빠른가`.

    Plain and polite sentences, and the noun endings of notes (-음, -함, -됨) are known; empty
    where the ending isn't.
    """
    text = statement.rstrip(" .!?。~").strip()
    if not text or _UNSURE.search(text):
        return ""
    if text.endswith("니다"):
        return text.removesuffix("다") + "까"
    if text.endswith("다") and len(text) > 1:
        return _plain(text[:-1])
    if final(text[-1]) == _M and len(text) > 1 and not _is_noun(text):
        return _nominal(text)
    return _noun(text)


def _plain(stem: str) -> str:
    """Return the stem of a plain sentence with the ending of a question."""
    last, number = stem[-1], final(stem[-1])
    if number < 0:
        return f"{stem}인가"
    if last in "는있없았었였겠" or number == 20:  # ㅆ: past and future too
        return f"{stem}가" if last == "는" else f"{stem}는가"
    if number == _N and last != "안":
        return f"{stem[:-1]}{with_final(last, 0)}는가"
    if last == "이" or stem.endswith("아니"):
        return f"{stem[:-1]}{with_final(last, _N)}가"
    return _adjective(stem)


def _adjective(stem: str) -> str:
    """Return the stem of an adjective with the ending of a question, irregular ones included."""
    last, number = stem[-1], final(stem[-1])
    if number == 0:
        return f"{stem[:-1]}{with_final(last, _N)}가"
    if number == 8:  # ㄹ drops out: 길다, 긴가
        return f"{stem[:-1]}{with_final(last, _N)}가"
    if number == _B and last not in "좁굽":
        return f"{stem[:-1]}{with_final(last, 0)}운가"
    return f"{stem}은가"


def _nominal(text: str) -> str:
    """Return a clause that ends in -음, -함, -됨 or -ㅁ as a question."""
    last, stem = text[-1], text[:-1]
    if last == "음":
        if stem.endswith(("있", "없")) or final(stem[-1:] or " ") == 20:
            return f"{stem}는가"
        return f"{stem}은가" if _DESCRIPTIVE.search(stem) else f"{stem}는가"
    if last == "함":
        return f"{stem}한가" if _ADJECTIVE.search(stem) else f"{stem}하는가"
    if last == "임":
        return f"{stem}인가"
    if last == "움":
        return f"{stem}운가"
    bare = stem + with_final(last, 0)
    return f"{stem}{with_final(last, _N)}가" if _VOWEL_ADJECTIVE.search(bare) else f"{bare}는가"


def _is_noun(text: str) -> bool:
    return bool(
        re.search(
            r"(?:시스템|알고리즘|프로그램|처음|다음|마음|이름|힘|점|체감|값|유감|그림|몸|봄)$", text
        )
    )


def _noun(text: str) -> str:
    """Return a telegram that ends in a noun as a question; empty where its verb isn't sure."""
    if _ADJECTIVE.search(text):
        return f"{text}한가"
    if re.search(r"\S[이가은는] (?:\S+ )*\S+$", text) and _PASSIVE.search(text):
        return f"{text}되는가"
    if _EVENT.search(text) or re.search(r"\S[을를] (?:\S+ )*[가-힣]{2,}$", text):
        return f"{text}하는가"
    return f"{text}인가"
