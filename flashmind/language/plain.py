"""Inline Markdown to the plain words that a card shows; code spans and formulas stay."""

import re
from functools import lru_cache

_CODE = re.compile(
    r"(`+[^`]+`+|\$\$[^$]+\$\$|\$[^$\s](?:[^$\n]*[^$\s])?\$(?!\d)|\\{1,2}\(.+?\\{1,2}\)|\\{1,2}\[.+?\\{1,2}\])"
)
_VERBATIM = re.compile(r"[`$]|\\[(\[]")
_CLEAN = (
    (re.compile(r"!\[[^\[\]]*\]\([^()]*\)"), ""),  # images
    (re.compile(r"!\[\[[^\[\]]*\]\]"), ""),  # embeds
    (
        re.compile(r"\[\[(?:[^\[\]|]*\|)?(?:[^\[\]|#]*#\^?(?=[^\]|]))?([^\[\]]*)\]\]"),
        r"\1",
    ),  # wikilinks
    (re.compile(r"\[([^\[\]]*)\]\((?:[^()]|\([^()]*\))*\)"), r"\1"),  # links keep their text
    (
        re.compile(r"\s?\[\^[^\]]+\]|(?<=[a-z.,)]{2})\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]"),
        "",
    ),  # footnotes and citations
    (re.compile(r"<(?:https?://[^>]*|/?[A-Za-z][^<>]*)>"), ""),  # autolinks and tags
    (re.compile(r"(\*\*|__|==)(?=\S)(.+?)(?<=\S)\1"), r"\2"),  # strong, highlights
    (re.compile(r"(?<![\w*\\])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),  # emphasis
    (re.compile(r"(?<![\w\\])_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"\s\^[\w-]+$"), ""),  # Obsidian block ids
    (re.compile(r"\s{2,}|[^\S ]"), " "),  # a single blank is let be: there are so many
)
_HAN = "㐀-鿿ぁ-ヿ"
_WORD = re.compile(
    rf"[{_HAN}]{{1,2}}|[^\W_{_HAN}](?:(?:[^\W{_HAN}]|['’\-])*[^\W_{_HAN}])?|[^\W_{_HAN}]"
)
_LATIN_WORD = re.compile(r"[^\W_](?:[\w'’\-]*[^\W_])?|[^\W_]")
_MARKUP = re.compile(r"[\[<*_=^]")
"""What all of _CLEAN but its last need: most sentences hold none of it."""
_FULL_STOP = re.compile(r"(?<!\.)\.$")
FRAMES = re.compile(
    r"^(?:(?:however|also|note that|note|remember that|remember|recall that|keep in mind that|moreover|"
    r"furthermore|in addition|additionally|finally|therefore|thus|hence|so|but|and|indeed|in fact|"
    r"of course|clearly|basically|actually|fun fact|nb|n\.b\.|important|as a result|put simply|"
    r"in other words)(?:\s*[,:!]|(?<=that)|(?<=^nb))\s+)+",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Return TEXT without emphasis, links, images, footnotes and tags; code and formulas as is."""
    parts = _CODE.split(text) if _VERBATIM.search(text) else [text]
    for at in range(0, len(parts), 2):
        for pattern, shown in _CLEAN if _MARKUP.search(parts[at]) else _CLEAN[-1:]:
            parts[at] = pattern.sub(shown, parts[at])
    return "".join(parts).strip()


@lru_cache(maxsize=1024)
def statement(text: str) -> str:
    """Return the plain sentence without its leading frame (`However,`) and its final full stop."""
    bare = FRAMES.sub("", plain(text)).strip()
    return _FULL_STOP.sub("", bare).rstrip(" ;,!")


def words(text: str) -> list[str]:
    """Return the words of TEXT, in order; hyphens and apostrophes stay inside.

    Chinese and Japanese have no blanks: two letters there count as a word.
    """
    return (_LATIN_WORD if text.isascii() else _WORD).findall(text)


_FIXED = re.compile(
    r"(?:[^\W\d_]|i{1,3}|iv|vi{1,3}|ix|xi{1,2}|[kmcµn]?[mgl]|[mnµ]s|k[mW]|pH|rpm|fps|dpi|px|em|npm|pip|git|sudo|[^\s.]*[\d_`$()=\\<>{}].*)[,;:.°’')]*$"
)
"""First words whose case means something: `ii`, `n`, `x_i`, `mg`, `f(x)`."""


def capitalised(text: str) -> str:
    """TEXT with its first letter in upper case; code, names, units, numerals and symbols stay."""
    first = text.split(" ", 1)[0]
    fixed = _FIXED.match(first) and not re.match(r"[ai] \w", text)
    return text[:1].upper() + text[1:] if first.islower() and not fixed else text
