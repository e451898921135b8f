"""Which language a text is in: by script, then by a vote of stop words, section by section."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from flashmind.model.note import Block, walk

_SCRIPTS = (
    ("ko", re.compile(r"[가-힣ㄱ-ㅎㅏ-ㅣ]")),
    ("zh", re.compile(r"[㐀-鿿]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("el", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff](?=[\u0370-\u03ff\u1f00-\u1fff])")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
"""Language → a letter of its script; Japanese is what holds kana among its Han."""
_KANA = re.compile(r"[ぁ-ゖァ-ヺ]")
_SCRIPT_OF = {**dict(_SCRIPTS), "ja": re.compile(r"[ぁ-ゖァ-ヺ㐀-鿿]")}
_WORD = re.compile(r"[^\W\d_]+")
_STOP_WORDS = {
    "en": "the of and to is are in that it for with as on be this by or an from can not if when you",
    "de": "der die das und ist nicht ein eine zu den mit von für auf im dem des sich auch werden wird "
    "sind bei aus durch oder wenn weil aber einer einen eines wie zur zum kein keine es nur pro",
    "fr": "le la les des et est une un du dans pour que qui sur pas par au avec sont ce",
    "es": "el la los las de y es una un que en por con para se del no su como son",
    "it": "il lo la gli le di e è una un che per con non si del della sono come",
    "pt": "o a os as de e é uma um que em por com para se do da não são como",
    "nl": "de het een en is van niet dat op te in voor met zijn er aan ook als wordt",
}
_SHARED = frozenset("a as do no is in an on so come per met of was war me am o e y".split())
"""Words of several languages: they speak for English alone, where they are little words too.

Letters by themselves speak for none: formulas are full of them.
"""
_WORDS = {
    name: frozenset(text.split()) - (frozenset() if name == "en" else _SHARED)
    for name, text in _STOP_WORDS.items()
}


_SPEAKERS = {
    word: tuple(name for name, own in _WORDS.items() if word in own)
    for word in frozenset().union(*_WORDS.values())
}
"""Word → the languages that it speaks for."""


def tongue(text: str, default: str) -> str:
    """Return the language of TEXT as a two-letter code, or DEFAULT where it doesn't tell.

    A script other than Latin wins where it holds a fifth of the letters.
    """
    if script := "" if text.isascii() else _script(text):
        return script
    votes = _votes(text)
    if votes.total() < 3:
        return default
    best = max(filter(votes.get, _WORDS), key=lambda name: (votes[name], name == default))
    return best if votes[best] >= 3 and votes[best] > 1.3 * votes[default] else default


def _votes(text: str) -> Counter[str]:
    return Counter(_said(text))


def _said(text: str) -> Iterator[str]:
    """Return a language for each word of TEXT that speaks for one."""
    return chain.from_iterable(map(_telling, text.split("\n")))


def _telling(line: str) -> tuple[str, ...]:
    """Return the languages that the words of LINE speak for; one a vote."""
    return _kept(line) if len(line) <= _SHORT else _heard(line)


def _heard(line: str) -> tuple[str, ...]:
    telling = (_SPEAKERS[word] for word in _WORD.findall(line.lower()) if word in _SPEAKERS)
    return tuple(chain.from_iterable(telling))


_SHORT = 1_000
_kept = lru_cache(maxsize=8192)(_heard)
"""The same, kept: the note, the section and the block each hear the same lines."""


def _script(text: str) -> str:
    """Return the language whose script holds a fifth of the letters; empty where none does."""
    letters = sum(map(str.isalpha, text)) or 1
    kana, han = len(_KANA.findall(text)), len(_SCRIPT_OF["zh"].findall(text))
    if kana >= 0.05 * (kana + han) and kana + han >= 0.2 * letters:
        return "ja"
    found = (name for name, script in _SCRIPTS if len(script.findall(text)) >= 0.2 * letters)
    return next(found, "")


def in_section(text: str, section: str) -> str:
    """Return the language of a block in a section that is in the language SECTION.

    A block differs by its script alone, or where it doesn't hold one little word of SECTION's
    language but several of another's: a term in English makes no block English.
    """
    own = _SCRIPT_OF.get(section)
    if own:
        return section if own.search(text) else tongue(text, section)
    if not text.isascii() and (script := _script(text)):
        return script
    heard = list(_said(text)) if len(text) > 20 else []
    if len(heard) < 4 or section in heard:  # nearly all blocks: no need to count
        return section
    votes = Counter(heard)
    other = max(_WORDS, key=lambda name: (votes[name], name == section))
    return other if votes[other] >= 4 and not votes[section] else section


def of_sections(found: Sequence[Block], default: str) -> Iterator[str]:
    """Yield the language of the section that each of the blocks FOUND stands in.

    A section is a heading with what follows it; its text votes together, and where it doesn't
    tell, it is in the language of the section around it, outermost in DEFAULT.
    """
    path: list[tuple[int, str]] = []
    for part in _parts(found):
        level = part[0].level if part[0].kind == "heading" else 0
        path = [(above, name) for above, name in path if above < level]
        text = "\n".join(said for block in part for said in _prose(block))
        name = tongue(text, path[-1][1] if path else default)
        path.append((level, name))
        yield from (name for _ in part)


def _parts(found: Sequence[Block]) -> Iterator[list[Block]]:
    part: list[Block] = []
    for block in found:
        if block.kind == "heading" and part:
            yield part
            part = []
        part.append(block)
    if part:
        yield part


def _prose(block: Block) -> Iterator[str]:
    """Yield the texts that people wrote in BLOCK: no code."""
    for inner in walk((block,)):
        if inner.kind not in {"fence", "html"}:
            yield inner.text
            yield from (cell for row in inner.rows for cell in row)
