"""Equation of a reaction.

`name: A + B → C`, where what stands beside the arrow are chemical formulas.

    ## Reactions
    - Combustion of methane: CH4 + 2 O2 → CO2 + 2 H2O
"""

import re
from collections.abc import Iterator

from flashmind.language.common import is_common
from flashmind.language.grammar import is_noun_phrase, lowered
from flashmind.language.plain import words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_SUBSTANCE = r"(?:~?\d+ ?)?(?:\$?\(?[A-Z][a-z]?[\w₀-₉⁺⁻+()\[\]^{}·-]*\$?(?: ?\((?:aq|s|l|g)\))?|e[⁻-]|[a-z]+(?: [a-z]+)?|hν)"
_SIDE = rf"{_SUBSTANCE}(?: \+ {_SUBSTANCE})*"
_REACTION = re.compile(
    rf"(?P<name>[^\W\d_][^:=→]{{2,40}}?)(?:: | = | [–—-] )(?P<equation>{_SIDE} ?(?:→|->|⇌|<->|⇒|=>|<=>) ?{_SIDE})(?:[,;(].*| \(.*)?$"
)
_FORMULA = re.compile(r"\b(?:\d+ ?)?[A-Z][a-z]?(?:[A-Z]|\d|[₀-₉⁺⁻]|[a-z]?[A-Z0-9])\w*")
_FEWEST = 2


def read(block: Block) -> Iterator[Pair]:
    """Yield the equation of each reaction that a line names."""
    for sentence, text in said(block):
        found = _REACTION.match(text)
        name = found["name"].strip(" *_") if found else ""
        if (
            found
            and is_noun_phrase(name, 6)
            and len(_FORMULA.findall(found["equation"])) >= _FEWEST
        ):
            inside = lowered(name, block.vocabulary) if len(words(name)) > 1 else name
            asked = f"What is the equation for {_with_case(inside)}?"
            if (
                re.fullmatch(r"[A-Z][a-z]+", name)
                and not is_common(name.lower())
                and _with_case(name) == name
            ):
                asked = f"{name}: which equation?"
            yield Pair(quote(block, sentence), asked, found["equation"])


def _with_case(name: str) -> str:
    """Return NAME inside a question: a lone common noun in small letters."""
    common = re.fullmatch(r"[A-Z][a-z]+(?:tion|sis|ment|ing|ism)", name)
    return name.lower() if common else name
