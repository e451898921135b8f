"""Which of many texts one may be: those that share its rarest words, instead of all of them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from flashmind.deck.likeness import tokens

_RAREST = 8
"""Words of a text that are looked up: a text much like another shares one of them."""
_COMMON = 400
"""Texts that a word may stand in and still tell something."""
_LONGEST = 24
"""Texts that one is compared with at most."""


class Shortlist:
    """Texts, folded, by their words."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._holding = dict[str, list[int]]()
        for number, text in enumerate(texts):
            for token in dict.fromkeys(tokens(text)):
                self._holding.setdefault(token, []).append(number)

    def alike(self, text: str) -> Iterator[int]:
        """Yield the numbers of the texts that share the most of the rarest words of TEXT."""
        held = [self._holding[t] for t in dict.fromkeys(tokens(text)) if t in self._holding]
        rare = sorted(held, key=len)[:_RAREST]
        told = [numbers for numbers in rare if len(numbers) <= _COMMON] or rare[:1]
        shared = Counter(number for numbers in told for number in numbers)
        for number, _ in shared.most_common(_LONGEST):
            yield number
