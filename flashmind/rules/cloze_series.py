"""Series to recall.

A statement or fragment that ends in three to six things in a row, behind a verb or a word such as
by, from, after, for: they are asked as a list. An open series (such as, e.g.) is none.

    ## Kontore
    - the aldermen were chosen from merchants of Lübeck, Westphalia and Prussia
    - duties on wax, furs, amber, cloth
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.language.verbs import forms
from flashmind.model.fact import Enumeration
from flashmind.model.note import Block
from flashmind.rules.gaps import Statement, statements
from flashmind.rules.phrases import CUES, POINTING, VAGUE, hushed

_ITEM = r"[^\W_][^\s,;:()=]*(?: [^\s,;:()=]+){0,3}?"
_SERIES = re.compile(
    rf"(?P<before>.*[^\s,;:(]) (?P<first>{_ITEM})(?P<more>(?:, {_ITEM})+?)(?:,? (?:and|or|&|\+) (?P<last>{_ITEM}))?(?= ?[;(.]| [-–—] |$)"
)
_OPEN = re.compile(
    r"(?i)\b(?:such as|e\.g|like|including|include|for example|etc|or so|mostly|mainly|whatever|things?|stuff|some|many|various)\b|\.\.\.|…"
)
_GOES_ON = re.compile(r"->|→|=>|⇒|=| (?:vs|versus) ")
"""Signs that the last member of a series is not all that stands behind it."""
_MOST, _LEAST = 6, 3


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the series at the end of each statement, asked for by what comes before."""
    for statement in statements(block):
        if (
            statement.text.count(",")
            and not _OPEN.search(statement.text)
            and not _GOES_ON.search(statement.text)
        ):
            yield from _series(statement)


def _series(statement: Statement) -> Iterator[Enumeration]:
    text = statement.text
    found = _SERIES.match(hushed(text))
    if not found:
        return
    start = found.start("first")
    lead = text[:start].rstrip()
    entries = tuple(
        e.strip()
        for e in re.split(r", |,? (?:and|or|&|\+) ", text[start : found.end()])
        if e.strip()
    )
    article = re.sub(r" (?:the|an?)$", "", lead)
    bound = article.rsplit(" ", 1)[-1].lower()
    if not (
        _LEAST <= len(entries) <= _MOST and _binds(bound, statement, start) and _are_even(entries)
    ):
        return
    prefix = f"{capitalised(statement.context)}: " if statement.context else ""
    if len(words(f"{statement.context} {lead}")) < 2:
        return
    asked = f"{prefix}{article if prefix else capitalised(article)} …? ({len(entries)})"
    yield Enumeration(statement.quote, asked, entries)


def _binds(cue: str, statement: Statement, start: int) -> bool:
    """Whether the word before a series shows that it begins there: a preposition or the verb."""
    clause = statement.clause
    at = statement.text.rfind(clause.rest) if clause and clause.rest else -1
    verb = any(form == "s" for _, form in forms(cue)) and at == start
    return cue in CUES or verb


def _are_even(entries: tuple[str, ...]) -> bool:
    """Whether the entries are short, of one make, and none of them a clause or a pointer."""
    for entry in entries:
        bare = [w.lower() for w in words(entry)]
        if not bare or len(bare) > 4 or not POINTING.isdisjoint(bare) or CUES & set(bare[:1]):
            return False
        if re.search(r"\d", entry) or bare[0] == "not":
            return False
        if VAGUE.issuperset(bare) or any(
            f != "participle" for w in bare[:1] for _, f in forms(w) if len(bare) > 1
        ):
            return False
    return True
