"""Short form to fill in.

A statement that nothing else reads, its short forms in capitals hidden.

    ## Multiplexing
    - many streams share a single connection over TCP, not UDP
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.cloze_name import NO_NAME
from flashmind.rules.gaps import Statement, gapped, statements

_SHORT = re.compile(
    r"(?<![\w`$\\./-])(?:[A-Z][A-Z0-9]{1,6}s?|[A-Z][a-z]?[A-Z]{1,3}|[A-Z]{1,4}\d{1,3})(?![\w`$/-])"
)
_ASIDE = re.compile(r"(?i)(?:\b(?:an?|the|your|its)|[=<>~+&/(]) $")
_GOES_ON = re.compile(
    r" (?!(?:is|are|has|can|helps?|in|on|at|by|for|with|to|and|or|not|but|so|because|when|if|instead)\b)[a-z]| [=<>+&]"
)
"""What makes a short form one of many things, part of a formula, or of a longer name."""
_LONGEST = 18


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with at most two of their short forms hidden."""
    for statement in statements(block):
        if len(words(statement.text)) <= _LONGEST:
            yield from gapped(statement, _short_forms(statement))


def _short_forms(statement: Statement) -> Iterator[tuple[int, int]]:
    text = re.sub(r"`[^`]*`|\$[^$]*\$", lambda found: "x" * len(found[0]), statement.text)
    for found in _SHORT.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        aside = before.count("(") > before.count(")") or re.match(r":| \d", after)
        aside = aside or re.search(r"\d,? $", before)
        aside = aside or _ASIDE.search(before) or _GOES_ON.match(after)
        if before and not NO_NAME.fullmatch(found[0]) and not aside:
            yield found.span()
