"""Code in place of other code.

Use this rather than that, both in code: which one, and why.

    - use `--force-with-lease` instead of `--force`: refuses if somebody pushed
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import coded
from flashmind.rules.units import quote, said

_USE = re.compile(
    r"(?i)(?:(?:always |better )?(?:use|prefer|write|choose|take) )?(?P<better>`[^`]{1,60}`) (?P<over>rather than|instead of|over|not|in place of) (?P<worse>`[^`]{1,60}`)"
    r"(?P<rest>$|[ ,;:.(–—-].*)"
)
_WHY = re.compile(r"(?:\s*:\s+|\s+[–—-]\s+|,?\s+(?:because|since|as)\s+)(?P<why>[^\W\d_].*)$")
_OFF = re.compile(r"(?i)^(?:this|that|these|see|the same)\b")


def read(block: Block) -> Iterator[Pair]:
    """Yield the better code for the worse one."""
    for sentence, text in said(block):
        found = _USE.match(text)
        verb = re.match(r"(?i)(?:always |better )?(?:use|prefer|write|choose|take) ", text)
        if found and (verb or found["over"] in {"rather than", "instead of"}):
            question = coded(f"What should you use instead of {found['worse']}?", "", block)
            yield Pair(quote(block, sentence), question, found["better"])


def reason(block: Block) -> Iterator[Pair]:
    """Yield why the one code is better than the other."""
    for sentence, text in said(block):
        found = _USE.match(text)
        why = _WHY.match(found["rest"]) if found else None
        if found and why and 2 <= len(words(why["why"])) <= 20 and not _OFF.match(why["why"]):
            question = coded(f"Why {found['better']} {found['over']} {found['worse']}?", "", block)
            yield Pair(quote(block, sentence), question, capitalised(why["why"]))
