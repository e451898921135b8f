"""Questions for the rows of a table: what asks for a row that one of its cells tells."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from flashmind.language import en
from flashmind.language.german_nouns import which_german
from flashmind.language.plain import capitalised, words
from flashmind.language.verbs import NOUNS_TOO, VERBS, third_person
from flashmind.rules.headers import REMARKS, form, inside, singular

Way: TypeAlias = Literal["verb", "told", "remark", "under", "term"]
"""How a row is asked: by its deed, a column or a remark; under the topic alone; as a term."""

PLAIN = frozenset(
    """meaning description effect explanation definition purpose what matches returns result does what-it-does
    means role task name why note beschreibung bedeutung wirkung erklärung erläuterung 설명 의미 기능 뜻 정의
    说明 含义 描述 作用 解释 定义 意思""".split()
)
"""Headers that a cell needs not beside it: the cell says as much by itself."""
DEEDS = frozenset("does do function effect role task action job purpose use".split())
"""Headers of what the row does."""
_ASKED = frozenset(
    """term word concept abbreviation acronym class type code level stage phase region area zone group step mode state layer""".split()
)
"""Nouns that ask for a row, but only below what the table is about."""
_TERMS = {
    "begriff": "welcher Begriff", "abkürzung": "welche Abkürzung",
    "용어": "어떤 용어", "개념": "어떤 개념", "약어": "어떤 약어",
    "术语": "哪个术语", "名词": "哪个名词", "概念": "哪个概念", "缩写": "哪个缩写",
}  # fmt: skip
"""Headers of terms, and what asks for one."""
_BRIEF = 4
"""Words of header and cell together up to which they need the topic in front."""
_WHICH = {"ko": "어떤 ", "zh": "哪个"}
"""What asks for a row in front of its noun, in languages where the noun alone asks for nothing."""
_FORMS = frozenset(f"{verb}s" for verb in VERBS - NOUNS_TOO - en.NOUN_LIKE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the rows of a table are: `which` in full, `kind` by the header alone, below a topic."""

    which: str
    kind: str
    topic: str
    language: str


def way_of(header: str, text: str, asked: Asked) -> Way:
    """Return how the cell TEXT below HEADER asks for its row."""
    if not asked.which:
        return "term" if asked.kind in _TERMS else "under"
    first = text.split(" ", 1)[0].lower()
    deed = bool({*words(header.lower())} & DEEDS) or first in _FORMS
    if third_person(first) and deed and " " in text and text.count(",") < 3:
        return "verb"
    return "remark" if is_remark(header) else "told"


def cue_of(way: Way, header: str, text: str, asked: Asked) -> str:
    """Return the question for a row, worded by how it is asked; empty where it would be too bare."""
    if way == "verb" and asked.language == "en":
        return f"Which {asked.which} {text[0].lower()}{text[1:]}?"
    needless = is_remark(header) or bool(set(words(header.lower())) & PLAIN)
    ask, head = _ask(way, asked), "" if needless else header.strip(" :?")
    lead = _lead(way, f"{head} {text} {asked.which}", asked)
    if not ask or lead is None:
        return ""
    first = inside(head or text, asked.language) if lead else capitalised(head or text)
    if not head:
        return f"{lead}{first}: {ask}?"
    told = f"{first} {text}:" if _is_open(header) else f"{first}: {text} –"
    return f"{lead}{told} {ask}?"


def _ask(way: Way, asked: Asked) -> str:
    """Return what asks for a row: `which knot`, `welches Organell`; empty for want of a noun."""
    if way == "term":
        return _TERMS[asked.kind]
    if asked.language != "en":
        noun = which_german(asked.which) if asked.language == "de" else asked.which
        return f"{_WHICH.get(asked.language, '')}{noun}"
    noun = asked.which or (asked.kind if asked.kind in _ASKED else "")
    return f"which {noun}" if noun else ""


def _lead(way: Way, told: str, asked: Asked) -> str | None:
    """Return the topic to stand in front of what is TOLD of a row; None where it is missed."""
    topic = asked.topic
    if not topic:
        return None if way == "under" or (way != "term" and asked.language in _WHICH) else ""
    needed = asked.language != "en" or len(words(told)) - len(words(asked.which)) <= _BRIEF
    return f"{topic} – " if way == "under" or (needed and not _says(told, asked)) else ""


def _says(told: str, asked: Asked) -> bool:
    """Whether what is told of a row names its topic already."""
    low, topic = told.lower(), asked.topic.lower()
    if asked.language in _WHICH:
        return topic in low
    stems = {singular(word)[:5] for word in words(topic) if word not in en.STOP_WORDS}
    heard = {singular(word)[:5] for word in words(low)}
    return bool(stems & heard) if asked.language == "en" else stems <= heard


def _is_open(header: str) -> bool:
    return header.endswith(" if") or form(header, (), "en")[0] == "worded"


def is_remark(header: str) -> bool:
    """Whether HEADER heads remarks."""
    return bool(header) and header.strip(" :.?").lower() in REMARKS
