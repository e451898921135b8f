"""What a thing consists of.

`X consists of A, B and C`, `X is made up of …`, `X comprises …`.

    - Blood plasma consists of water, proteins and salts.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import asked_term, is_plural, without_article
from flashmind.language.plain import words
from flashmind.model.fact import Detail, Enumeration
from flashmind.model.note import Block
from flashmind.rules.is_a import is_definable
from flashmind.rules.units import quote, said

_CONSISTS = re.compile(
    r"([^,;:]{2,60}?) (?:usually |typically |mainly |mostly )?(?:(?:consists?|(?:is|are) (?:made(?: up)?|composed|built up|comprised)) of|comprises?) (.+)$"
)
_CUT = re.compile(r"\s*(?:;|\. |, which |, where | and (?:is|are|has|can)\b| – | — |, each |: ).*$")
_AND = re.compile(r",? (?:and|&) |, ")


def read(block: Block) -> Iterator[Detail | Enumeration]:
    """Yield the parts as a list where they are short and two or more, else as they stand."""
    for sentence, text in said(block):
        found = _CONSISTS.match(text)
        if not found or not is_definable(without_article(found[1])):
            continue
        parts, asked = _CUT.sub("", found[2]), named(found[1], block)
        verb = "do" if is_plural(without_article(found[1])) else "does"
        question = f"What {verb} {asked} consist of?"
        several = entries(parts)
        if several:
            yield Enumeration(quote(block, sentence), question, several)
        elif 2 <= len(words(parts)) <= 20:
            yield Detail(quote(block, sentence), question, parts)


def named(subject: str, block: Block) -> str:
    """Return the subject of a sentence as a question names it, its own article kept."""
    return asked_term(subject, block.vocabulary).strip("“”")


def entries(parts: str) -> tuple[str, ...]:
    """Return the entries of `A, B and C`, none where it is no closed list of short names."""
    found = tuple(part.strip() for part in _AND.split(parts) if part.strip())
    joined = re.search(r"(?: and | & )(?!.* and )", parts) or " + " in parts
    open_ended = re.search(
        r"(?i)\b(?:etc|e\.g|such as|including|like|or|other|others|so on|more)\b", parts
    )
    short = all(1 <= len(words(part)) <= 5 for part in found)
    related = re.search(r"\b(?:that|which|where|when|who|between|both|from)\b", parts)
    fits = joined and short and not open_ended and not related
    return found if fits and 2 <= len(found) <= 6 else ()
