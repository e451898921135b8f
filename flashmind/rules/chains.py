"""Chains: what follows on what, step by step, with a sign between: `A → B → C`, `A < B < C`."""

import re
from dataclasses import dataclass

from flashmind.language.plain import words

FEWEST, MOST = 3, 7
"""Steps of a chain that a card asks."""
CUES: tuple[str, ...] = ("→", "->", "⇒", "=>", " < ", " > ", " = ")
_SIGNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("→", re.compile(r"\s*(?:→|->|⇒|=>)\s*")),
    ("<", re.compile(r"\s+<\s+")),
    (">", re.compile(r"\s+>\s+")),
    ("=", re.compile(r"\s+=\s+")),
)
_ODD = re.compile(r"[`$|;；=<>→?]|->|https?:|\{\{|\\")
_END = re.compile(r"\s*(?:;|\. (?=[^\W\d_]{2})|。).*$")
_LONGEST = 40
_NAMED = re.compile(r"[^\W\d_]{2}|[㐀-鿿]")


@dataclass(frozen=True, slots=True)
class Chain:
    """The steps of a chain in their order, and the sign between them."""

    steps: tuple[str, ...]
    sign: str


def chain(text: str) -> Chain | None:
    """Return the chain that TEXT is: 3 to 7 short steps with one sign between them, else None."""
    for sign, pattern in _SIGNS:
        if len(pattern.findall(text)) + 1 < FEWEST:
            continue
        steps = tuple(step.strip(" ,.") for step in pattern.split(_END.sub("", text)))
        several = any(", " in step for step in steps[1:-1])  # `a → b, c → d` are two
        return Chain(steps, sign) if _fits(steps) and not several else None
    return None


def gapped(found: Chain) -> str:
    """Return the chain as a cloze: every step is hidden but the first."""
    first, *rest = found.steps
    hidden = (f"{{{{c{at}::{step}}}}}" for at, step in enumerate(rest, 1))
    return f" {found.sign} ".join((first, *hidden))


def _fits(steps: tuple[str, ...]) -> bool:
    """Whether each step is short, whole, named and told once: no code, formula or remark."""
    alone = len({step.lower() for step in steps}) == len(steps)
    bare = all(1 <= len(words(step)) <= 6 and len(step) <= _LONGEST for step in steps)
    named = all(_NAMED.search(step) and not _ODD.search(step) for step in steps)
    whole = all(step.count("(") == step.count(")") for step in steps)
    return FEWEST <= len(steps) <= MOST and alone and bare and named and whole
