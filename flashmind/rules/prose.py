"""Statements of running prose and of lines that name their own subject, for rules that set gaps."""

import re
from collections.abc import Iterator
from functools import lru_cache

from flashmind.language.closed import DETERMINERS
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.note import Block, Sentence
from flashmind.rules.claims import parts, points_back
from flashmind.rules.gaps import (
    CITED,
    Statement,
    context_of,
    is_aside,
    is_pasted,
    is_told,
    statements,
)
from flashmind.rules.heads import head_of
from flashmind.rules.units import quote, said

_FRONT = re.compile(
    r"(?:If|When|Once|Unless|On|In|At|By|For|Under|From|After|Before|With|Without) "
)
_SPARSE = re.compile(
    r"(?P<name>[^\W\d_][\w’'-]*(?: [\w’'-]+){0,3}?) (?:only|never|not|always|hardly) (?P<rest>.+)$"
)
"""A subject without its verb: `lead free solder only on drinking water`."""
_VERB = re.compile(r" (?:is|are|was|were|has|have|had|can|cannot|must|may|will|would|does|do) ")
_ADDED = re.compile(r", (?:and|but) [^,:;]* (?:that|this|it)$")
_BACK = re.compile(r"(?i)(?:it|its|they|their|he|she|his|her|this|that|these|those|we|i|you)\b")


@lru_cache(maxsize=2)  # several rules look at one block before the next comes
def told(block: Block) -> tuple[Statement, ...]:
    """Return what a block states: whole statements, lines below their label, verbless ones."""
    if is_aside(block) or block.kind not in {"bullet", "paragraph"}:
        return ()
    known = statements(block)
    read = {(s.quote.first, s.raw) for s in known}
    more = (
        Statement(text, context, quote(block, sentence), sentence.text, parsed(text))
        for sentence, written in said(block)
        for text in (_stated(written),)
        if (sentence.first, sentence.text) not in read
        and is_told(text, sentence)
        and not is_pasted(sentence, block)
        and (context := _context(text, sentence, block)) is not None
    )
    return (*known, *more)


def _stated(text: str) -> str:
    """Return TEXT without the source in brackets at its end, or the statement that it leads up to."""
    bare = _ADDED.sub("", CITED.sub("", text))
    lead, found, after = bare.partition(": ")
    return after if found and parsed(lead) and parsed(after) else bare


def _context(text: str, sentence: Sentence, block: Block) -> str | None:
    """Return what must be named before a text that no other rule could place; None: unclear."""
    first = bool(block.sentences) and sentence == block.sentences[0]
    topic = ("" if first else head_of(block, sentence, text)) or context_of(block)
    if block.parent and not topic:
        return None
    if label := parts(text).label:
        return topic if first and len(words(label)) <= 6 and not _BACK.match(label) else None
    return topic if _stands(text) or _sparse(text) or _opened(text) else None


def _stands(text: str) -> bool:
    clause = parsed(text)
    whole = clause is not None and not _BACK.match(text) and clause.subject != "there"
    return whole and not is_command(text) and not points_back(text)


def _opened(text: str) -> bool:
    """Whether a whole statement follows a phrase or condition in front: `If … he is …`."""
    whole = _FRONT.match(text) and _VERB.search(text) and len(words(text)) >= 6
    return bool(whole) and not points_back(text) and not is_command(text)


def _sparse(text: str) -> bool:
    found = _SPARSE.match(text)
    if not found or is_command(text) or _BACK.match(text):
        return False
    name = found["name"]
    return is_noun_phrase(name, 4) and name.split(" ", 1)[0].lower() not in DETERMINERS - {"the"}


def before(block: Block, sentence: Sentence) -> str:
    """Return the statement before SENTENCE in its block, if it stands by itself; else ""."""
    last = ""
    for other, text in said(block):
        if other == sentence:
            return last
        whole = parsed(text) is not None and not _BACK.match(text) and not is_pasted(other, block)
        last = text if whole and len(words(text)) <= 16 else ""
    return ""


def spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield where the group `told` of PATTERN stands in TEXT."""
    for found in pattern.finditer(text):
        yield found.span("told")
