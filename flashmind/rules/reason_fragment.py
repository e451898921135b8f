"""A reason in telegraphic notes.

`Term: fragment because B`, and a reason that stands by itself after what it explains or below it:
`because B`, `why: B`. What is asked about is the label, the parent bullet or the heading.

    - Coronary flow: mostly in diastole since the muscle shuts its vessels in systole
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain, words
from flashmind.language.verbs import forms
from flashmind.model.fact import Reason
from flashmind.model.note import Block
from flashmind.rules.claims import about, named, parts, points_back, why
from flashmind.rules.reasons import CUES, STOP, explains, split, tidy
from flashmind.rules.units import quote, said

_LONE = re.compile(
    r"(?i)(?:\(?why[:?] *|because (?!of\b)|reason(?: is(?: that)?)?:? +|since |(?P<goal>so that |in order to ))(?P<reason>[^?]+?)\)?$"
)
_SO = re.compile(
    r"(?P<reason>.+?)(?:, (?:and )?so (?!that\b|much\b|many\b|far\b)| (?:->|→|=>) (?=(?:\w+ )?(?:safe|bad|good|fast|slow|hard|easy|cheap|stable|unstable|useful|useless|\w+er)\b))(?P<claim>[^→>,]+)$"
)
_BROKEN = re.compile(
    r"(?i)[?!;:=<>→\[\]]|->|\b(?:it|this|that|these|they|which|I|we|is|are|was|were)\b"
)


def read(block: Block) -> Iterator[Reason]:
    """Yield a fragment with its reason, what it is about put before it."""
    before = ""
    for sentence, _ in said(block):
        text = plain(sentence.text).rstrip(" .!")
        if lone := _LONE.match(text):
            question, reason = _above(block, before), tidy(lone["reason"]).rstrip(" )")
            reason = f"{lone['goal'].lower()}{reason}" if lone["goal"] else reason
            if question and len(words(reason)) >= 3 and not points_back(reason):
                yield Reason(quote(block, sentence), question, reason)
        elif any(cue in text.lower() for cue in CUES):
            label, body = parts(text)
            claim, reason = split(body)
            name = about(block, label, sentence.first)
            question = "" if why(claim, block, name) else _fragment(claim.strip(" ,"), name, block)
            if question and explains(reason):
                yield Reason(quote(block, sentence), question, reason)
        elif so := _SO.match(text):
            label, cause = parts(so["reason"])
            cause = re.split(STOP, cause)[-1]
            question = _fragment(so["claim"].strip(), label, block)
            if question and len(words(cause)) >= 3 and not points_back(cause):
                yield Reason(quote(block, sentence), question, tidy(cause))
        before = text


def _above(block: Block, before: str) -> str:
    """Return the question that a reason answers which stands by itself."""
    parent = plain(block.parent.split("\n", maxsplit=1)[0]).rstrip(" .:!")
    claim = before or parent
    if not claim or claim.endswith("?"):
        return ""
    label, body = parts(claim)
    short = 2 <= len(words(claim)) <= 12 and not _BROKEN.search(claim)
    return why(body, block, about(block, label)) or (
        f"{named(claim, block)}: why?" if short else ""
    )


def _fragment(claim: str, name: str, block: Block) -> str:
    first = claim.split(" ", 1)[0].lower()
    verbal = first in {"and", "but", "so", "or", "even", "not"} or any(
        f == "s" for _, f in forms(first)
    )
    fits = name and 1 <= len(words(claim)) <= 8 and not _BROKEN.search(claim) and not verbal
    if not fits or words(claim)[0].lower() in {w.lower() for w in words(name)}:
        return ""
    return f"{named(name, block)}: why {claim[0].lower() + claim[1:] if not claim[1:2].isupper() else claim}?"
