"""Which rules a block is put to: those whose cues its text holds, found cue by cue, not rule by rule.

Rules share most of their cues, and most blocks hold few of them: a text is looked at once for
each cue, and each one found names its rules at a stroke, as bits of a number.
"""

from collections import defaultdict
from collections.abc import Iterator

from flashmind.rules.table import Rule


class Dispatch:
    """The RULES that read one kind of block in one language, by their cues."""

    __slots__ = ("_always", "_by_cue", "_rules")

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        """Number RULES in their order."""
        by_cue = defaultdict[str, int](int)
        for at, rule in enumerate(rules):
            for cue in rule.cues:
                by_cue[cue] |= 1 << at
        self._rules = rules
        self._by_cue = tuple(by_cue.items())
        self._always = sum(1 << at for at, rule in enumerate(rules) if not rule.cues)

    def asked(self, text: str) -> Iterator[Rule]:
        """Yield in order the rules that have something to look for in TEXT, a block in lower case."""
        found = self._always
        for cue, rules in self._by_cue:
            if cue in text:
                found |= rules
        while found:
            lowest = found & -found
            yield self._rules[lowest.bit_length() - 1]
            found ^= lowest
