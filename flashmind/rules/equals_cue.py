"""What stands for the other side of an equals sign.

`A = B` that nothing else reads, in words: A is the cue, B the answer.

    ## Loaf troubles
    flat, pale, no ear = overproofed (the sugar is eaten up)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Detail, Quote
from flashmind.model.note import Block
from flashmind.rules.claims import points_back
from flashmind.rules.gaps import context_of, holds, is_aside, is_pasted, is_told
from flashmind.rules.units import quote, said

_SIDES = re.compile(r"(?P<left>[^=:→]{3,70}?) = (?P<right>[^=→]{2,120})$")
_NAMED = re.compile(r"(?P<label>[^:=]{2,40}?)(?:: | [–—] | - )(?P<body>[^=]+ = [^=]+ = .+)$")
"""Several equations behind a label of their own."""
_LIST = re.compile(r"[,;] (?=[^,;=]+ = )")
_CUT = re.compile(r" \(.*$|, (?:so|but|which|because|and)\b.*$|;.*$|\. .*$")
_OPINION = re.compile(r"(?i)(?:an? )?(?:good|bad|great|nice|terrible|awful|fun)\b")
_STORY = re.compile(r"(?i)^(?:data|my|the|see|so|e\.g\.|example|here|total|sum|technique)\b")
_CODED = re.compile(r"`[^`]* [^`]*`|`[^`]*` \w+ = |\w=\w")
_LONGEST, _WIDEST = 16, 8


@dataclass(frozen=True, slots=True)
class Equation:
    """`left = told` in words, below its CONTEXT (or none); SEVERAL stand in its sentence, or one."""

    left: str
    told: str
    context: str
    quote: Quote
    several: bool


def read(block: Block) -> Iterator[Detail]:
    """Yield the right side of an equation in words that stands alone in its sentence."""
    yield from sides(block, several=False)


def sides(block: Block, *, several: bool) -> Iterator[Detail]:
    """Yield the right sides of sentences that hold SEVERAL equations in words, or one."""
    for one in equations(block):
        if one.several == several and _asks(one.left, one.context):
            cue = f"{one.left} = ?"
            bare = not one.context or holds(cue, one.context)
            shown = cue if bare else f"{one.context}: {cue}"
            yield Detail(one.quote, capitalised(shown), one.told)


@lru_cache(maxsize=2)  # several rules look at one block before the next comes
def equations(block: Block) -> tuple["Equation", ...]:
    """Return the equations in words of a block, below their label or context."""
    return tuple(_equations(block)) if not is_aside(block) else ()


def _equations(block: Block) -> Iterator["Equation"]:
    context = context_of(block)
    for sentence, text in said(block):
        several = text.count(" = ") > 1
        code = sentence.text.startswith("`") or (several and "`" in text)
        if (
            " = " not in text
            or code
            or is_pasted(sentence, block)
            or (block.parent and not context)
        ):
            continue
        named = _NAMED.match(text)
        label = named["label"] if named and is_noun_phrase(named["label"], 5) else ""
        above = label or context
        for part in _parts(named["body"] if named and label else text):
            found = _SIDES.match(re.sub(r"^[^=]*[a-z]\. (?=.* = )", "", part))
            if found and is_told(part, sentence, 3) and not _CODED.search(part):
                left, told = found["left"].strip(), _CUT.sub("", found["right"]).strip(" ,")
                if told and len(words(told)) <= _LONGEST and not _OPINION.match(told):
                    yield Equation(left, told, above, quote(block, sentence), several)


def _parts(text: str) -> list[str]:
    """Return the equations of a line `a = b, c = d`; the whole line where a part is none."""
    found = _LIST.split(text)
    return found if all(" = " in part for part in found) else [text]


def _asks(left: str, context: str) -> bool:
    """Whether the left side says enough by itself, or below its heading."""
    coded = "`" in left or left.count("(") != left.count(")") or not re.search(r"[^\W\d_]{3}", left)
    enough = len(words(left)) > 1 or (context and re.match(r"[^\W\d]{2}", left))
    coded = coded or len(words(left)) > _WIDEST
    return bool(enough) and not coded and not _STORY.match(left) and not points_back(left)
