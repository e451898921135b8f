"""What a note says under a label.

`label: text` that nothing else reads: the label is the cue, below its heading.

    ## Flour
    - spelt: extensible but weak, to be mixed briefly
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, TypeAlias

from flashmind.language.grammar import is_plural
from flashmind.language.inversion import is_command
from flashmind.language.plain import capitalised, plain, words
from flashmind.language.statement import parsed
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.amounts import is_noise
from flashmind.rules.gaps import place_of, statements
from flashmind.rules.hinge import content
from flashmind.rules.labelled import is_label
from flashmind.rules.openings import clauses, opening
from flashmind.rules.siblings import beside

Sort: TypeAlias = Literal["order", "said", "single", "several", "remarks", "brief", ""]
"""What is told under a label: an order, a statement, a phrase, several of them (short or not); or,
with no two labels beside it, a phrase or anything else."""

_FEW = 3
_LABEL = re.compile(r"(?P<label>[^:=→`]{2,50}?)(?:: | [–—-] )(?P<told>\S.*)$")
_CUT = re.compile(r"\s*(?:;|\. )\s*.*$")
_LABELS = re.compile(r"[,;] [^,;:`]{2,40}: ")
_SIGNS = re.compile(r"(?:^|[,;] )(?:`[^`]+`|\$[^$]+\$|\d\w{1,3}) [a-z]")
"""Texts that are several labels or signs with their texts: other rules ask each."""
_SHORTEST, _LONGEST = 1, 20
_BRIEF, _SHORT = 10, 3
_PARTS = re.compile(r"[,;] (?:and )?| and ")
_TWO, _TELLING = 2, 5
"""Words from which on an answer tells enough of a plain plural such as `errors`."""


def read(block: Block) -> Iterator[Detail]:
    """Yield what is told under each label of a block that none stands beside."""
    yield from asked(block, "")


def asked(block: Block, wanted: Sort) -> Iterator[Detail]:
    """Yield what is told under each label where that is of the WANTED sort."""
    yield from (told for sort, told in _sorted(block) if sort == wanted)


@lru_cache(maxsize=2)  # a rule for each sort looks at one block before the next comes
def _sorted(block: Block) -> tuple[tuple[Sort, Detail], ...]:
    return tuple(_asked(block))


def _asked(block: Block) -> Iterator[tuple[Sort, Detail]]:
    """Yield what is told under each label, and of what sort that is."""
    for statement in statements(block):
        found = _LABEL.match(statement.text)
        label = found["label"].strip(" *_") if found else ""
        told = _first(_CUT.sub("", found["told"])) if found else ""
        linked = statement.raw.startswith("[") or re.match(r"[^:]*\s:\s", statement.text)
        if linked or not _is_label(label) or not _is_told(told, label):
            continue
        above = statement.context
        if any(plain(name).strip(" *_") == above for name, _ in beside(block)):
            above = place_of(block.section)
        context = "" if content(label) & content(above) else above
        if context or len(words(label)) > 1:
            shown = f"{context}: {label}" if context else label
            sort = _sort(label, told, block)
            yield sort, Detail(statement.quote, capitalised(f"{shown}?"), told)


def _first(told: str) -> str:
    """Return the first of several statements told; a list of names stays whole."""
    first, *more = clauses(told)
    goes_on = not more or re.match(r"(?:then|and|but|so)\b", told[len(first) :].strip(" ,;"))
    return told if goes_on or len(words(first)) < _TWO else first.rstrip(",")


def _sort(label: str, told: str, block: Block) -> Sort:
    """Return what sort of words is TOLD: an order, a statement, one phrase, several; or lone."""
    if is_command(told) and not is_plural(label):
        return "order"
    many = re.search(r"[,;]|\band\b", told)
    if len(beside(block)) < _FEW:
        return "" if many or parsed(told) or len(words(told)) > _BRIEF else "brief"
    clause = parsed(told)
    if clause and (clause.auxiliary or clause.form in {"s", "base"}):
        return "said"
    even = all(len(words(part)) <= _SHORT for part in _PARTS.split(told))
    return "single" if not many else "several" if even else "remarks"


def _is_told(text: str, label: str) -> bool:
    """Whether TEXT tells something of LABEL: no mere example, no link, no word of a person."""
    sized = _SHORTEST <= len(words(text)) <= _LONGEST and not text.endswith((":", " vs"))
    example = re.fullmatch(r"`[^`]*`(?: and (?:not )?`[^`]*`)?", text) and not is_command(label)
    example = example or text.startswith("[") or (re.search(r"\d", text) and is_noise(label))
    plural = re.fullmatch(r"[a-z]+s", label) is not None and len(words(text)) < _TELLING
    vague = plural and re.search(r"[\d`$%]", text) is None
    pointing = parsed(text) and re.search(r"(?i)\b(?:them|him|her|theirs)\b", text)
    example = example or vague or bool(pointing)
    listed = _LABELS.search(text) or len(_SIGNS.findall(text)) > 1
    person = re.fullmatch(r"[a-z]+", label) and re.match(r"[A-Z][a-z]+ ", text) and parsed(text)
    return sized and not (example or listed or person or opening(text) == "must")


def _is_label(text: str) -> bool:
    """Whether TEXT names what the words behind it are about, or what one does it for."""
    return is_label(text) or (is_command(text) and is_label(text.split(" ", 1)[1]))
