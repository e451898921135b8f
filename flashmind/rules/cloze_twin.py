"""Two things side by side.

`A … for X, B … for Y` or `A does X and B does Y`: X and Y are hidden.

    - Seeing matters for planets + doubles, transparency for galaxies.
    - In a joint tenancy each owner holds the whole and no one holds a share.
"""

import re
from collections.abc import Iterator, Sequence

from flashmind.language.closed import PREPOSITIONS
from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import gapped
from flashmind.rules.phrases import POINTING, hushed, is_worth
from flashmind.rules.prose import told

_PAIR = re.compile(
    r"^(?P<lead>[^,;]+?) (?P<tie>for|to|by|in|on|at|with|from|into) (?:the |an? )?(?P<one>[^,;:()]{3,30}), (?:and |but |while |whereas )?"
    r"(?P<other>[\w’'-]+(?: [\w’'-]+){0,3}?) (?P=tie) (?:the |an? )?(?P<two>[^,;:()]{3,30}?)(?=$|[;(.]| \()"
)
_AND = re.compile(r",? (?:and|but|while|whereas) |; |, ")
_NO_ONE = re.compile(r"(?i)^(?:no one|nobody|neither) ")
_SIGN = re.compile(r" [&+] | and | or ")
_ARTICLES = frozenset({"the", "a", "an"})
_LONGEST, _TOLD, _BOTH = 20, 3, 2


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with what their two halves end in hidden."""
    for statement in told(block):
        text = hushed(statement.text)
        if len(words(text)) <= _LONGEST:
            found = list(_paired(text) or _clauses(text))
            if len(found) == _BOTH and _are_worth([text[a:b] for a, b in found]):
                yield from gapped(statement, found, least=3)


def _paired(text: str) -> tuple[tuple[int, int], ...]:
    found = _PAIR.match(text)
    if not found or found["other"].split(" ", 1)[0].lower() in PREPOSITIONS:
        return ()
    whole = parsed(f"{found['lead']} {found['tie']} {found['one']}")
    return (found.span("one"), found.span("two")) if whole else ()


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the objects of two clauses with one verb stand."""
    for cut in _AND.finditer(text):
        one, two = parsed(text[: cut.start()]), parsed(_others(text[cut.end() :]))
        if not one or not two or one.verb != two.verb or one.auxiliary != two.auxiliary:
            continue
        short = all(1 <= len(words(clause.rest)) <= _TOLD for clause in (one, two))
        if short and one.rest != two.rest:
            yield cut.start() - len(one.rest), cut.start()
            yield len(text) - len(two.rest), len(text)
            return


def _others(text: str) -> str:
    """Return TEXT with a subject that can be parsed for `no one`."""
    return _NO_ONE.sub("each owner ", text)


def _are_worth(sides: Sequence[str]) -> bool:
    """Whether what is hidden points at nothing, and one side of it at least names something."""
    bare = [[word for word in side.lower().split() if word not in _ARTICLES] for side in sides]
    plain = POINTING.isdisjoint(word for side in bare for word in side)
    parts = (part.split() for part in _SIGN.split(" & ".join(map(" ".join, bare))))
    return plain and any(map(is_worth, parts))
