"""Counted list in a sentence.

A number, a plural, and as many members: the number proves that the set is whole.

    - Git has three places: working tree, index and repository.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase, is_plural, lowered, without_article
from flashmind.model.fact import Enumeration
from flashmind.model.note import Block
from flashmind.rules.gaps import context_of
from flashmind.rules.labels import Label
from flashmind.rules.lists import NUMBER, NUMBERS, counted, is_open, parts
from flashmind.rules.units import quote, said

ALSO = (*NUMBERS, *"234567")
"""Substrings of which a sentence holds one that counts its list."""
_WHAT = rf"(?P<number>{NUMBER}) (?P<what>(?:[\w’'-]+ ){{0,3}}?[\w’'-]+s)(?P<of> (?:of|for|in|to|behind|that|which) [^:;]+?)?"
_BEFORE = re.compile(
    rf"(?i)(?:(?P<there>there (?:are|were) )|(?P<subject>[^:;,]{{2,60}}?) (?P<has>has|have|had|uses?|needs?) )?(?:the |only |exactly |just )*{_WHAT}(?: (?P<are>are|were))?\s*(?::|\s[–—-]|(?<= are)|(?<= were))\s+(?P<parts>.+)$"
)
_AFTER = re.compile(rf"(?i)(?P<parts>.+) (?P<are>are|were) the {_WHAT}$")


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the set where it has as many members as its sentence says."""
    for sentence, text in said(block):
        found = _BEFORE.match(text) or _AFTER.match(text)
        members = parts(found["parts"]) if found else ()
        if found and len(members) == counted(found["number"]) and not is_open(found["what"]):
            label = Label(text, context_of(block), block.vocabulary)
            if question := _question(found, label):
                yield Enumeration(quote(block, sentence, block.label_line), question, members)


def _question(found: re.Match[str], label: Label) -> str:
    given = found.groupdict()
    what = f"{given['number'].lower()} {given['what']}{given['of'] or ''}"
    if given.get("there"):
        which = f"hich {what} are there?"
        return f"W{which}" if given["of"] else f"{label.prefix}w{which}" if label.prefix else ""
    if subject := given.get("subject"):
        verb = given["has"].lower()
        base = {"has": "have", "had": "have", "uses": "use", "needs": "need"}.get(verb, verb)
        plural = is_plural(subject)
        auxiliary = "did" if verb == "had" else "do" if plural else "does"
        inside = lowered(subject, label.vocabulary)
        return f"Which {what} {auxiliary} {inside} {base}?" if is_noun_phrase(subject, 6) else ""
    verb = given["are"] or "are"
    question = f"what {verb} the {without_article(what)}?"
    if given["of"]:
        return question[0].upper() + question[1:]
    return f"{label.prefix}{question}" if label.prefix else ""
