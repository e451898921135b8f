"""Acronym in parentheses.

`Long Form (LF)` or `LF (Long Form)`, each letter of the short form found in the long one in order.

    - A multilayer perceptron (MLP) has at least one hidden layer.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.plain import statement, words
from flashmind.model.fact import Acronym
from flashmind.model.note import Block, Sentence
from flashmind.rules.units import quote, said

_SHORT = r"[A-Z][A-Za-z0-9&/-]{0,8}[A-Z][a-z0-9]{0,2}s?"
_BRACKETED = re.compile(rf"\({_SHORT}\)")
"""Looked for first, since _AFTER goes through all words to find out."""
_AFTER = re.compile(rf"((?:[\w'’-]+ ){{1,8}})\(({_SHORT})\)")
_BEFORE = re.compile(rf"(?<![\w-])({_SHORT}) \(([^()]{{4,80}})\)")
_EQUALS = re.compile(
    rf"^({_SHORT})(?: ?= ?|: | [–—-] )([A-Za-z][\w'’, -]{{4,80}}?)(?:[;(].*|\. .*)?$"
)


def read(block: Block) -> Iterator[Acronym]:
    """Yield each short form with the words that its letters come from (Schwartz and Hearst 2003)."""
    for sentence, text in _said(block):
        after = _AFTER.finditer(text) if _BRACKETED.search(text) else ()
        before = _BEFORE.finditer(text) if "(" in text else ()
        pairs = [(found[2], long_form(found[2], found[1].split())) for found in after]
        for found in (*before, *filter(None, [_EQUALS.match(text)])):
            whole = (found[2].strip(), found[2].split(",")[0].strip())
            spelled = (one for one in whole if long_form(found[1], one.split()) == one)
            pairs.append((found[1], next(spelled, "")))
        for short, long in pairs:
            if long:
                yield Acronym(quote(block, sentence), short.removesuffix("s"), long)


def _said(block: Block) -> Iterator[tuple[Sentence, str]]:
    """Yield what `said` yields, and the text of a heading."""
    if block.kind == "heading":
        yield from ((sentence, statement(sentence.text)) for sentence in block.sentences[:1])
    else:
        yield from said(block)


def long_form(short: str, before: list[str]) -> str:
    """Return the shortest run of words at the end of BEFORE whose initials spell SHORT."""
    letters = re.sub(r"[^A-Za-z]|s$", "", short).lower()
    if not letters:  # an accented capital or a digit spells nothing
        return ""
    for start in range(len(before) - 1, -1, -1):
        tail = before[start:]
        content = [w for w in tail if w.lower() not in en.STOP_WORDS]
        enough = (
            content
            and tail[0].lower() not in en.STOP_WORDS
            and len(words(" ".join(content))) <= len(letters) + 1
        )
        if enough and _opens(letters[0], tail[0].lower()) and _spells(letters, tail):
            return " ".join(tail)
    return ""


def _opens(letter: str, word: str) -> bool:
    """Whether a short form may take its first LETTER from WORD: `X` from `extensible` as well."""
    return word.startswith((letter, f"e{letter}", "cross") if letter == "x" else letter)


def _spells(letters: str, tail: list[str]) -> bool:
    """Whether the letters come in order, each word's first letter skipped for stop words alone."""
    text = " ".join(tail).lower()
    text = f"x{text}" if letters[0] == "x" else text
    at = 0
    for letter in letters:
        at = text.find(letter, at) + 1
        if not at:
            return False
    initials = [
        "x" if letters[0] == "x" and _opens("x", w.lower()) else w[0]
        for part in tail
        for w in re.split(r"-", part)
        if w and w.lower() not in en.STOP_WORDS
    ]
    matched = sum(a.lower() in letters for a in initials)
    return matched >= max(2, len(letters) - 1) and matched == len(initials)
