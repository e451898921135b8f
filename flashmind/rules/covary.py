"""The more, the more.

`The Xer A, the Yer B`: the second half is to be completed.

    - The smaller the batch, the noisier the gradient.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.plain import words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_FORM = re.compile(
    r"(The )(\w+)( [^,;:]{3,80}),? (the )(\w+)( [^,;:]{3,80}?)(?: (?:because|since|as|so) .*)?$"
)


def read(block: Block) -> Iterator[Pair]:
    """Yield the first half of the sentence, to be completed."""
    for sentence, text in said(block):
        found = _FORM.match(text)
        if found and all(map(_is_comparative, (found[2], found[5]))) and len(words(text)) >= 6:
            lead, told = "".join(found.group(1, 2, 3)), "".join(found.group(4, 5, 6))
            yield Pair(quote(block, sentence), f"{lead}, …?", told.strip())


def _is_comparative(word: str) -> bool:
    common = re.fullmatch(r"\w{3,}(?:ier|sier)", word)
    return word.lower() in en.COMPARATIVES or bool(common)
