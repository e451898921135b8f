"""The more, the more.

`The Xer A, the Yer B`: both comparatives become gaps.

    - The smaller the batch, the noisier the gradient.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.plain import words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_FORM = re.compile(r"(The )(\w+)( [^,;:]{3,80}),? (the )(\w+)( [^,;:]{3,80})$")


def read(block: Block) -> Iterator[Gapped]:
    """Yield the sentence with a gap for each comparative."""
    for sentence, text in said(block):
        found = _FORM.match(text)
        if (
            found
            and _is_comparative(found[2])
            and _is_comparative(found[5])
            and len(words(text)) >= 6
        ):
            comma = "," if "," in text else ""
            gapped = f"{found[1]}{{{{c1::{found[2]}}}}}{found[3]}{comma} {found[4]}{{{{c2::{found[5]}}}}}{found[6]}."
            yield Gapped(quote(block, sentence), gapped)


def _is_comparative(word: str) -> bool:
    common = re.fullmatch(r"\w{3,}(?:ier|sier)", word)
    return word.lower() in en.COMPARATIVES or bool(common)
