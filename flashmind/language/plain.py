"""Inline Markdown to the plain words that a card shows; code spans and formulas stay."""

import re
from functools import lru_cache

_CODE = re.compile(
    r"(`+[^`]+`+|\$\$[^$]+\$\$|\$[^$\s](?:[^$\n]*[^$\s])?\$(?!\d)|\\{1,2}\(.+?\\{1,2}\)|\\{1,2}\[.+?\\{1,2}\])"
)
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
)
_BLANKS = re.compile(r"\s{2,}|[^\S ]")  # a single blank is let be: there are so many
_RUN = re.compile(r"\w+")
_HAN = "㐀-鿿ぁ-ヿ"
_WORD = re.compile(
    rf"[{_HAN}]{{1,2}}|[^\W_{_HAN}](?:(?:[^\W{_HAN}]|['’\-])*[^\W_{_HAN}])?|[^\W_{_HAN}]"
)
_LATIN_WORD = re.compile(r"[^\W_](?:[\w'’\-]*[^\W_])?|[^\W_]")
_MARKUP = re.compile(r"[\[<*_=^]")
"""What all of _CLEAN need: most sentences hold none of it."""
FRAMES = re.compile(
    r"^(?:(?:however|also|note that|note|remember that|remember|recall that|keep in mind that|moreover|"
    r"furthermore|in addition|additionally|finally|therefore|thus|hence|so|but|and|indeed|in fact|"
    r"of course|clearly|basically|actually|fun fact|nb|n\.b\.|important|as a result|put simply|"
    r"in other words)(?:\s*[,:!]|(?<=that)|(?<=^nb))\s+)+",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return TEXT without emphasis, links, images, footnotes and tags; code and formulas as is."""
    verbatim = "`" in text or "$" in text or "\\" in text
    parts = _CODE.split(text) if verbatim else [text]
    for at in range(0, len(parts), 2):
        if _MARKUP.search(parts[at]):
            for pattern, shown in _CLEAN:
                parts[at] = pattern.sub(shown, parts[at])
    if len(parts) == 1:
        return " ".join(parts[0].split())
    parts[::2] = (_BLANKS.sub(" ", part) for part in parts[::2])
    return "".join(parts).strip()


@lru_cache(maxsize=4096)
def statement(text: str) -> str:
    """Return the plain sentence without its leading frame (`However,`) and its final full stop."""
    shown = plain(text)
    frame = FRAMES.match(shown)
    bare = shown[frame.end() :].strip() if frame else shown
    ends = bare.endswith(".") and not bare.endswith("..")
    return (bare[:-1] if ends else bare).rstrip(" ;,!")


def words(text: str) -> list[str]:
    """Return the words of TEXT, in order; hyphens and apostrophes stay inside.

    Chinese and Japanese have no blanks: two letters there count as a word.
    """
    return list(_words(text))


@lru_cache(maxsize=8192)  # many rules look at one text before the next comes
def _words(text: str) -> tuple[str, ...]:
    return tuple((_LATIN_WORD if text.isascii() else _WORD).findall(text))


@lru_cache(maxsize=4096)
def tokens(text: str) -> frozenset[str]:
    """Return the runs of letters, digits and underscores in TEXT, in lower case.

    A look at these is many times as fast as a search for one of many words.
    """
    return frozenset(_RUN.findall(text.lower()))


_FIXED = re.compile(
    r"(?:[^\W\d_]|i{1,3}|iv|vi{1,3}|ix|xi{1,2}|[kmcµn]?[mgl]|[mnµ]s|k[mW]|pH|rpm|fps|dpi|px|em|npm|pip|git|sudo|[^\s.]*[\d_`$()=\\<>{}].*)[,;:.°’')]*$"
)
"""First words whose case means something: `ii`, `n`, `x_i`, `mg`, `f(x)`."""


def capitalised(text: str) -> str:
    """TEXT with its first letter in upper case; code, names, units, numerals and symbols stay."""
    first = text.split(" ", 1)[0]
    if not first.islower():
        return text
    fixed = _FIXED.match(first) and not re.match(r"[ai] \w", text)
    return text if fixed else text[:1].upper() + text[1:]
