"""The computable part of an item: what it computes, for each variant, and what it states."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from flashmind.model.card import substitute
from flashmind.model.item import (
    Basic,
    Choice,
    Cloze,
    Code,
    Compare,
    Item,
    Listing,
    Numeric,
    Ordered,
    Reversed,
)
from flashmind.model.verdict import Outcome, Verdict
from flashmind.verify.verdict import judge

MAX_VARIANTS = 64
VALUES = frozenset({Outcome.EXACT, Outcome.APPROXIMATE})
"""The outcomes of an expression that has a value, where nothing is stated of it."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One choice of a value for each parameter of an item; number 0 is the note's own."""

    number: int
    params: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        """Return `classes = 10, k = 2`."""
        return ", ".join(f"{name} = {value}" for name, value in self.params)


def variants(item: Item) -> Iterator[Variant]:
    """Yield the variants of ITEM, at most MAX_VARIANTS, its own values first."""
    names = [name for name, values in item.params if values]
    choices = itertools.product(*(values for _, values in item.params if values))
    for number, values in enumerate(itertools.islice(choices, MAX_VARIANTS)):
        yield Variant(number, tuple(zip(names, values, strict=True)))


def answer(item: Item) -> str:
    """Return the text that ITEM states as its answer, without its unit; "" where it has none."""
    content = item.content
    match content:
        case Basic(_, text) | Numeric(_, text) | Reversed(_, text):
            found = text
        case Choice(_, options, key):
            found = options[key[0] - 1] if len(key) == 1 and key[0] <= len(options) else ""
        case Cloze() | Listing() | Ordered() | Compare() | Code():
            found = ""
        case _:
            assert_never(content)
    first = {name: values[0] for name, values in item.params if values}
    found = substitute(found, first).strip().strip("`$").strip()
    return found.removesuffix(item.unit).strip() if item.unit else found


def judge_item(item: Item) -> Verdict:
    """Return how the answer of ITEM stands to its `compute`, with the note's own parameters."""
    own = next(variants(item))
    stated = answer(item)
    verdict = judge(item.compute, stated, dict(own.params))
    if verdict.outcome is Outcome.WRONG and item.tolerance and stated:
        within = judge(
            item.compute, f"{stated} ± {_absolute(item.tolerance, stated)}", dict(own.params)
        )
        if within.outcome is Outcome.IN_RANGE:
            reason = f"within the tolerance of {item.tolerance}"
            return replace(verdict, outcome=Outcome.APPROXIMATE, reason=reason)
    return verdict


def _absolute(tolerance: str, stated: str) -> str:
    """Return TOLERANCE as a number: `5%` is a share of what is STATED."""
    if not tolerance.endswith("%"):
        return tolerance
    share = judge(f"abs({stated}) * {tolerance.removesuffix('%')} / 100", "")
    return share.value.removeprefix("≈").removesuffix("…") or "0"


def broken_variants(item: Item) -> Iterator[tuple[Variant, Verdict]]:
    """Yield the further variants of ITEM for which its `compute` has no value."""
    for variant in itertools.islice(variants(item), 1, None):
        verdict = judge(item.compute, "", dict(variant.params))
        if verdict.outcome not in VALUES:
            yield variant, verdict
