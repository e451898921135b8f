"""Made of.

What a thing consists of: `X consists of A and B`, `X = A + B`.

    - Gluten consists of glutenin, gliadin and water.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import asked_term, is_noun_phrase, is_plural
from flashmind.language.plain import words
from flashmind.model.fact import Enumeration
from flashmind.model.note import Block
from flashmind.rules.lists import parts
from flashmind.rules.terms import is_term
from flashmind.rules.units import quote, said

_MADE = r"consists? (?:only )?of|comprises?|(?:is|are) (?:made (?:up )?(?:of|from)|composed of|built from|the sum of|a combination of)"
ALSO = ("consist", "compris", "made", "composed", "built", "sum", "combination", "+")
"""Substrings of which a sentence holds one that says what a thing is made of."""
_VERB = re.compile(rf"(?i)(?P<subject>[^:;,=]{{2,60}}?) (?P<verb>{_MADE}) (?P<parts>[^:]+)$")
_SUM = re.compile(r"(?P<subject>[^:;=+]{2,50}?)\s*(?:=|:)\s*(?P<parts>[^:;=]+(?: \+ [^:;=+]+)+)$")
_ODD = re.compile(r"[≈≤≥<>×$^|]|->|→|\d+ ?[%x]|\d\s*\+")
_VAGUE = (
    en.GENERIC
    | en.NOT_A_TERM
    | frozenset("exception it fix stack team tools setup menu shopping breakfast lunch".split())
)
_QUALITY = re.compile(r"(?:ed|ent|ant|ful|ous|al|ive|able|ible|less)$")
"""How an adjective ends: a quality has no parts."""
_WORDY = 4
_LETTERS = re.compile(r"[^\W\d_][^\W_]{2,}")


def read(block: Block) -> Iterator[Enumeration]:
    """Yield what a thing is made of, in a closed set of up to 7 members."""
    for sentence, text in said(block):
        found = _VERB.match(text) or _SUM.match(text)
        if not found or not is_term(found["subject"]) or found["subject"].lower() in _VAGUE:
            continue
        verb = found.groupdict().get("verb") or ""
        members = parts(found["parts"] if verb else found["parts"].replace(",", ""))
        if _ODD.search(found["parts"]) or (not verb and _is_mixed(found, members)):
            continue
        if members and (verb or _is_sum(members)):
            asked = _question(asked_term(found["subject"], block.vocabulary), verb.lower())
            yield Enumeration(quote(block, sentence), asked, members)


def _is_mixed(found: re.Match[str], members: tuple[str, ...]) -> bool:
    """Whether what is joined by plus signs are no parts of one thing: other lists are in there.

    `tar and roses, high tannin + high acid`; `fraudulent: rescission + damages` tells what follows.
    """
    listed = bool(re.search(r",| and | or |&", found["parts"])) or "," in found["subject"]
    loose = len(words(members[0])) > _WORDY and len(words(members[-1])) == 1 if members else True
    return listed or loose or _QUALITY.search(found["subject"]) is not None


def _is_sum(members: tuple[str, ...]) -> bool:
    """Whether what stands between plus signs are parts: things with names, none cut short.

    In `aortic + pulmonary closing` the first word waits for the last one.
    """
    short = len(words(members[0])) == 1 and len(words(members[-1])) > 1
    torn = short and re.search(r"(?:ic|al|ar|ary|ive|ous|ed|er)$", members[0])
    named = all(_LETTERS.search(m) and is_noun_phrase(m, 5) for m in members)
    return named and not torn


def _question(subject: str, verb: str) -> str:
    if made := re.match(r"(is|are) (.+)$", verb):
        return f"What {made[1]} {subject} {made[2]}?"
    base = "comprise" if verb.startswith("comprise") else "consist of"
    return f"What {'do' if is_plural(subject) else 'does'} {subject} {base}?"
