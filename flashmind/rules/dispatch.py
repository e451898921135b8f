"""Which rules a block is put to: those whose cues its text holds, found word by word.

Rules share most of their cues, and texts most of their words. Which cues a word holds is looked up
once for all texts, and each cue names its rules at a stroke, as bits of a number: the lower half
of it are those that it is one of the cues of, the upper half those that it is one of the further
cues of. A cue of several words is looked for where its longest word is.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache, reduce
from itertools import compress
from operator import or_

from flashmind.rules.table import Rule

_BITS = bytes.maketrans(b"01", b"\0\1")


class Dispatch:
    """The RULES that read one kind of block in one language, by their cues."""

    __slots__ = ("_always", "_by_letter", "_held", "_letters", "_phrases", "_rules")

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        """Number RULES in their order."""
        by_cue, half = defaultdict[str, int](int), len(rules)
        for at, rule in enumerate(rules):
            for cue in rule.cues:
                by_cue[cue] |= 1 << at
            for cue in rule.also:
                by_cue[cue] |= 1 << half + at
        self._rules = rules
        self._always = sum(1 << at for at, rule in enumerate(rules) if not rule.cues)
        self._always |= sum(1 << half + at for at, rule in enumerate(rules) if not rule.also)
        self._phrases = tuple(
            (cue, asked, 1 << 2 * half + number)
            for number, (cue, asked) in enumerate(by_cue.items())
            if " " in cue.strip(" ")
        )
        by_letter = defaultdict[str, list[tuple[str, int]]](list)
        for cue, asked in by_cue.items():
            if " " not in cue.strip(" "):
                by_letter[cue.strip(" ")[:1] or " "].append((cue, asked))
        for cue, _, mark in self._phrases:
            longest = max(cue.split(" "), key=len)
            by_letter[longest[:1]].append((longest, mark))
        self._by_letter, self._letters = dict(by_letter), frozenset(by_letter)
        self._held = lru_cache(maxsize=8192)(self._looked_up)

    def asked(self, text: str) -> Iterator[Rule]:
        """Return in order the rules that have something to look for in TEXT, in lower case."""
        found, half = self._found(text), len(self._rules)
        asked = found & (found >> half) & ((1 << half) - 1)
        return compress(self._rules, f"{asked:b}".encode()[::-1].translate(_BITS))

    def _found(self, text: str) -> int:
        """Return the rules that TEXT has cues of; each word is looked up with the blanks beside it."""
        words = text.replace(" ", " \n ").split("\n")
        found = reduce(or_, map(self._held, words), self._always)
        if found >> 2 * len(self._rules):
            for cue, asked, mark in self._phrases:
                if found & mark and cue in text:
                    found |= asked
        return found

    def _looked_up(self, word: str) -> int:
        """Return the rules that WORD has cues of, and the marks of the phrases that it stands in."""
        found = 0
        for letter in self._letters.intersection(word):
            for cue, asked in self._by_letter[letter]:
                if cue in word:
                    found |= asked
        return found
