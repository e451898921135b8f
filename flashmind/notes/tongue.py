"""Which language a text is in: by script, then by a vote of stop words."""

import re
from collections import Counter
from itertools import chain

_SCRIPTS = (
    ("ko", re.compile(r"[가-힣ㄱ-ㅎㅏ-ㅣ]")),
    ("ja", re.compile(r"[ぁ-ヿ]")),
    ("zh", re.compile(r"[一-鿿]")),
    ("other", re.compile(r"[\u0370-\u1fff\u0400-\u04ff\u0590-\u06ff\u0900-\u0dff]")),
)
_WORD = re.compile(r"[^\W\d_]+")
_STOP_WORDS = {
    "en": "the of and to is are in that it for with as on be this by or an from can not if when you",
    "de": "der die das und ist nicht ein eine zu den mit von für auf im dem des sich auch werden wird",
    "fr": "le la les des et est une un du dans pour que qui sur pas par au avec sont ce",
    "es": "el la los las de y es una un que en por con para se del no su como son",
    "it": "il lo la gli le di e è una un che per con non si del della sono come",
    "pt": "o a os as de e é uma um que em por com para se do da não são como",
    "nl": "de het een en is van niet dat op te in voor met zijn er aan ook als wordt",
}
_SHARED = frozenset("a as do no is in an on so come per met of was war me am".split())
"""Words of several languages: they speak for English alone, where they are little words too."""
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
    """Return the language of TEXT as a two-letter code, `other`, or DEFAULT where it doesn't tell.

    A script other than Latin wins where it holds a fifth of the letters.
    """
    if script := "" if text.isascii() else _script(text):
        return script
    telling = [_SPEAKERS[word] for word in _WORD.findall(text.lower()) if word in _SPEAKERS]
    if len(telling) < 3:
        return default
    votes = Counter(chain.from_iterable(telling))
    best = max(filter(votes.get, _WORDS), key=lambda name: (votes[name], name == default))
    return best if votes[best] >= 3 and votes[best] > 1.3 * votes[default] else default


def _script(text: str) -> str:
    """Return the language whose script holds a fifth of the letters; empty where none does."""
    letters = sum(map(str.isalpha, text)) or 1
    found = (name for name, script in _SCRIPTS if len(script.findall(text)) >= 0.2 * letters)
    return next(found, "")
