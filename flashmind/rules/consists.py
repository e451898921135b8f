"""What a thing consists of.

`X consists of A, B and C`, `X is made up of …`, `X comprises …`.

    - An epoch consists of one or more batches.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import asked_term, is_plural, without_article
from flashmind.language.plain import words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.is_a import is_definable
from flashmind.rules.units import quote, said

_CONSISTS = re.compile(
    r"([^,;:]{2,60}?) (?:usually |typically |mainly |mostly )?(?:(?:consists?|(?:is|are) (?:made(?: up)?|composed|built up|comprised)) of|comprises?) (.+)$"
)
_CUT = re.compile(r"\s*(?:;|\. |, which |, where | and (?:is|are|has|can)\b| – | — |, each |: ).*$")


def read(block: Block) -> Iterator[Detail]:
    """Yield what the subject of a sentence consists of, as one answer."""
    for sentence, text in said(block):
        found = _CONSISTS.match(text)
        if not found or not is_definable(without_article(found[1])):
            continue
        parts, asked = _CUT.sub("", found[2]), named(found[1], block)
        verb = "do" if is_plural(without_article(found[1])) else "does"
        question = f"What {verb} {asked} consist of?"
        if 2 <= len(words(parts)) <= 20:
            yield Detail(quote(block, sentence), question, parts)


def named(subject: str, block: Block) -> str:
    """Return the subject of a sentence as a question names it, its own article kept."""
    return asked_term(subject, block.vocabulary).strip("“”")
