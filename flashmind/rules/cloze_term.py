"""Marked word to fill in.

A statement that nothing else reads, the words hidden that its author emphasised or quoted.

    ## Bread
    - soft rolls for days by the gelled starch of a *tangzhong*
    - overnight rest with a tiny pinch of yeast for a *poolish*
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.plain import plain, words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import Statement, gapped, statements

_MARKED = re.compile(
    r"\*\*(?P<a>[^*]{3,40})\*\*|(?<![\w*])\*(?P<b>[^*]{3,40})\*(?![\w*])|==(?P<c>[^=]{3,40})==|(?<!\w)_(?P<d>[^_]{3,40})_(?!\w)|[“\"](?P<e>[^”\"]{3,40})[”\"]"
)
_PLAIN = en.STOP_WORDS | en.NOT_A_SUBJECT | en.COMPARATIVES | en.NOT_A_TERM


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with at most two of their marked words hidden."""
    for statement in statements(block):
        yield from gapped(statement, _marked(statement))


def _marked(statement: Statement) -> Iterator[tuple[int, int]]:
    raw = re.sub(r"`[^`]*`", lambda code: "`" * len(code[0]), statement.raw)
    for found in _MARKED.finditer(raw):
        term = plain(next(filter(None, found.groups()))).strip(" :.,")
        at = statement.text.find(term)
        quoted = found["e"] is not None
        if at >= 0 and _is_term(term) and not _is_label(statement.text, at, term, quoted=quoted):
            yield at, at + len(term)


def _is_label(text: str, at: int, term: str, *, quoted: bool) -> bool:
    """Whether a marked term heads its line, or is a word in quotation marks for its oddness."""
    heads = at == 0 and re.match(r"\s*(?::|[–—=→-]|\()", text[len(term) :])
    odd = quoted and (
        re.search(r"\b(?:can|to|will|may|not|so|very|is|are|the)\s+[“\"]?$", text[:at])
        or re.match(r"[”\"]? (?:[a-z]+)\b", text[at + len(term) :])
    )
    return bool(heads or odd)


def _is_term(text: str) -> bool:
    """Whether a marked text is a thing to know, not a word that its author stressed."""
    found = words(text)
    stressed = len(found) == 1 and (found[0].lower() in _PLAIN or found[0].lower().endswith("ly"))
    return 1 <= len(found) <= 4 and not stressed and found[0].lower() not in en.STOP_WORDS
