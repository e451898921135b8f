"""So, therefore and that's why.

`A, so B`, `A; therefore B`, `A, which is why B`, `A. That's why B`: what follows from A is to be
completed.

    - Rye has little usable gluten, so it will not hold a tall shape.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from flashmind.language.plain import plain, words
from flashmind.model.fact import Pair, Quote
from flashmind.model.note import Block, Sentence
from flashmind.rules.claims import is_statement
from flashmind.rules.gaps import Statement, holds, is_aside, is_told, statements
from flashmind.rules.hinge import below, completed, ended, topic_of, unlinked
from flashmind.rules.units import quote, said

_SO = r"(?! (?:that|much|many|far|called|long|few|little|on|forth|is|are|do|does|as|to)\b| \w+ that\b)"
_WHY = r"(?:that|this|which)(?:(?: is|[’']s|s) (?:the reason )?why|(?: is|[’']s) the reason)"
_THEN = r"(?:thus|hence|therefore|consequently|as a result)"
_HINGE = re.compile(
    rf"(?P<lead>.+?)(?:(?P<so>(?:,|;| –| —| -) (?:and )?so,?{_SO}| and so,?{_SO}|"
    rf" so(?= (?:the|it|they|you|a|an|no) ))|(?P<then>(?:,|;| –| —| -|,? and)(?: and)? {_THEN},?)|(?P<means>, which means(?: that)?)) (?P<tail>.+)$"
)
_OPENING = re.compile(rf"(?i)(?:so|{_THEN}|{_WHY}|this means(?: that)?),?{_SO} (?P<tail>.+)$")
_THATS_WHY = re.compile(rf"(?:,|;| =| –| —| -)? (?:and )?{_WHY} ")
_POINTS = re.compile(r"(?i)(?:it|its|they|their|this|that|these|those|he|she|so)\b")
_CLAUSE = re.compile(
    r"(?i).\b(?:because|since|although|due to)\b|^(?:why|for example|e\.g|suppose|say|let)\b|->|→|=>"
)
CUES = (
    " so ",
    "why",
    "thus",
    "hence",
    "therefore",
    "consequently",
    "a result",
    "which means",
    "this means",
    "so ",
)


def read(block: Block) -> Iterator[Pair]:
    """Yield each statement up to the word that draws a conclusion from it."""
    told = statements(block)
    for bare in (*told, *_whys(block)):
        found = _HINGE.match(bare.text)
        if found and not _CLAUSE.search(found["lead"]) and _follows(found):
            cue = found[0][len(found["lead"]) : found.start("tail")].strip(" ,;–—-=")
            lead = found["lead"].strip(" ,;")
            if card := completed(below(bare, block), lead, f", {cue}", found["tail"]):
                yield card
    for sentence, following in pairwise(block.sentences):
        before = next((s for s in told if s.quote.text == sentence.text), None)
        if before and (card := _drawn(below(before, block), following)):
            yield card


def _whys(block: Block) -> Iterator[Statement]:
    """Yield the sentences with `that's why`, which points at nothing but what stands before it."""
    for sentence, text in said(block) if "why" in block.text else ():
        plainly = _THATS_WHY.sub(", so ", text)
        if plainly == text or is_aside(block):
            continue
        name = topic_of(block, sentence)
        if is_told(plainly, sentence) and not _POINTS.match(plainly):
            shown = "" if not name or holds(plainly, name) else name
            yield Statement(plainly, shown, quote(block, sentence), sentence.text)


def _follows(found: re.Match[str]) -> bool:
    """Whether what stands before the hinge is a statement, or a fragment below a label."""
    lead = unlinked(found["lead"])
    return is_statement(lead) or len(words(lead)) >= 3


def _drawn(before: Statement, following: Sentence) -> Pair | None:
    """Return the card of a sentence that draws a conclusion from the one before it."""
    opening = _OPENING.match(plain(following.text).rstrip(" .!"))
    if (
        not opening
        or not is_statement(unlinked(before.text))
        or not is_statement(ended(opening["tail"]))
    ):
        return None
    place = before.quote
    both = Quote(
        f"{place.text} {following.text}", place.first, following.last, place.section, place.context
    )
    return completed(replace(before, quote=both), unlinked(before.text), ", so", opening["tail"])
