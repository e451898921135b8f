"""Advantage, disadvantage.

What is good or bad about the topic: one point on a line, or alone under its label.

    ## Linked list
    - Disadvantage: no access by index
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import asked_term, is_noun_phrase, lowered
from flashmind.language.plain import plain, words
from flashmind.model.fact import Detail, Enumeration
from flashmind.model.note import Block
from flashmind.rules.lists import is_open, parts
from flashmind.rules.units import is_english, lead, whole

_SIDE = re.compile(
    r"(?i)(?:the )?(?:(?:main|big|biggest|only) )?(?P<side>advantage|disadvantage|pro|con|benefit|drawback|limitation|downside|upside|strength|weakness)(?P<many>e?s)?(?P<of> of .{3,60}?)?(?:\s*:|\s[–—-]{1,2}|$)\s*(?P<text>.*)$"
)


def read(block: Block) -> Iterator[Detail | Enumeration]:
    """Yield what is said for or against the topic."""
    if not is_english(block):
        return
    alone = block.kind == "list" and len(block.children) == 1
    if block.kind == "list" and not alone:
        return
    text = f"{block.label}: {plain(_point(block.children[0]))}" if alone else plain(block.text)
    found = _SIDE.match(text)
    if not found or (block.children[:1] and not alone) or not 2 <= len(words(found["text"])) <= 30:
        return
    subject = _subject(found["of"] or "", block)
    if not subject or is_open(found["text"]) or "\n" in block.text:
        return
    side, place = found["side"].lower(), whole(block) if alone else lead(block)
    members = parts(found["text"]) if found["many"] and "," in found["text"] else ()
    if members:
        yield Enumeration(place, f"What are the {side}{found['many']} of {subject}?", members)
    else:
        point = re.split(r"(?<=[a-z)])[.;] ", found["text"])[0].rstrip(".")
        yield Detail(place, f"What is {_article(side)} {side} of {subject}?", point)


def _subject(of: str, block: Block) -> str:
    named = of.removeprefix(" of ") or plain(block.parent).removesuffix(":") or block.topic
    if of:
        return lowered(named, block.vocabulary)
    return asked_term(named, block.vocabulary) if is_noun_phrase(named, 5) else ""


def _point(bullet: Block) -> str:
    return (bullet.sentences[0].text if bullet.sentences else bullet.text).rstrip(".")


def _article(side: str) -> str:
    return "an" if side[0] in "au" else "a"
