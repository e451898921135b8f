"""Otherwise and or else.

`A, otherwise B`: what happens without A is to be completed.

    - Score the loaf before baking, otherwise it bursts at the side.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Pair, Quote
from flashmind.model.note import Block
from flashmind.rules.gaps import Statement, holds, is_aside, is_pasted, is_told
from flashmind.rules.hinge import completed, topic_of
from flashmind.rules.units import quote, said

_FORM = re.compile(r"(?i)(?P<lead>.+?)(?:,|;| -| –| —) (?P<cue>otherwise|or else),? (?P<tail>.+)$")
_OPENING = re.compile(r"(?i)(?P<cue>otherwise|or else),? (?P<tail>.+)$")
_BACK = re.compile(r"(?i)\b(?:it|them|they|this|these)\b")


def read(block: Block) -> Iterator[Pair]:
    """Yield what is to be done, or holds, up to `otherwise`."""
    if is_aside(block):
        return
    before = None
    for sentence, text in said(block):
        context = topic_of(block, sentence)
        found = _OPENING.match(text) if before else None
        lead, place = before or ("", quote(block, sentence))
        if found:
            both = f"{place.text} {sentence.text}"
            place = Quote(both, place.first, sentence.last, place.section, place.context)
        elif found := _FORM.match(text):
            lead, place = found["lead"], quote(block, sentence)
        before = text, quote(block, sentence)
        if (
            found
            and "because" not in text
            and is_told(lead, sentence, 1)
            and not is_pasted(sentence, block)
        ):
            name = "" if not context or holds(lead, context) else context
            whole = Statement(lead, name, place, text)
            if _is_clear(lead, name, block) and (
                card := completed(whole, lead, ", otherwise", found["tail"])
            ):
                yield card


def _is_clear(lead: str, name: str, block: Block) -> bool:
    """Whether the lead says what it is about, by itself or below the name of its heading."""
    told = bool(name) or not block.parent
    return told and (not _BACK.search(lead) or len(words(lead)) > 5)
