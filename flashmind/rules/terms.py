"""Terms and glosses: what counts as the one and as the other, shared by the definition rules."""

import re

from flashmind.language import en
from flashmind.language.grammar import is_clause, is_noun_phrase
from flashmind.language.plain import words

_START = re.compile(
    rf"(?i)(?:{en.DEFINITIONAL})\b|[A-Za-z]{{2,}}ing\b(?<!during)(?<!using)(?<!including)(?<!depending)"
)
_COUNTER = re.compile(
    r"(?i)(?:step|part|day|week|phase|stage|level|question|exercise|option|case|table|figure|no)\s*\d+|.*\d$"
)
_CUES = frozenset("note example tip warning definition why what how when rule".split())
_CUT = re.compile(r"\s*(?:;|\. |: |, which |, e\.g\.| e\.g\. | i\.e\. |, i\.e\.| \(see )")


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
    first = _CUT.split(text)[0].strip().rstrip(",.")
    if first.count("(") != first.count(")"):
        first = text.split(" (", maxsplit=1)[0].strip().rstrip(",.")
    return first if 2 <= len(words(first)) <= 30 else ""


def is_mirrored(term: str, text: str) -> bool:
    """Whether TERM can be asked by its gloss, which must not name it: `What do you call a …?`."""
    framed = re.match(r"(?i)(?:an?|the|any)\s", text) and "->" not in text
    named = any(word.lower() in text.lower() for word in words(term))
    return bool(framed) and not named and "`" not in term and 4 <= len(words(text)) <= 20
