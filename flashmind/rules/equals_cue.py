"""What stands for the other side of an equals sign.

`A = B` that nothing else reads, in words: A is the cue, B the answer.

    ## Loaf troubles
    flat, pale, no ear = overproofed (the sugar is eaten up)
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Detail
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
_STORY = re.compile(r"(?i)^(?:my|the|see|so|e\.g\.|example|here|total|sum|technique)\b")


def read(block: Block) -> Iterator[Detail]:
    """Yield the right side of an equation in words that stands alone in its sentence."""
    yield from sides(block, several=False)


def sides(block: Block, *, several: bool) -> Iterator[Detail]:
    """Yield the right sides of sentences that hold SEVERAL equations in words, or one."""
    if is_aside(block):
        return
    context = context_of(block)
    for sentence, text in said(block):
        wanted = (text.count(" = ") > 1) == several and " = " in text
        if not wanted or is_pasted(sentence, block) or (block.parent and not context):
            continue
        named = _NAMED.match(text)
        label = named["label"] if named and is_noun_phrase(named["label"], 5) else ""
        above = label or context
        for part in _parts(named["body"] if named and label else text):
            found = _SIDES.match(re.sub(r"^[^=]*[a-z]\. (?=.* = )", "", part))
            if found and is_told(part, sentence, 3) and _asks(found["left"], above):
                told = _CUT.sub("", found["right"]).strip(" ,")
                cue = f"{found['left'].strip()} = ?"
                shown = f"{above}: {cue}" if above and not holds(cue, above) else cue
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
