"""X is called Y.

The description comes first, its name after `is called`, `is known as` or `is termed`.

    - One pass over all the training samples is called an epoch.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import words
from flashmind.model.fact import Naming
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_CALLED = re.compile(
    r"(.{8,160}?) (is|are) (?:also |often |usually |commonly )?(?:called|known as|termed|referred to as)(?: (?:an?|the))? (.+)$"
)
_CUT = re.compile(r"\s*(?:,|;|\.|\(| – | — |->|: | because | since | when | if | and | which )")
_DANGLING = re.compile(
    r"(?i)(?:it|this|that|these|those|they|such|what|which|there|the (?:former|latter|result|process|method|following))\b"
)


def read(block: Block) -> Iterator[Naming]:
    """Yield the description and the name, where the description stands by itself."""
    for sentence, text in said(block):
        found = _CALLED.match(text)
        if not found or _DANGLING.match(found[1]) or "," in found[1]:
            continue
        name = _CUT.split(found[3])[0].strip(" \"“”'`.")
        fits = (
            is_noun_phrase(name, 5)
            and is_noun_phrase(_head(found[1]), 10)
            and len(words(found[1])) >= 3
        )
        if fits and name.lower() not in found[1].lower():
            yield Naming(quote(block, sentence), found[1], name, plural=found[2] == "are")


def _head(description: str) -> str:
    """Return the description up to its first relative clause, without its determiner."""
    bare = re.sub(r"(?i)^(?:an?|the|one|each|every|any) ", "", description)
    return re.split(r"\s(?:that|which|who|where|when|in which|for which)\s", bare)[0]
