"""Two sides to fill in.

A short statement whose second half leaves out the verb of the first: what the two differ in is
hidden.

    - Glutenin gives the strength, gliadin the stretch.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import gapped, statements
from flashmind.rules.phrases import hushed, is_worth

_SIDES = re.compile(
    r"(?<![^,;:])(?P<lead>[^,;:]+?) (?P<tie>the|an?|in|on|at|for|by|with|to|from|no|always|never|more|less) (?:the |an? )?(?P<one>[\w’'-]+(?: [\w’'-]+){0,2})[,;] (?:and |but |while )?"
    r"(?P<other>[\w’'-]+(?: [\w’'-]+){0,3}?) (?P=tie) (?:the |an? )?(?P<two>[\w’'-]+(?: [\w’'-]+){0,2})(?=$|[;(.]| \()"
)

_TIED = re.compile(
    r"(?i)^(?:to|if|when|once|for|in order|unless|the \w+er) |, (?:use|add|put|take|make|do|let|get|go|try|see)\b|, .*\b(?:and|or|of|most|all|some)\b"
)
"""What makes of two sides a condition, a purpose or a row of things."""


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with what their two sides end in hidden."""
    for statement in statements(block):
        text = hushed(statement.text)
        found = _SIDES.search(text) if len(words(text)) <= 16 else None
        if (
            found
            and not _TIED.search(f"{found['lead']}, {found['other']}")
            and not re.match(r"\. ?\w", text[found.end("two") :])
            and all(is_worth(found[name].lower().split()) for name in ("one", "two"))
        ):
            yield from gapped(statement, [found.span("one"), found.span("two")], least=3)
