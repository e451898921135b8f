"""What a note says under a label.

`label: text` that nothing else reads: the label is the cue, below its heading.

    ## Flour
    - spelt: extensible but weak, to be mixed briefly
"""

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase, is_plural
from flashmind.language.inversion import is_command
from flashmind.language.plain import capitalised, words
from flashmind.language.statement import parsed
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.amounts import is_noise
from flashmind.rules.gaps import statements
from flashmind.rules.hinge import content
from flashmind.rules.siblings import beside

Sort: TypeAlias = Literal["order", "said", "single", "several", ""]
"""What is told under a label: an order, a statement, a phrase, several of them; or, with no two
labels beside it, anything else."""

_FEW = 3
_LABEL = re.compile(r"(?P<label>[^:=→`]{2,50}?)(?:: | [–—-] )(?P<told>\S.*)$")
_COUNTED = re.compile(
    r"(?i)^(?:week|day|part|chapter|course|lecture|meta|words|paper|sanity check|don[’']t|do not|never|always|todo|mistake)\b|\bpaper$|^(?:\w+ )?\d{4}$"
)
_CUT = re.compile(r"\s*(?:;|\. )\s*.*$")
_SHORTEST, _LONGEST = 1, 20
_TELLING = 5
"""Words from which on an answer tells enough of a plain plural such as `errors`."""


def read(block: Block) -> Iterator[Detail]:
    """Yield what is told under each label of a block that none stands beside."""
    yield from asked(block, "")


def asked(block: Block, wanted: Sort) -> Iterator[Detail]:
    """Yield what is told under each label where that is of the WANTED sort."""
    for statement in statements(block):
        found = _LABEL.match(statement.text)
        label = found["label"].strip(" *_") if found else ""
        told = _CUT.sub("", found["told"]) if found else ""
        linked = statement.raw.startswith("[") or re.match(r"[^:]*\s:\s", statement.text)
        if linked or not _is_label(label) or not _is_told(told, label):
            continue
        shared = content(label) & content(statement.context)
        context = "" if shared else statement.context
        if _sort(label, told, block) == wanted and (context or len(words(label)) > 1):
            shown = f"{context}: {label}" if context else label
            ending = ": what do you do?" if wanted == "order" else "?"
            yield Detail(statement.quote, capitalised(f"{shown}{ending}"), told)


def _sort(label: str, told: str, block: Block) -> Sort:
    """Return what sort of words is TOLD: an order, a statement, one phrase, several; or lone."""
    if is_command(told) and not is_plural(label):
        return "order"
    if len(beside(block)) < _FEW:
        return ""
    clause = parsed(told)
    if clause and (clause.auxiliary or clause.form in {"s", "base"}):
        return "said"
    return "several" if re.search(r"[,;]|\band\b", told) else "single"


def _is_told(text: str, label: str) -> bool:
    """Whether TEXT tells something of LABEL: no mere example, no link, no word of a person."""
    sized = _SHORTEST <= len(words(text)) <= _LONGEST and not text.endswith((":", " vs"))
    example = re.fullmatch(r"`[^`]*`(?: and (?:not )?`[^`]*`)?", text) and not is_command(label)
    example = example or text.startswith("[") or (re.search(r"\d", text) and is_noise(label))
    plural = re.fullmatch(r"[a-z]+s", label) is not None and len(words(text)) < _TELLING
    vague = plural and re.search(r"[\d`$%]", text) is None
    pointing = parsed(text) and re.search(r"(?i)\b(?:them|him|her|theirs)\b", text)
    example = example or vague or bool(pointing)
    person = re.fullmatch(r"[a-z]+", label) and re.match(r"[A-Z][a-z]+ ", text) and parsed(text)
    return sized and not example and not person


def _is_label(text: str) -> bool:
    """Whether TEXT names what the words behind it are about."""
    found = [word.lower() for word in words(text)]
    vague = text.lower() in en.NOT_A_TERM | en.GENERIC or (
        found and found[-1] in en.NOT_A_TERM | en.GENERIC
    )
    odd = vague or _COUNTED.search(text) or parsed(text) is not None
    return (
        bool(found)
        and not odd
        and (is_noun_phrase(text, 6) or is_command(text))
        and re.match(r"[^\W\d_]|`", text) is not None
    )
