"""What code does.

A sentence about a code span: `` `X` copies … ``, `` `X` → … ``.

    - `git cherry-pick <sha>` copies one commit onto the current branch
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Pair, Quote
from flashmind.model.note import Block
from flashmind.rules.glosses import base
from flashmind.rules.units import quote, said

_DOES = re.compile(
    r"(?:The )?(?P<code>`[^`]{1,60}`)(?: (?P<noun>command|function|method|flag|option|operator|keyword|statement|header|attribute|module|class))? "
    r"(?P<adverb>(?:only|always|also|never|just|automatically) )?(?P<verb>[a-z]+s)\b(?P<rest>.*)$"
)
_SIGN = re.compile(r"(?P<code>`[^`]{1,60}`)\s*(?:->|→|=>|=)\s*(?P<told>[^\W\d_].*)$")
_CUT = re.compile(
    r"\s*(?:;|\. | – | — |, (?:so|which|and|but|because|while|whereas)\b|\((?:see|e\.g|also)).*$"
)
_AUX = {"is", "has", "was", "does"}
_OFF = re.compile(r"(?i)^(?:it|this|that|see|same|also)\b|\b(?:above|below|this|these)\b")


def read(block: Block) -> Iterator[Pair]:
    """Yield what a code span does, or what it stands for behind an arrow."""
    for sentence, text in said(block):
        if (found := _DOES.match(text)) and found["verb"] not in _AUX and base(found["verb"]):
            told = _CUT.sub("", (found["adverb"] or "") + found["verb"] + found["rest"])
            if 2 <= len(words(told)) <= 18 and not _OFF.search(told) and "`" not in told[:2]:
                yield _pair(quote(block, sentence), found["code"], told, "do")
        elif signed := _SIGN.match(text):
            told = _CUT.sub("", re.split(r", (?=`)", signed["told"])[0])
            if 2 <= len(words(told)) <= 16 and not _OFF.search(told):
                yield _pair(
                    quote(block, sentence),
                    signed["code"],
                    told,
                    "do" if base(told.split()[0].lower()) else "mean",
                )


def _pair(place: Quote, code: str, told: str, verb: str) -> Pair:
    return Pair(place, f"What does {code} {verb}?", told[0].upper() + told[1:])
