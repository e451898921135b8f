"""Things that a sentence announces.

`… two estates, namely A and B`, `four requirements: A; B; C; D`: they are to be listed.

    - English land law has two legal estates, namely the fee simple absolute and the term of years absolute.
    - Re Ellenborough Park, three requirements: dominant and servient land; different owners or occupiers; and it is capable of lying in grant.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Enumeration
from flashmind.model.note import Block
from flashmind.rules.claims import points_back
from flashmind.rules.gaps import context_of, holds, is_aside, is_pasted
from flashmind.rules.lists import NUMBER, counted
from flashmind.rules.units import quote, said

CUES = ("namely", "that is", "i.e", "viz", ": ")
_NAMELY = re.compile(
    rf"(?i)(?P<lead>.*\b(?P<number>{NUMBER})\b (?:[\w’'-]+ ){{0,2}}[\w’'-]+s\b.*?)(?P<cue>,? (?:namely|that is|i\.e\.|viz\.?),? )(?P<told>.+)$"
)
_COUNTED = re.compile(
    rf"(?i)(?P<lead>[^:;,]{{3,50}}, (?:the )?(?P<number>{NUMBER}) [\w’'-]+(?: [\w’'-]+)?)(?P<cue>: )(?P<told>.+)$"
)
_FRAME = re.compile(r"(?i)^(?:the )?(?:starting )?(?:point|idea|rule|thing) is that ")
_SIGNS = re.compile(r"\s*;\s*(?:and |or )?")
_COMMAS = re.compile(r"\s*,\s*(?:and |or )?|\s+and\s+")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_LONGEST = 12


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the things where they are as many as their sentence says."""
    if is_aside(block):
        return
    for sentence, text in said(block):
        found = _NAMELY.match(text) or _COUNTED.match(text)
        if not found or is_pasted(sentence, block) or points_back(text):
            continue
        entries = _entries(found["told"])
        context = context_of(block)
        if len(entries) != counted(found["number"]) or (block.parent and not context):
            continue
        lead = _FRAME.sub("", found["lead"])
        name = f"{capitalised(context)}: " if context and not holds(lead, context) else ""
        cue = found["cue"].rstrip().rstrip(":").rstrip(",")
        yield Enumeration(quote(block, sentence), f"{name}{capitalised(lead)}{cue} …?", entries)


def _entries(text: str) -> tuple[str, ...]:
    bare = _BRACKETS.sub("", text).strip(" .")
    found = (_SIGNS if ";" in bare else _COMMAS).split(bare)
    fit = all(1 <= len(words(part)) <= _LONGEST for part in found)
    return tuple(map(capitalised, found)) if fit and len(set(found)) == len(found) else ()
