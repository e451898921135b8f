"""What a letter of a formula stands for.

`where $n$ = sample size` behind a formula, or in the line below it.

    ## Gases
    - $pV = nRT$, where $n$ = amount of substance, $R$ = gas constant
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import context_of, is_aside
from flashmind.rules.units import quote, said

_SYMBOL = r"(?:\$[^$=]{1,14}\$|[A-Za-zΑ-Ωα-ω][₀-₉\d]?)"
_PAIR = re.compile(
    rf"(?:^|[,;(] ?|\band |where |with |here )(?P<symbol>{_SYMBOL}) (?:=|is|:|–|stands for|denotes|are) (?P<told>[a-z][^,;=$()]{{2,50}}?)(?=,|;|\)|$| and {_SYMBOL} )"
)
_FORMULA = re.compile(
    r"(?P<formula>\$\$?[^$]*[=\\][^$]*\$\$?|\b\w{1,4} = [^,;(]{2,40}?)(?=[,;]? ?(?:\(|where|with|here)|[,;])"
)
_STARTS = re.compile(r"(?:where |with |here )")


def read(block: Block) -> Iterator[Pair]:
    """Yield what each letter means that a line explains, beside its formula or below its heading."""
    context = context_of(block)
    if is_aside(block):
        return
    for sentence, text in said(block):
        found = list(_PAIR.finditer(text))
        formula = _FORMULA.search(text)
        listed = len(found) > 1 or _STARTS.match(text)
        if not found or not (formula or (listed and context and found[0].start() == 0)):
            continue
        place = f"In {formula['formula'].strip()}" if formula else capitalised(context)
        for pair in found:
            told = pair["told"].strip()
            if not formula or pair.start() >= formula.end() - 1:
                asked = f"{place}: what does {pair['symbol']} stand for?"
                if len(words(told)) <= 8 and not re.search(r"\d", told):
                    yield Pair(quote(block, sentence), asked, told)
