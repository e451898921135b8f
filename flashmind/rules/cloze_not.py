"""One thing, not the other.

`X, not Y`: the X is hidden, the Y stays in view.

    ## Telescopes
    - aperture decides how faint you see, NOT magnification
    - virtue is acquired by habit, not by nature
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.claims import parts
from flashmind.rules.gaps import Statement, gapped
from flashmind.rules.phrases import hushed, is_worth
from flashmind.rules.prose import told

_TIES = "by|in|on|at|for|with|from|to|through|under|before|after|at|of|against|into|inside|outside"
_SAME = re.compile(
    rf"\b(?P<tie>{_TIES}) (?:the |an? )?(?P<told>[\w’'-]+(?: [\w’'-]+){{0,3}}?)(?:,| -| –| but|;)? (?:not|NOT|never) (?:just )?(?P=tie) "
)
_BARE = re.compile(r"[,;–-]? (?:not|NOT) (?:the |an? )?(?P<other>[^\W\d_][\w’'-]*(?: [\w’'-]+)?)(?=$|[.,;:)!]| \()")  # fmt: skip
_STATE = re.compile(
    r"\b(?:is|are|was|were) (?:the |an? )?(?P<told>[^,;:()]{3,40}), (?:not|NOT) (?!only|just|yet|even|so\b|all|always|because|if|when)[^\W\d_]"
)
_CLAUSE = re.compile(r"(?:how|what|whether|when|which|where|who|if|that)\b")
_LONGEST = 24


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with what holds hidden, where they say what doesn't."""
    for statement in told(block):
        text = hushed(statement.text)
        if len(words(text)) > _LONGEST or "not " not in text.lower():
            continue
        found = _SAME.search(text) or _STATE.search(text)
        span = found.span("told") if found else _subject(statement, text)
        hidden = text[slice(*span)].lower().split() if span else []
        if span and is_worth(hidden) and hidden[0] != "be":
            yield from gapped(statement, [span], most=1, least=3)


def _subject(statement: Statement, text: str) -> tuple[int, int] | None:
    """Return where the subject stands that is set against a noun: its verb has a clause behind."""
    label, body = parts(text)
    found, clause = _BARE.search(body), parsed(body) if label else statement.clause
    if not found or not clause or not _CLAUSE.match(clause.rest) or clause.lead:
        return None
    start = text.rfind(body) + body.find(clause.subject)
    small = is_noun_phrase(clause.subject, 3) and start >= 0
    return (start, start + len(clause.subject)) if small else None
