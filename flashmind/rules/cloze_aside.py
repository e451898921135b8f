"""Aside to fill in.

A statement with a word or two in brackets, which say who, which or what exactly: they are hidden.

    ## Cogs
    - the cog gave way to a bigger ship in the 15th century (the hulk)
    - towns owe the league nothing but men and money, in law (Dollinger)
"""

import re
from collections.abc import Callable, Iterator

from flashmind.language.plain import words
from flashmind.language.verbs import NOUNS_TOO, forms
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import gapped, statements
from flashmind.rules.phrases import CUES, hushed, is_worth

_ASIDE = re.compile(
    r"(?<=[\w.%”\"]) \((?:(?:the|an?|esp\.|called|usually|mostly|mainly) )?(?P<told>[^()\d=<>→!?`:;]{4,40})\)"
)
_NO_FACT = re.compile(
    r"(?i)(?:see|then|now|once|formerly|former|later|also|or|and|but|not|no|aka|i\.e|e\.g|cf|eg|ie|incl|including|like|such|if|when|unless|because|since|so|which|that|who|it|they|you|same|very|default|optional|usually|often|roughly|mostly|mainly|only|at least|good|bad|important|exam|more|less|as|for|in|to|by|with|from|for example|sometimes|again)\b"
)
_MOST, _LONGEST = 2, 22
_NAMES = re.compile(
    r"[A-ZÀ-Þ][\w.’'-]+(?:,? (?:v|vs?\.|&|and|et|de|von|van|of|the|\+)? ?[A-ZÀ-Þ][\w.’'-]+)*"
)


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with the word or two in brackets hidden that say which, or what exactly."""
    return _hidden(block, _is_told)


def name(block: Block) -> Iterator[Gapped]:
    """Yield statements with a name in brackets hidden: who said so, or in which case."""
    return _hidden(block, _is_name)


def _hidden(block: Block, fits: Callable[[str], bool]) -> Iterator[Gapped]:
    if "(" not in block.text:
        return
    for statement in statements(block):
        if "(" in statement.text and len(words(statement.text)) <= _LONGEST:
            found = _ASIDE.finditer(hushed(statement.text))
            yield from gapped(statement, [f.span("told") for f in found if fits(f["told"])])


def _is_name(text: str) -> bool:
    return bool(_NAMES.fullmatch(text)) and not text.isupper() and not _NO_FACT.match(text)


def _is_told(text: str) -> bool:
    """Whether what stands in brackets names something, and is no name or remark."""
    bare = [w.lower() for w in words(text)]
    if not 1 <= len(bare) <= _MOST or _NO_FACT.match(text) or CUES & {bare[0]} or _is_name(text):
        return False
    short = len(bare) == 1 and text.isupper()
    verbal = any(
        form in {"s", "past", "base"} and base not in NOUNS_TOO for base, form in forms(bare[0])
    )
    return not (short or verbal) and is_worth(w.lower() for w in re.split(r"[ ,&+]+", text) if w)
