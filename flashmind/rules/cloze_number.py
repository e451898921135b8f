"""Number to fill in.

A statement that nothing else reads, its numbers with their units hidden.

    ## Cogs
    - flat bottom and a single square sail, about 100 tons of cargo
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.amounts import DATE, VALUE, is_noise
from flashmind.rules.gaps import Statement, gapped, statements

_FOUND = re.compile(
    rf"(?<![\w./#:=^*+\\,’'→–-])(?<!\w\()(?:(?:{DATE})|(?:{VALUE})(?<!th)(?<!st)(?<!nd)(?<!rd)|\d\d?(?:st|nd|rd|th) (?:c\.|cent(?:\.|ury)))(?![\w^=*\\/+]|[.:–-]\d| ?[*^=])"
)
_MANY = 8
"""Numbers from which on a sentence holds data, not a fact."""
_BEFORE = re.compile(
    r"(?i)\b(?:rfc|iso|phase|step|type|version|v|class|layer|level|section|article|act|no|nr|number|http|python|figure|fig|chapter|page|"
    r"part|day|week|wk|lecture|seq_len|seed|exercise|sheet|question|option|case|rule|line|item|point|stage|top|first|last|next|python|java|bash|ipv|[a-z]\d*[=:]|\d,|rule of|beaufort|cat|category|model|mark|mk|route|windows|s&p|no\.)\.?\s?$"
)


_MONTH = re.compile(
    r"(?:st|nd|rd|th)?\.? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
)
_MONTH_BEFORE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")
"""A day of a month alone is half a date: nobody learns that."""

_CITED = re.compile(r"[(\[](?:[^()\[\]]* )?[A-Z][\w.’'-]+,? $")
"""What stands before the year of a source: `(Singer & Nicolson `."""


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with at most three of their numbers hidden."""
    for statement in statements(block):
        yield from gapped(statement, numbers(statement), most=3)


def numbers(statement: Statement) -> Iterator[tuple[int, int]]:
    """Yield where the numbers of a statement stand that can be asked for, with their units."""
    text = re.sub(
        r"`[^`]*`|\$\$?[^$]*\$\$?|\[[^\]]*\]", lambda found: "x" * len(found[0]), statement.text
    )
    if len(re.findall(r"\d+", text)) > _MANY:
        return
    for found in _FOUND.finditer(text):
        before = text[: found.start()]
        lone = re.fullmatch(r"[01]", found[0]) is not None
        recent = " ".join(before.split()[-3:])
        after = text[found.end() :]
        named = is_named(before) or is_noise(recent)
        if found.start() and not lone and not named and not is_dated(before, after):
            yield found.span()


def is_named(before: str) -> bool:
    """Whether the words BEFORE a number make it part of a name: `RFC 793`, `type 2`."""
    return bool(_BEFORE.search(before))


def is_dated(before: str, after: str) -> bool:
    """Whether a number is the year of a source, or half a date."""
    cited = _CITED.search(before) and re.match(r"[;,)\]]", after)
    return bool(cited or _MONTH.match(after) or _MONTH_BEFORE.search(before))
