"""The name that stands for what an equation in words says.

`name = text` with at least two like it beside it, on its line or in its list: the text is shown,
the name hidden.

    ## Information
    Adverse selection = hidden type before the contract, moral hazard = hidden action after it
"""

from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.equals_cue import Equation, equations
from flashmind.rules.hinge import content
from flashmind.rules.siblings import stems

_LEAST = 2


def read(block: Block) -> Iterator[Gapped]:
    """Yield each equation in words with its left side hidden."""
    several = sum(" = " in text for text in block.siblings) > _LEAST
    found = tuple(equations(block)) if several or block.text.count(" = ") > 1 else ()
    for one in found:
        others = [other.told for other in found if other != one]
        if _tells(one) and not any(content(one.told) <= content(told) for told in others):
            above = f"{capitalised(one.context)}: " if one.context else ""
            yield Gapped(one.quote, f"{above}{{{{c1::{one.left}}}}} = {one.told}.")


def _tells(found: Equation) -> bool:
    """Whether the right side tells its name, which is one, and shows nothing of it."""
    named = is_noun_phrase(found.left, 4) and 1 <= len(words(found.left)) <= 4
    telling = sum(word[:1].isalpha() for word in content(found.told)) >= _LEAST
    named = named and bool(stems(found.left))
    leaks = bool(stems(found.left) & stems(f"{found.told} {found.context}"))
    leaks = leaks or "$" in f"{found.left}{found.told}" or "`" in found.left
    vague = found.left.lower() in en.GENERIC | en.NOT_A_TERM
    return bool(named and telling and found.context) and not leaks and not vague
