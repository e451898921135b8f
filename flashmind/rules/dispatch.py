"""Which rules a block is put to: those whose cues its text holds, found cue by cue, not rule by rule.

Rules share most of their cues, and most blocks hold few of them. A text is parted into its
letters and pairs of letters once; a cue is looked for only where its rarest pair is there, and
each one found names its rules at a stroke, as bits of a number: the lower half of it are those that
it is one of the cues of, the upper half those that it is one of the further cues of.
"""

from collections import defaultdict
from collections.abc import Iterator
from operator import add

from flashmind.rules.table import Rule

_COMMON = " etaoinsrhldcumfpgwybvkxjqz"
"""Letters from the most frequent on; all others are rarer than these."""


class Dispatch:
    """The RULES that read one kind of block in one language, by their cues."""

    __slots__ = ("_always", "_by_letter", "_by_pair", "_letters", "_pairs", "_rules")

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        """Number RULES in their order."""
        by_cue, half = defaultdict[str, int](int), len(rules)
        for at, rule in enumerate(rules):
            for cue in rule.cues:
                by_cue[cue] |= 1 << at
            for cue in rule.also:
                by_cue[cue] |= 1 << half + at
        by_pair = defaultdict[str, list[tuple[str, int]]](list)
        for cue, asked in by_cue.items():
            if len(cue) > 1:
                by_pair[_rarest_pair(cue)].append((cue, asked))
        self._rules = rules
        self._always = sum(1 << at for at, rule in enumerate(rules) if not rule.cues)
        self._always |= sum(1 << half + at for at, rule in enumerate(rules) if not rule.also)
        self._by_letter = {cue: asked for cue, asked in by_cue.items() if len(cue) == 1}
        self._by_pair = dict(by_pair)
        self._letters, self._pairs = frozenset(self._by_letter), frozenset(by_pair)

    def asked(self, text: str) -> Iterator[Rule]:
        """Yield in order the rules that have something to look for in TEXT, a block in lower case."""
        found, half = self._found(text), len(self._rules)
        left = found & (found >> half) & ((1 << half) - 1)
        while left:
            lowest = left & -left
            yield self._rules[lowest.bit_length() - 1]
            left ^= lowest

    def _found(self, text: str) -> int:
        found = self._always
        for letter in self._letters.intersection(text):
            found |= self._by_letter[letter]
        for pair in self._pairs.intersection(map(add, text, text[1:])):
            for cue, rules in self._by_pair[pair]:
                if rules & ~found and cue in text:
                    found |= rules
        return found


def _rarest_pair(cue: str) -> str:
    pairs = [cue[at : at + 2] for at in range(len(cue) - 1)]
    return max(pairs, key=lambda pair: sum(_COMMON.find(letter) % 99 for letter in pair))
