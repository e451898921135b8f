"""Subject to fill in.

A short statement that says enough of its subject to tell it: the subject is hidden.

    - Lactobacilli make the sharp acid in sourdough bread.
    - drones die after mating and are thrown out of the hive in autumn
"""

import re
from collections.abc import Iterable, Iterator

from flashmind.language import en
from flashmind.language.common import is_common
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import words
from flashmind.language.statement import Clause, parsed
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import Statement, gapped, statements
from flashmind.rules.phrases import CUES, is_worth
from flashmind.rules.points import halves

_ARTICLE = re.compile(r"(?i)(?:the|an?|all|most|every|each|only|both) ")
_DEFINITE = re.compile(r"(?i)(?:the|all|most|every|each|only|both) ")
_ODD = re.compile(r"[`(_/]| - | however$|^\w+ing\b")
_LONGEST, _TOLD, _ARTICLE_SIZE = 16, 3, 3


def rare(block: Block) -> Iterator[Gapped]:
    """Yield statements with their subject hidden where it is a name or a word of the trade."""
    return _hidden(block, rare_only=True)


def plain(block: Block) -> Iterator[Gapped]:
    """Yield statements with their subject hidden where it is of everyday words."""
    return _hidden(block, rare_only=False)


def _hidden(block: Block, *, rare_only: bool) -> Iterator[Gapped]:
    for statement in statements(block):
        clause = statement.clause
        if not clause or clause.lead or (not rare_only and _DEFINITE.match(statement.text)):
            continue
        spans = list(_subjects(statement))
        known = [all(map(is_common, words(statement.text[a:b].lower()))) for a, b in spans]
        opens = bool(spans) and spans[0][0] <= _ARTICLE_SIZE
        enough = rare_only or (opens and (len(spans) > 1 or _tells_enough(clause)))
        if spans and all(known) != rare_only and enough:
            yield from gapped(statement, spans)


def _tells_enough(clause: Clause) -> bool:
    """Whether what is said of an everyday word can be said of little else."""
    return len({w.lower() for w in words(clause.rest)} - en.STOP_WORDS) > _TOLD


def _subjects(statement: Statement) -> Iterator[tuple[int, int]]:
    """Yield where the subjects of the halves of a statement stand that the rest tells."""
    found = halves(statement.text)
    told = list(_found(statement, found, 1)) if len(found) > 1 else []
    yield from told if len(told) > 1 else _found(statement, found, _TOLD)


def _found(statement: Statement, parts: Iterable[str], least: int) -> Iterator[tuple[int, int]]:
    at, text = 0, statement.text
    for half in parts:
        start = text.find(half, at)
        clause = parsed(half)
        if start >= 0 and clause and (span := _subject(half, clause, statement.context, least)):
            yield start + span[0], start + span[1]
        at = max(start, at) + len(half)


def _subject(half: str, clause: Clause, context: str, least: int) -> tuple[int, int] | None:
    article = _ARTICLE.match(clause.subject)
    at, skip = half.find(clause.subject), article.end() if article else 0
    name = clause.subject[skip:]
    told = {w.lower() for w in words(clause.rest)} - en.STOP_WORDS
    if at < 0 or clause.negated or len(words(half)) > _LONGEST or len(told) < least:
        return None
    named = (
        is_noun_phrase(name, 3)
        and is_worth(name.lower().split())
        and (CUES - {"of"}).isdisjoint(name.split())
    )
    odd = _ODD.search(name) or name.lower() in en.GENERIC | en.NOT_A_TERM
    return (
        (at + skip, at + skip + len(name))
        if named and not odd and not _shares(name, context)
        else None
    )


def _shares(name: str, context: str) -> bool:
    """Whether the context shows a word of the name."""
    return not {w.lower().rstrip("s") for w in words(name)}.isdisjoint(
        w.lower().rstrip("s") for w in words(context)
    )
