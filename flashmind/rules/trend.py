"""Trend.

What a quantity grows with, is proportional to, or does when another one changes.

    - The resistance is inversely proportional to the cross-section.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase, is_plural, lowered
from flashmind.language.plain import words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.lists import is_open
from flashmind.rules.units import quote, said

_PROPORTIONAL = re.compile(
    r"(?i)(?P<what>[^,;:]{2,50}?) (?P<is>is|are) (?P<how>(?:\w+ly )?proportional) to (?P<with>[^,;:]{2,60}?)(?: (?:because|since|so) .*|,.*|;.*)?$"
)
_GROWS = re.compile(
    r"(?i)(?P<what>[^,;:]{2,50}?) (?P<verb>grows?|increases?|rises?|falls?|decreases?|drops?|shrinks?|scales?|goes up|goes down|go up|go down|improves?|varies) (?P<how>\w+ly )?with (?P<with>[^;:]{2,60}?)(?: (?:because|since|so) .*|;.*)?$"
)
_ARROW = re.compile(
    r"(?i)(?P<more>(?:more|less|fewer|higher|lower|larger|smaller|bigger|longer|shorter|faster|slower|too much|too little|too many|too few) [^,;:=]{2,40}?)\s*(?:->|→|=>|=|,? (?:means?|gives?|leads? to|causes?|implies|results? in))\s*(?P<then>[^:]{3,90}?)$"
)
_BASE = {"goes up": "go up", "goes down": "go down", "varies": "vary"}


def read(block: Block) -> Iterator[Detail]:
    """Yield what a quantity depends on, or what more or less of a thing brings."""
    for sentence, text in said(block):
        question, answer = _asked(text, block)
        if question and 1 <= len(words(answer)) <= 20 and not is_open(answer):
            yield Detail(quote(block, sentence), question, answer)


def _asked(text: str, block: Block) -> tuple[str, str]:
    if (found := _PROPORTIONAL.match(text)) and is_noun_phrase(found["what"], 7):
        what = lowered(found["what"], block.vocabulary)
        return f"What {found['is']} {what} {found['how']} to?", found["with"]
    if (found := _GROWS.match(text)) and is_noun_phrase(found["what"], 7):
        what, verb = lowered(found["what"], block.vocabulary), found["verb"].lower()
        base = _BASE.get(verb) or verb.removesuffix("s")
        does = "do" if is_plural(what) else "does"
        return f"What {does} {what} {base} {found['how'] or ''}with?", found["with"]
    if (found := _ARROW.match(text)) and " than " not in found["more"]:
        more = found["more"]
        does = "do" if is_plural(more) else "does"
        return f"What {does} {more[0].lower()}{more[1:]} lead to?", found["then"]
    return "", ""
