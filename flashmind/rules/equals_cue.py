"""What stands for the other side of an equals sign.

`A = B` that nothing else reads, in words: A is the cue, B the answer.

    ## Loaf troubles
    dense crumb and big holes = underproofed
    flat, pale, no ear = overproofed (the sugar is eaten up)
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.claims import points_back
from flashmind.rules.gaps import context_of, holds, is_aside, is_pasted, is_told
from flashmind.rules.units import quote, said

_SIDES = re.compile(r"(?P<left>[^=:→]{3,70}?) = (?P<right>[^=→]{2,120})$")
_LIST = re.compile(r"[,;] (?=[^,;=]+ = )")
_CUT = re.compile(r" \(.*$|, (?:so|but|which|because|and)\b.*$|;.*$|\. .*$")
_OPINION = re.compile(r"(?i)(?:an? )?(?:good|bad|great|nice|terrible|awful|fun)\b")
_STORY = re.compile(r"(?i)^(?:my|the|see|so|e\.g\.|example|here|total|sum|technique)\b")


def read(block: Block) -> Iterator[Detail]:
    """Yield the right side of each equation in words."""
    if is_aside(block):
        return
    context = context_of(block)
    for sentence, text in said(block):
        if " = " not in text or is_pasted(sentence, block) or (block.parent and not context):
            continue
        for part in _parts(text):
            found = _SIDES.match(re.sub(r"^[^=]*[a-z]\. (?=.* = )", "", part))
            if found and is_told(part, sentence, 3) and _asks(found["left"], context):
                told = _CUT.sub("", found["right"]).strip(" ,")
                cue = f"{found['left'].strip()} = ?"
                shown = f"{context}: {cue}" if context and not holds(cue, context) else cue
                if told and len(words(told)) <= 16 and not _OPINION.match(told):
                    yield Detail(quote(block, sentence), capitalised(shown), told)


def _parts(text: str) -> list[str]:
    """Return the equations of a line `a = b, c = d`; the whole line where a part is none."""
    found = _LIST.split(text)
    return found if all(" = " in part for part in found) else [text]


def _asks(left: str, context: str) -> bool:
    """Whether the left side says enough by itself, or below its heading."""
    coded = "`" in left or left.count("(") != left.count(")") or not re.search(r"[^\W\d_]{3}", left)
    enough = len(words(left)) > 1 or (context and re.match(r"[^\W\d]{2}", left))
    return bool(enough) and not coded and not _STORY.match(left) and not points_back(left)
