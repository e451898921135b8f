"""When something holds.

`A if B`, `A unless B`, `A until B` with a subject of its own in A: the condition is to be completed.

    - Rolls stay soft for days when the dough holds tangzhong.
"""

import re
from collections.abc import Iterator

from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.claims import is_statement, parts
from flashmind.rules.conditions import Conditional, conditional
from flashmind.rules.gaps import statements
from flashmind.rules.hinge import below, completed

_TALK = re.compile(
    r"(?i)\b(?:explain\w*|examples?|overview|guide|essay|tutorial|arise|see|common mistake|what happens)\b"
)


def read(block: Block) -> Iterator[Pair]:
    """Yield each statement up to the word that opens its condition."""
    for bare in statements(block):
        statement = below(bare, block)
        label, body = parts(statement.text)
        found = conditional(body)
        if not found or found.ahead or is_command(found.main) or _TALK.search(found.main):
            continue
        if len(words(found.main)) < 3 or not is_statement(found.main) or "(" in found.main:
            continue
        if re.match(r"(?i)(?:it|they)\b", found.main) and not (label or statement.context):
            continue
        lead = f"{label}: {found.main}" if label else found.main
        if card := completed(statement, lead, f" {found.word}", _written(found, body)):
            yield card


def _written(found: Conditional, body: str) -> str:
    """Return the condition with the pronoun that BODY has for its subject."""
    back = re.search(rf" {found.word} (?P<pronoun>it|they)\b", body)
    clause = parsed(found.main) if back else None
    if not back or not clause or not found.condition.startswith(clause.subject):
        return found.condition
    return back["pronoun"] + found.condition.removeprefix(clause.subject)
