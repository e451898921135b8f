"""Fragment with its reason.

A line without a verb of its own, cut at its `because`, `since` or `as`: what comes behind is to be
completed below the name that the line hangs on.

    - Epicurus
        - death nothing to us, since when it is there we are not
    - Anaximander: no definite stuff b/c it would swallow up its opposite
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules import tied
from flashmind.rules.claims import is_statement
from flashmind.rules.fragments import fragments
from flashmind.rules.hinge import content, ended, shown

_CUE = re.compile(
    r"(?P<lead>.+?)(?P<cue>,? (?:because|since|as|b/c|bc|cos|cuz|for the reason that))(?: (?:then )?)(?P<told>\S.+)$"
)
_TORN = re.compile(r"(?i)(?:\b(?:and|but|or|the|an?|of|to|is|are|than)|[:,;–—-])$")
_PRONOUN = re.compile(r"(?i)\b(?:it|its|they|them|their)\b")
_LEAST, _MOST = 3, 16


def read(block: Block) -> Iterator[Pair]:
    """Yield the reason that a fragment gives, to be completed."""
    known = {(pair.quote.text, pair.answer) for pair in tied.reason(block)}
    for found in fragments(block):
        cut = _CUE.match(found.text)
        if not cut or cut["lead"].count("(") != cut["lead"].count(")"):
            continue
        told = ended(cut["told"])
        sized = _LEAST <= len(words(told)) <= _MOST and not _TORN.search(told)
        told_of = len(content(cut["lead"]))
        asked = told_of > 1 and told_of + bool(found.context) >= _LEAST
        asked = asked and (bool(block.parent) or not _PRONOUN.search(cut["lead"]))
        if (found.quote.text, told) in known:
            continue
        if asked and sized and is_statement(told.removeprefix("when ")):
            lead = f"{cut['lead']}{cut['cue']}"
            yield Pair(found.quote, shown(found.context, lead), told)
