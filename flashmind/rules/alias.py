"""Another name.

`X, also called Y`, `X (aka Y)`, `X (also known as Y)`: two names of one thing.

    - The index, also known as the staging area, holds the next commit.
    - Ruy Lopez (aka Spanish Opening)
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase, is_plural, without_article
from flashmind.language.plain import words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.consists import named
from flashmind.rules.is_a import is_definable
from flashmind.rules.units import quote, said

_MARK = r"(?:aka|a\.k\.a\.|also (?:known as|called|termed|named|referred to as)|otherwise known as|sometimes called|often called)"
_ALIAS = re.compile(rf"([^,;:()=]{{2,50}}?)(?:,| (?:is|are)|\s?\(|\s[–—-])? ?{_MARK} (.+)$")
_BRACKET = re.compile(rf"((?:[\w’'-]+ ){{1,3}})\({_MARK} ([^()]{{2,60}})\)")
_NO_NOUN = "|".join(sorted(en.STOP_WORDS)) + rf"|{en.FINITE}|[a-z]+ly"
_CUT = re.compile(
    r"\s*(?:[,;:()]| – | — |\. | because | since | when | and (?=is|are)| is | are | has | have | can ).*$"
)


def read(block: Block) -> Iterator[Detail]:
    """Yield the other name of the thing that the sentence opens with."""
    for sentence, text in said(block):
        found = _ALIAS.match(text) or _inside(text)
        if (
            not found
            or not is_definable(without_article(found[1]))
            or (" " in found[1] and not is_noun_phrase(found[1], 5))
        ):
            continue
        other = re.sub(r"[“”\"*]", "", _CUT.sub("", found[2])).strip()
        bare = without_article(found[1])
        if (
            1 <= len(words(other)) <= 5
            and is_noun_phrase(other, 5)
            and other.lower() != bare.lower()
        ):
            verb = "are" if is_plural(bare) else "is"
            question = f"What {verb} {named(found[1], block)} also called?"
            yield Detail(quote(block, sentence), question, without_article(other))


def _inside(text: str) -> re.Match[str] | None:
    """Return the noun and its other name that stand in the middle of a sentence."""
    before = _BRACKET.search(text)
    if not before:
        return None
    kept = re.split(rf"(?i)\b(?:{_NO_NOUN})\b", before[1])[-1].strip()
    return (
        re.match(rf"({re.escape(kept)}) \({_MARK} ([^()]{{2,60}})\)", text[text.find(kept) :])
        if kept
        else None
    )
