"""The shipped records of the rules, written from what judges said of the blind half's cards."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from flashmind.model.prior import Prior
from flashmind.rules import priors
from flashmind.rules.table import RULES
from tests.cards.judged import Verdicts
from tests.cards.labels import BLIND, labelled
from tests.cards.made import candidates

FILE = Path(priors.__file__).with_suffix(".tsv")


def refit(known: Verdicts, path: Path = FILE) -> Iterator[str]:
    """Write right and judged of each rule to PATH, starts kept; yield what changes."""
    old, _ = priors.parsed(path.read_text("utf-8"), path.name)
    counts = judged_by_rule(known)
    fresh = {
        rule.name: Prior(
            counts[rule.name, True],
            counts[rule.name, True] + counts[rule.name, False],
            old.get(rule.name, Prior()).start,
        )
        for rule in RULES
        if not rule.explicit
    }
    path.write_text(priors.written(fresh), "utf-8")
    for name, prior in fresh.items():
        before = old.get(name, Prior())
        if prior != before:
            yield (
                f"{name}: {before.right}/{before.judged} → {prior.right}/{prior.judged}, "
                f"trust {before.confidence:.2f} → {prior.confidence:.2f}"
            )


def judged_by_rule(known: Verdicts) -> Counter[tuple[str, bool]]:
    """Return how many cards of each rule were judged right, and wrong, in the blind halves."""
    counts = Counter[tuple[str, bool]]()
    for note in (note for half in BLIND for note in labelled(half)):
        for digest, rule in candidates(note.path).items():
            verdict = known.get((note.half, note.name, digest))
            if verdict is not None:
                counts[rule, verdict] += 1
    return counts
