"""How often a rule's cards were right on notes that nobody tuned it on."""

import math
from dataclasses import dataclass

ENOUGH = 20
"""Judged cards below which a rule's record proves nothing: its cards start as drafts."""

UNPROVEN = 0.74
"""The most that a rule is trusted before its record is long enough: just short of active."""

_GUESSED = 8
"""Judged cards that the start counts for: one bad card alone silences no rule."""

_Z = 0.8416
"""Standard normal quantile of 80 %, one-sided."""


@dataclass(frozen=True, slots=True)
class Prior:
    """`right` of `judged` cards passed every check; `start` is the guess before any was judged."""

    right: int = 0
    judged: int = 0
    start: float = 0.5

    def __add__(self, more: "Prior") -> "Prior":
        """Both records in one; the start stays this one's."""
        return Prior(self.right + more.right, self.judged + more.judged, self.start)

    @property
    def confidence(self) -> float:
        """How much the rule is trusted, 0 to 1: the lower 80 % bound of its record.

        Wilson's score bound, one-sided. A record shorter than ENOUGH leaves the start, short of
        what makes a card active; and where it is bad already, no start outweighs it.
        """
        if self.judged >= ENOUGH:
            return self.bound
        seen = (self.right + _GUESSED * self.start) / (self.judged + _GUESSED)
        return min(self.start, seen, UNPROVEN)

    @property
    def bound(self) -> float:
        """Wilson's lower bound of the share that is right, 0 where nothing was judged."""
        if not self.judged:
            return 0.0
        n, share = self.judged, self.right / self.judged
        middle = share + _Z * _Z / (2 * n)
        spread = _Z * math.sqrt(share * (1 - share) / n + _Z * _Z / (4 * n * n))
        return (middle - spread) / (1 + _Z * _Z / n)
