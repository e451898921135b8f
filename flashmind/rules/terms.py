"""Terms and glosses: what counts as the one and as the other, shared by the definition rules."""

import re

from flashmind.language import en
from flashmind.language.grammar import is_clause, is_noun_phrase
from flashmind.language.plain import words

_START = re.compile(
    rf"(?i)(?:{en.DEFINITIONAL})\b|[A-Za-z]{{2,}}ing\b(?<!during)(?<!using)(?<!including)(?<!depending)"
)
_COUNTER = re.compile(
    r"(?i)(?:step|part|day|week|phase|stage|level|question|exercise|option|case|table|figure|no)\s*\d+|(?-i:(?!(?:[B-DG-KM-OR-VX-Z]|[A-Z]{2,5})\d{1,3}$)).*\d$"
)
_CUES = frozenset(
    """note example tip warning definition why what how when rule normal typical bad good my our
    running golden fix see e.g care careful sidenote nb ps fun exam mnemonic remark reminder use
    thanks based quick worked overview introduction intro
    background basics outline agenda motivation""".split()
)
_CUT = re.compile(r"\s*(?:;|\. |: |, which |, e\.g\.| e\.g\. | i\.e\. |, i\.e\.| \(see )")


_TOLD = re.compile(
    r"(?i)(?:when|how|what) [^,]+, (?:\w+ ){0,3}(?:just|is|are|will|can|\w+s)\b|(?:everything|all) else|"
    r"one (?!(?:\w+ ){0,3}(?:of|that|which|who|in|over|through|pass|cycle|step|unit|part|member)\b)"
)
"""Openings that look like a definition's but are a sentence, a rest or a count."""


def is_term(text: str) -> bool:
    """Whether TEXT can be the name of a thing: a short noun phrase that is no cue such as `Note`."""
    found = [word.lower() for word in words(text)]
    if not found or len(found) > 6 or text.strip("`").lower() in en.NOT_A_TERM:
        return False
    if (len(found) == 1 and found[0] in en.NOT_A_TERM) or found[0] in _CUES:
        return False
    named = re.match(r"[^\W\d_]|`", text) and not _COUNTER.fullmatch(text)
    joint = "/" in text or " vs" in text.lower()
    return bool(named) and not joint and is_noun_phrase(text, 6)


def gloss(text: str) -> str:
    """Return the definition that TEXT begins with, empty where it doesn't define.

    The first clause only; a text that is a sentence of its own defines nothing.
    """
    odd = re.search(r"[=<>→]|:$|\bbecause\b|(?i:^the \w+,? .*, the )", text.replace("->", ""))
    odd = odd or re.match(
        r"(?i)one (?:after|by|at|second|minute|hour|day|week|month|year|percent)\b", text
    )
    if odd or not _START.match(text) or is_clause(text):
        return ""
    first = first_clause(text)
    if acts(first) or _TOLD.match(first):
        return ""
    return first if 2 <= len(words(first)) <= 30 else ""


def first_clause(text: str) -> str:
    """Return TEXT up to where its next clause, example or remark begins."""
    first = _CUT.split(text)[0].strip().rstrip(",.")
    if first.count("(") != first.count(")"):
        first = text.split(" (", maxsplit=1)[0].strip().rstrip(",.")
    return first


def is_mirrored(term: str, text: str) -> bool:
    """Whether TERM can be asked by its gloss, which must not name it: `What do you call a …?`."""
    framed = re.match(r"(?i)(?:an?|the|any)\s", text) and "->" not in text
    named = any(word.lower() in text.lower() for word in words(term))
    plain = "`" not in term and not re.search(r"[,;]|\s[–—-]\s", text)
    return bool(framed) and not named and plain and 4 <= len(words(text)) <= 20


def base(word: str) -> str:
    """Return the base form of a listed verb in the third person; empty for any other word."""
    for end, instead in (("ies", "y"), ("es", ""), ("s", "")):
        stem = word[: len(word) - len(end)] + instead
        if word.endswith(end) and stem in en.VERBS:
            return stem
    return ""


_PAST = (
    r"gave|took|made|wrote|won|lost|led|began|became|brought|built|held|kept|sent|met|found|left|saw|"
    r"fought|broke|chose|drew|drove|knew|sold|struck|taught|threw|told"
)
_OBJECT = frozenset(
    "a an the its their each every all no more less up down out far away at into onto zero one two".split()
)


def acts(text: str) -> bool:
    """Whether a noun and its verb open the words: `the yeast slows the …`, `kings face each other`."""
    bare = re.match(r"(?:[\w'’-]+ ){0,3}?[\w'’-]+s ([a-z]+)(?:,|$)", text)
    if bare and bare[1] in en.VERBS:
        return True
    if past := re.search(
        r" (?!called|named|termed)(\w+ed|(?:" + _PAST + r")) (?:the|an?|its|his|her|their) ", text
    ):
        return not re.search(r"\b(?:that|which|who|when|where|what|how)\b", text[: past.start()])
    found = words(text)
    for at in range(1, min(len(found) - 1, 6)):
        before, word, after = (found[at + n].lower() for n in (-1, 0, 1))
        if before in _RELATIVE or word in _RELATIVE or word in en.STOP_WORDS:
            return False
        verb = base(word) or (word if word in en.VERBS and before.endswith("s") else "")
        acting = after in _OBJECT or after.endswith("ly")
        if verb and acting and before not in en.STOP_WORDS:
            return True
    return False


_RELATIVE = frozenset("that which who whose where when how what whether if because while".split())
