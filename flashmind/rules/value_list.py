"""Values on a line.

`name value, name value, …`: each name with its value is a card.

    ## Piece values
    pawn 1, knight 3, bishop 3, rook 5, queen 9

    Serving temperatures: sparkling 6-8 C, white 8-12, light red 13-14
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.amounts import AMOUNT, is_noise
from flashmind.rules.gaps import holds, is_aside, is_pasted
from flashmind.rules.labelled import place
from flashmind.rules.units import quote, said

_LABEL = re.compile(r"(?P<label>[^:=,\d]{2,50}?)(?:: | [–—] | - )(?P<text>[^:].*)$")
_NAME = r"[^\W\d][^\d,;:=<>→]{0,30}?"
_PAIR = re.compile(
    rf"(?:(?P<name>{_NAME}) (?:is |= |: )?(?P<value>{AMOUNT})|(?P<before>{AMOUNT}) (?:for |= )?(?P<behind>{_NAME}))(?: \([^()]*\))?$"
)
_JOINT = re.compile(r"[,;] (?:and )?")
_FEW, _SHORTEST = 3, 2


def read(block: Block) -> Iterator[Pair]:
    """Yield a card for each name of a line that is names with values throughout."""
    if is_aside(block):
        return
    context = place(block)
    for sentence, text in said(block):
        if text.count(",") + text.count(";") < _SHORTEST - 1 or is_pasted(sentence, block):
            continue
        found = _LABEL.match(text)
        label = found["label"] if found and is_noun_phrase(found["label"], 6) else ""
        parts = [
            _PAIR.match(part) for part in _JOINT.split(found["text"] if found and label else text)
        ]
        about = label or context
        if not about or len(parts) < (_SHORTEST if label else _FEW) or is_noise(about):
            continue
        for pair in parts if all(parts) and _is_even(parts) else ():
            name = (pair["name"] or pair["behind"]) if pair else ""
            named = re.search(r"[^\W\d_]{3}", name) and len(words(name)) <= 4
            if pair and named and not holds(name, about):
                told = pair["value"] or pair["before"]
                yield Pair(quote(block, sentence), capitalised(f"{about}: {name.strip()}?"), told)


def _is_even(parts: list[re.Match[str] | None]) -> bool:
    """Whether all values have their unit, or none has: a unit said once is missed in the others."""
    told = [pair["value"] or pair["before"] for pair in parts if pair]
    return len({bool(re.search(r"[^\W\d_]|[%°€$£]", value)) for value in told}) == 1
