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

_FORM = re.compile(
    r"(The )(\w+)( [^,;:]{3,80}),? (the )(\w+)( [^,;:]{3,80}?)(?: (?:because|since|as|so) .*)?$"
)


def read(block: Block) -> Iterator[Gapped]:
    """Yield the sentence with a gap for each comparative."""
    for sentence, text in said(block):
        found = _FORM.match(text)
        if found and all(map(_is_comparative, (found[2], found[5]))) and len(words(text)) >= 6:
            comma = "," if "," in text else ""
            halves = (_gapped(1, *found.group(1, 2, 3)), _gapped(2, *found.group(4, 5, 6)))
            yield Gapped(quote(block, sentence), f"{halves[0]}{comma} {halves[1]}.")


def _gapped(number: int, article: str, word: str, rest: str) -> str:
    """Hide the comparative; after more, less and fewer the next word belongs to it."""
    if word.lower() in {"more", "less", "fewer"} and len(words(rest)) > 2:
        after = rest.split(maxsplit=1)[0]
        word, rest = f"{word} {after}", rest.strip().removeprefix(after)
    return f"{article}{{{{c{number}::{word}}}}}{rest}"


def _is_comparative(word: str) -> bool:
    common = re.fullmatch(r"\w{3,}(?:ier|sier)", word)
    return word.lower() in en.COMPARATIVES or bool(common)
